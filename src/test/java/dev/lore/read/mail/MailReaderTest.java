package dev.lore.read.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.AccountKind;
import dev.lore.model.BlockKind;
import dev.lore.model.ChannelKind;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.RawAudience;
import dev.lore.model.RawDocument;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.read.Collected;
import dev.lore.read.InputTree;
import dev.lore.read.SkipReason;
import dev.lore.read.TextExtractor;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailReaderTest {
  private static final String FROM = "From x Mon May  6 08:45:57 2024\n";
  private static final TextExtractor PLAIN =
      (name, content) ->
          name.endsWith(".txt")
              ? new TextExtractor.Text(
                  RawText.EMPTY,
                  RawText.of(new String(content, StandardCharsets.UTF_8)),
                  List.of(),
                  List.of(),
                  RawText.EMPTY,
                  Optional.empty(),
                  Map.of())
              : new TextExtractor.Nothing(SkipReason.UNKNOWN_FORMAT, "no text");

  @TempDir Path folder;

  @Test
  void a_mail_is_for_its_sender_and_recipients() throws IOException {
    var mail =
        only(
            "From: Ada Byron <Ada@Example.org>\nTo: grace@example.org\nCc: \"Babbage, Charles\""
                + " <cb@example.org>\nDate: Mon, 6 May 2024 08:45:57 +0200\nMessage-ID: <1@x>\n"
                + "Subject: Engine\n\nIt runs.\n\n-- \nAda\n");
    assertThat(mail.author().orElseThrow().key().expose()).isEqualTo("ada@example.org");
    assertThat(mail.author().orElseThrow().fullName().expose()).isEqualTo("Ada Byron");
    assertThat(mail.participants().stream().map(a -> a.fullName().expose()))
        .containsExactly("", "Babbage, Charles");
    assertThat(((RawAudience.Only) mail.audience()).readers()).hasSize(3);
    assertThat(mail.title().expose()).isEqualTo("Engine");
    assertThat(mail.time()).isEqualTo(Instant.parse("2024-05-06T06:45:57Z"));
    assertThat(mail.blocks().stream().map(b -> b.kind()))
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.SIGNATURE);
  }

  @Test
  void a_forward_passes_on_the_words_of_the_one_who_wrote_them() throws IOException {
    var mail =
        only(
            "From: ada@example.org\nTo: grace@example.org\nSubject: Fwd: Tide tables\n\n"
                + "---------- Forwarded message ---------\nFrom: Cy Moor <cy@example.org>\n"
                + "Date: Mon, 6 May 2024\nSubject: Tide tables\nTo: <ada@example.org>\n\n"
                + "The new tables are out.\n\nMind the spring tide.\n");
    assertThat(mail.blocks().stream().map(b -> b.kind()))
        .containsExactly(BlockKind.FURNITURE, BlockKind.FORWARDED, BlockKind.FORWARDED);
    var writer = (RawReference.ToPerson) mail.references().getFirst();
    assertThat(writer.account().key().expose()).isEqualTo("cy@example.org");
    assertThat(mail.text().expose().substring(writer.start(), writer.end()))
        .isEqualTo("Cy Moor <cy@example.org>");
  }

  @Test
  void an_answer_repeats_and_does_not_pass_on() throws IOException {
    var mail =
        only(
            "From: ada@example.org\nSubject: Re: Tide tables\n\nThanks, Cy.\n\n"
                + "-----Original Message-----\nFrom: cy@example.org\nSent: Monday\n\nThe new tables"
                + " are out.\n");
    assertThat(mail.blocks().stream().map(b -> b.kind()))
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.QUOTE);
  }

  @Test
  void decodes_words_charsets_and_transfer_encodings() throws IOException {
    var mail =
        only(
            "From: =?utf-8?Q?Zo=C3=AB?= <z@example.org>\n"
                + "Subject: =?iso-8859-1?B?R3L8bmU=?=\n"
                + " =?utf-8?Q?_Ma=C3=9Fe?=\n"
                + "Content-Type: text/plain; charset=windows-1252\n"
                + "Content-Transfer-Encoding: quoted-printable\n\n"
                + "=93Gr=FC=DFe=94 from a long line =\n"
                + "here\n");
    assertThat(mail.title().expose()).isEqualTo("Grüne Maße");
    assertThat(mail.author().orElseThrow().fullName().expose()).isEqualTo("Zoë");
    assertThat(mail.text().expose()).isEqualTo("“Grüße” from a long line here");
  }

  @Test
  void reads_bytes_that_claim_no_charset_or_an_unknown_one() throws IOException {
    String head = "From: a@example.org\nContent-Type: text/plain; charset=x-nonsense\n\n";
    assertThat(only((head + "naïve").getBytes(StandardCharsets.UTF_8)).text().expose())
        .isEqualTo("naïve");
    assertThat(only((head + "naïve").getBytes(Charset.forName("windows-1252"))).text().expose())
        .isEqualTo("naïve");
  }

  @Test
  void prefers_plain_text_and_reads_html_where_there_is_none() throws IOException {
    String both =
        "From: a@example.org\n"
            + "Content-Type: multipart/alternative; boundary=b\n\n"
            + "--b\n"
            + "Content-Type: text/plain\n\n"
            + "plain\n"
            + "--b\n"
            + "Content-Type: text/html\n\n"
            + "<p>html</p>\n"
            + "--b--\n";
    assertThat(only(both).text().expose()).isEqualTo("plain");
    assertThat(only(both.replace("\n\nplain", "\n\n")).text().expose()).isEqualTo("html");
    assertThat(
            only("From: a@example.org\nContent-Type: text/html\n\n<ul><li>one<li>two</ul>"
                    + "<table><tr><td>a<td>b</table><script>x</script>")
                .text()
                .expose())
        .isEqualTo("- one\n- two\n\na | b");
  }

  @Test
  void attachments_with_text_are_documents_of_the_same_readers() throws IOException {
    var read =
        read(
            "From: a@example.org\nTo: b@example.org\nMessage-ID: <1@x>\nContent-Type:"
                + " multipart/mixed; boundary=b\n\n--b\n\nsee there\n--b\nContent-Disposition:"
                + " attachment; filename*=utf-8''pl%C3%A4n.txt\n\nthe plan\n--b\nContent-Type:"
                + " application/x-odd; name=odd.bin\n\n???\n--b--\n");
    assertThat(read.documents).hasSize(2);
    RawDocument mail = read.documents.getFirst();
    RawDocument plan = read.documents.getLast();
    assertThat(plan.kind()).isEqualTo(DocumentKind.FILE);
    assertThat(plan.title().expose()).isEqualTo("plän.txt");
    assertThat(plan.text().expose().strip()).isEqualTo("the plan");
    assertThat(plan.parent()).contains(mail.id());
    assertThat(plan.audience()).isEqualTo(mail.audience());
    assertThat(plan.conversation()).isEqualTo(mail.conversation());
    assertThat(mail.attributes().get("files").expose()).isEqualTo("plän.txt, odd.bin");
    assertThat(read.skips).singleElement().satisfies(s -> assertThat(s.about()).isPresent());
  }

  @Test
  void a_thread_is_one_conversation_in_any_order() throws IOException {
    String a = mail("a", "Engine design", "", "2024-05-06");
    String b = mail("b", "Re: Engine design", "In-Reply-To: <a@x>\n", "2024-05-07");
    String c = mail("c", "Re: Engine design", "References: <a@x> <b@x>\n", "2024-05-08");
    String d = mail("d", "AW: [list] engine  design", "", "2024-05-09");
    String e = mail("e", "Re: Engine design", "", "2024-12-09");
    var forward = mbox(a, b, c, d, e);
    var backward = mbox(e, d, c, b, a);
    for (var read : List.of(forward, backward)) {
      var root = conversation(read, "a");
      assertThat(conversation(read, "b")).isEqualTo(root);
      assertThat(conversation(read, "c")).isEqualTo(root);
      assertThat(conversation(read, "d")).isEqualTo(root);
      assertThat(conversation(read, "e")).isNotEqualTo(root);
      assertThat(document(read, "c").parent()).contains(document(read, "b").id());
      assertThat(document(read, "d").parent()).contains(document(read, "c").id());
    }
    assertThat(conversation(forward, "a")).isEqualTo(conversation(backward, "a"));
  }

  @Test
  void strangers_with_the_same_subject_do_not_share_a_conversation() throws IOException {
    var read =
        mbox(
            mail("a", "Weekly report", "", "2024-05-06"),
            mail("b", "Re: Weekly report", "", "2024-05-07")
                .replace("ada@", "eve@")
                .replace("grace@", "mallory@"));
    assertThat(conversation(read, "b")).isNotEqualTo(conversation(read, "a"));
  }

  @Test
  void keeps_a_mail_once_and_gives_it_the_same_id_everywhere() throws IOException {
    var read = mbox(mail("a", "x", "", "2024-05-06"), mail("a", "x", "", "2024-05-06"));
    assertThat(read.documents).hasSize(1);
    assertThat(read.skips)
        .singleElement()
        .satisfies(s -> assertThat(s.reason()).isEqualTo(SkipReason.DUPLICATE));
    String bare = "From: a@example.org\nDate: Mon, 6 May 2024 08:45:57 +0200\nSubject: x\n\nbody\n";
    assertThat(only(bare).id())
        .isEqualTo(only("Received: by x\r\n" + bare.replace("\n", "\r\n") + "\r\n").id());
  }

  @Test
  void the_archive_of_a_list_is_open_to_everyone() throws IOException {
    String disguised =
        "From: ada at example.org (Ada Byron)\nMessage-ID: <ID@x>\nSubject: [Eng] x\n\nhi\n";
    var read = mbox(disguised.replace("ID", "1"), disguised.replace("ID", "2"));
    assertThat(read.channels).containsOnlyKeys("list:eng");
    assertThat(read.channels.get("list:eng").kind()).isEqualTo(ChannelKind.PUBLIC);
    assertThat(read.documents)
        .allSatisfy(d -> assertThat(d.audience()).isInstanceOf(RawAudience.Everyone.class));
    assertThat(read.documents.getFirst().title().expose()).isEqualTo("x");
    assertThat(read.documents.getFirst().author().orElseThrow().fullName().expose())
        .isEqualTo("Ada Byron");
    String listed = mail("a", "x", "List-Id: Engines <engines.example.org>\n", "2024-05-06");
    assertThat(mbox(listed).channels).containsOnlyKeys("list:engines.example.org");
    var delivered = mbox(listed, mail("b", "y", "Delivered-To: ada@example.org\n", "2024-05-06"));
    assertThat(delivered.documents)
        .allSatisfy(d -> assertThat(d.audience()).isInstanceOf(RawAudience.Only.class));
  }

  @Test
  void what_nobody_typed_is_noise() throws IOException {
    assertThat(only("From: no-reply@example.org\n\nx").noise()).isEqualTo(Noise.BOT);
    assertThat(only("From: a@example.org\nAuto-Submitted: auto-replied\n\nx").noise())
        .isEqualTo(Noise.BOT);
    assertThat(only("From: on-call@example.org\n\nx").author().orElseThrow().kind())
        .isEqualTo(AccountKind.SERVICE);
    assertThat(only("From: a@example.org\n\nx").noise()).isEqualTo(Noise.NONE);
  }

  @Test
  void reads_a_maildir_and_covers_it() throws IOException {
    for (String box : List.of("cur", "new", "tmp", ".Sent/cur")) {
      Files.createDirectories(folder.resolve(box));
      Files.writeString(folder.resolve(box).resolve("1.host"), mail(box, "x", "", "2024-05-06"));
    }
    try (var tree = InputTree.open(folder)) {
      var read =
          Collected.from(
              MailReader.ofMaildir(new SourceId("m"), RawText.of("box"), tree.root(), PLAIN));
      assertThat(read.documents).hasSize(3);
      assertThat(read.covered).hasSize(1);
    }
  }

  @Test
  void counts_what_is_no_mail_and_deletes_nothing_then() throws IOException {
    Files.writeString(folder.resolve("a.eml"), "\n\nno headers at all\n");
    Files.writeString(folder.resolve("b.eml"), mail("b", "x", "", "2024-05-06"));
    try (var tree = InputTree.open(folder)) {
      var read =
          Collected.from(
              MailReader.ofMails(new SourceId("m"), RawText.of("box"), tree.root().files(), PLAIN));
      assertThat(read.documents).hasSize(1);
      assertThat(read.skips.getFirst().reason()).isEqualTo(SkipReason.MALFORMED);
      assertThat(read.skips.getFirst().place()).isEqualTo("a.eml");
      assertThat(read.covered).isEmpty();
    }
  }

  @Test
  void survives_broken_mime_and_counts_every_mail() throws IOException {
    String whole =
        "From: =?utf-8?Q?a?= <a@example.org>\n"
            + "To: b@example.org, c <d>, ;;<<>>\n"
            + "Message-ID: <ID@x>\n"
            + "Content-Type: multipart/mixed; boundary=\"b\"\n\n"
            + "--b\n"
            + "Content-Type: text/html; charset=\"utf-8\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + "PGI+aGk8L2I+\n"
            + "--b\n"
            + "Content-Type: message/rfc822\n\n"
            + "Subject: inner\n\n"
            + "words\n"
            + "--b--\n";
    var random = new Random(6);
    for (int round = 0; round < 150; round++) {
      var broken = new StringBuilder(whole.replace("ID", "r" + round));
      for (int cut = random.nextInt(6); cut > 0; cut--) {
        int at = 25 + random.nextInt(broken.length() - 25);
        broken.delete(at, Math.min(broken.length(), at + random.nextInt(20)));
        broken.insert(at, "--b\n<>\0=?".substring(0, random.nextInt(9)));
      }
      var read = mbox(broken.toString().replace("\nFrom ", "\nfrom "));
      assertThat(read.documents.size() + read.skips.size()).as("round %d", round).isPositive();
    }
  }

  private static String mail(String id, String subject, String headers, String day) {
    return "From: Ada <ada@example.org>\nTo: grace@example.org, ada@example.org\nMessage-ID: <"
        + id
        + "@x>\nDate: "
        + day
        + "T08:00:00Z\n"
        + headers
        + "Subject: "
        + subject
        + "\n\nWords of "
        + id
        + "\n";
  }

  private static RawDocument document(Collected read, String id) {
    return read.documents.stream()
        .filter(d -> d.text().expose().equals("Words of " + id))
        .findFirst()
        .orElseThrow();
  }

  private static String conversation(Collected read, String id) {
    return document(read, id).conversation().orElseThrow().value();
  }

  private Collected mbox(String... mails) throws IOException {
    var mbox = new StringBuilder();
    for (String mail : mails) {
      mbox.append(FROM).append(mail).append('\n');
    }
    return read(mbox.toString());
  }

  private RawDocument only(String mail) throws IOException {
    return only(mail.getBytes(StandardCharsets.UTF_8));
  }

  private RawDocument only(byte[] mail) throws IOException {
    var read = read(mail);
    assertThat(read.documents).hasSize(1);
    return read.documents.getFirst();
  }

  private Collected read(String mbox) throws IOException {
    return read(mbox.getBytes(StandardCharsets.UTF_8));
  }

  private Collected read(byte[] mbox) throws IOException {
    Path file = folder.resolve("box.mbox");
    Files.write(file, mbox);
    try (var tree = InputTree.open(file)) {
      return Collected.from(
          MailReader.ofMboxes(
              new SourceId("m"), RawText.of("box.mbox"), tree.root().files(), PLAIN));
    }
  }
}
