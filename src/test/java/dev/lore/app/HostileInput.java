package dev.lore.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Markup nested a hundred thousand deep, characters that are none, and one endless line, with
/// [Canaries] at the bottom of each.
final class HostileInput {
  private static final int DEPTH = 100_000;
  private static final String SAID = "Plovers nest in May. " + Canaries.ALL;

  private HostileInput() {}

  /// @return what to read: one folder with a mailbox and documents, and a Slack export
  static List<Path> writeTo(Path folder) throws IOException {
    var files = Files.createDirectories(folder.resolve("files"));
    Files.writeString(files.resolve("tags.html"), nested("<div>", "<p>" + SAID + "</p>", "</div>"));
    Files.writeString(files.resolve("open.html"), "<table><tr><td>".repeat(DEPTH / 10) + SAID);
    Files.writeString(files.resolve("quotes.md"), "> ".repeat(DEPTH / 5) + SAID);
    Files.write(
        files.resolve("deep.docx"),
        replaced(
            docx(),
            "word/document.xml",
            "<w:tbl><w:tr><w:tc>",
            "<w:p><w:r><w:t>" + SAID + "</w:t></w:r></w:p>",
            "</w:tc></w:tr></w:tbl>",
            "<w:body>",
            "</w:body>"));
    Files.write(
        files.resolve("deep.xlsx"),
        replaced(
            xlsx(), "xl/sharedStrings.xml", "<r>", "<t>" + SAID + "</t>", "</r>", "<si>", "</si>"));
    var broken = new ByteArrayOutputStream();
    broken.write("Broken ".getBytes(UTF_8));
    broken.write(new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xed, (byte) 0xa0, (byte) 0xbd});
    broken.write((" " + SAID).getBytes(UTF_8));
    broken.write(new byte[] {(byte) 0xf0, (byte) 0x9f});
    Files.write(files.resolve("broken.txt"), broken.toByteArray());
    Files.writeString(files.resolve("parts.eml"), parts(2_000));
    Files.writeString(files.resolve("mails.eml"), mails(200));
    return List.of(files, slack(folder.resolve("slack")));
  }

  /// A line of megabytes with a value at its end.
  static Path line(Path file, int megabytes) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      var words = "words without an end and ".repeat(40_000);
      for (int i = 0; i < megabytes; i++) {
        out.write(words);
      }
      out.write(SAID);
    }
    return file;
  }

  private static String nested(String open, String inner, String close) {
    return open.repeat(DEPTH) + inner + close.repeat(DEPTH);
  }

  private static String parts(int depth) {
    var mail =
        new StringBuilder(
            "Message-ID: <1@aviary.example>\nFrom: Wren <wren@aviary.example>\n"
                + "To: team@aviary.example\nSubject: Parts\n"
                + "Date: Mon, 4 May 2026 09:00:00 +0000\nMIME-Version: 1.0\n");
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n".formatted(i, i));
    }
    mail.append("Content-Type: text/plain\n\n").append(SAID).append('\n');
    for (int i = depth - 1; i >= 0; i--) {
      mail.append("--b%d--\n".formatted(i));
    }
    return mail.toString();
  }

  private static String mails(int depth) {
    var mail = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      mail.append(
          "Message-ID: <m%d@aviary.example>\nFrom: wren@aviary.example\nSubject: Passed on\nDate: Mon, 4 May 2026 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
              .formatted(i));
    }
    return mail.append("Subject: Last\nContent-Type: text/plain\n\n").append(SAID).toString();
  }

  private static Path slack(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("nesting"));
    Files.writeString(
        folder.resolve("users.json"),
        "[{\"id\":\"U1\",\"team_id\":\"T1\",\"name\":\"wren\",\"real_name\":\"Wren Quill\"}]");
    Files.writeString(
        folder.resolve("channels.json"),
        "[{\"id\":\"C1\",\"name\":\"nesting\",\"members\":[\"U1\"]}]");
    var text = "\"text\":\"" + SAID + "\"";
    Files.writeString(
        folder.resolve("nesting").resolve("2026-05-04.json"),
        "["
            + message(1, text, "")
            + ","
            + message(2, "\"text\":\"lone \\ud83d surrogates \\ude00 and " + SAID + "\"", "")
            + ","
            + message(3, text, ",\"blocks\":" + elements(60, text))
            + "]");
    Files.writeString(
        folder.resolve("nesting").resolve("2026-05-05.json"),
        "[" + message(4, text, ",\"blocks\":" + elements(DEPTH, text)) + "]");
    return folder;
  }

  private static String message(int number, String text, String more) {
    return "{\"type\":\"message\",\"user\":\"U1\",\"ts\":\"177788%04d.000100\",%s%s}"
        .formatted(number, text, more);
  }

  private static String elements(int depth, String text) {
    return "[{\"type\":\"rich_text\",\"elements\":".repeat(depth)
        + "[{\"type\":\"text\","
        + text
        + "}]"
        + "}]".repeat(depth);
  }

  private static byte[] docx() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("x");
      document.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] xlsx() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      book.createSheet("nests").createRow(0).createCell(0).setCellValue("x");
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  /// The package with what stands between two marks of one part nested.
  private static byte[] replaced(
      byte[] whole,
      String part,
      String open,
      String inner,
      String close,
      String after,
      String before)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(whole));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().equals(part)
                ? within(in, nested(open, inner, close), after, before)
                : in.readAllBytes());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] within(InputStream in, String inner, String after, String before)
      throws IOException {
    var text = new String(in.readAllBytes(), ISO_8859_1);
    int from = text.indexOf(after) + after.length();
    int to = text.indexOf(before, from);
    if (from < after.length() || to < 0) {
      throw new IllegalStateException("no " + after + " ... " + before + " in the part");
    }
    return (text.substring(0, from) + inner + text.substring(to)).getBytes(ISO_8859_1);
  }
}
