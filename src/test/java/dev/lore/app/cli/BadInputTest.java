package dev.lore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.app.web.LoreServer;
import dev.lore.app.web.WebSettings;
import dev.lore.app.wiring.LocalKnowledge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad documents and bad questions, from the folder that is read to what a user is told.
final class BadInputTest {
  private static final String[] QUESTIONS = {
    "?",
    "AND OR NOT (((",
    "title:*^9 ~ \"",
    "leave) OR (text:[* TO *]",
    "<script>alert(1)</script>",
    "' OR 1=1; DROP TABLE documents; --",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "../../etc/passwd\u0000",
    "休暇は何日ですか",
    "Wie viele Urlaubstage habe ich?",
    "كم عدد أيام الإجازة؟",
    "\uD83D\uDEA2".repeat(100)
  };

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void read() throws IOException {
    var docs = Files.createDirectories(folder.resolve("docs"));
    Files.writeString(
        docs.resolve("leave.md"), "# Leave policy\n\nEverybody has 28 days of annual leave.\n");
    Files.write(docs.resolve("locked.pdf"), pdf("Everybody has 40 days.", true));
    Files.write(docs.resolve("scan.pdf"), pdf("", false));
    var whole = pdf("Everybody has 50 days.", false);
    Files.write(docs.resolve("torn.pdf"), Arrays.copyOf(whole, whole.length / 4));
    lore("ingest", "docs");
  }

  @Test
  void each_bad_document_is_listed_with_its_reason_and_what_to_do() {
    assertThat(lore("sources")).isZero();
    isListed(printed());
    assertThat(lore("sources", "--json")).isZero();
    isListed(printed());
    assertThat(lore("ask", "How many days of annual leave does everybody have?")).isZero();
    assertThat(printed()).contains("28 days").doesNotContain("40 days").doesNotContain("50 days");
  }

  private static void isListed(String text) {
    assertThat(text)
        .containsPattern("locked[.]pdf[^\\n]*protected by a password; save a copy without password")
        .containsPattern("scan[.]pdf[^\\n]*pages are pictures only; run text recognition [(]OCR[)]")
        .containsPattern("torn[.]pdf[^\\n]*not a sound PDF.*save it again");
  }

  @Test
  void a_bad_question_in_the_terminal_gets_a_plain_answer() {
    for (var question : QUESTIONS) {
      assertThat(lore("ask", question)).as(question).isZero();
      assertThat(complaint()).as(question).doesNotContain("bug").doesNotContain("Exception");
      assertThat(lore("search", question)).as(question).isZero();
    }
    assertThat(lore("ask", "leave ".repeat(17_000))).isZero();
    assertThat(lore("ask", "")).isZero();
    assertThat(printed()).contains("Ask in a few words");
  }

  @Test
  void a_bad_question_in_the_browser_or_by_a_program_gets_an_answer_or_a_plain_refusal() {
    try (var lore = new LocalKnowledge(home()).open(home().resolve("kb"), "a test");
        var server = LoreServer.start(WebSettings.loopback(0), WebKnowledge.of(lore));
        var client = HttpClient.newHttpClient()) {
      isListed(get(client, server, "/sources", 200));
      for (var question : QUESTIONS) {
        var query = java.net.URLEncoder.encode(question, StandardCharsets.UTF_8);
        assertThat(get(client, server, "/ask?answer=1&q=" + query, 200))
            .as(question)
            .doesNotContain("<script>alert")
            .doesNotContain("Something broke");
        assertThat(get(client, server, "/api/v1/ask?q=" + query, 200)).contains("\"outcome\"");
      }
      assertThat(get(client, server, "/ask?answer=1&q=", 200)).contains("Ask in a few words");
      for (int length : new int[] {1_200, 6_000, 100_000}) {
        var query = "leave+".repeat(length / 6);
        assertThat(get(client, server, "/ask?answer=1&q=" + query, 400))
            .as("page, " + length)
            .contains("shorter");
        assertThat(get(client, server, "/api/v1/ask?q=" + query, 400))
            .as("API, " + length)
            .contains("shorter");
      }
    }
  }

  private static String get(HttpClient client, LoreServer server, String path, int status) {
    try {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                  .build(),
              BodyHandlers.ofString());
      var begun = path.substring(0, Math.min(80, path.length()));
      assertThat(answer.statusCode()).as(begun + "\n" + answer.body()).isEqualTo(status);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] pdf(String text, boolean locked) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var stream = new PDPageContentStream(document, page)) {
        stream.addRect(50, 50, 300, 300);
        stream.fill();
        if (!text.isEmpty()) {
          stream.beginText();
          stream.setFont(new PDType1Font(FontName.HELVETICA), 12);
          stream.newLineAtOffset(72, 700);
          stream.showText(text);
          stream.endText();
        }
      }
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private Path home() {
    return folder.resolve("home");
  }

  private int lore(String... arguments) {
    out.reset();
    err.reset();
    var session =
        new Session(
            folder,
            home(),
            Path.of("").toAbsolutePath(),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            new LocalKnowledge(home())::with);
    return new CommandRunner(session, true).run(arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
