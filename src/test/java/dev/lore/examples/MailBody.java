package dev.lore.examples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The MIME body of a mail, its content headers included.
final class MailBody {
  private final ScriptedMail mail;
  private final Charset charset;
  private final String encoding;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private MailBody(ScriptedMail mail) {
    this.mail = mail;
    this.charset = Charset.forName(mail.field("charset", "utf-8"));
    boolean ascii = mail.body().stream().allMatch(line -> line.chars().allMatch(c -> c < 128));
    this.encoding = mail.field("encoding", ascii ? "7bit" : "quoted-printable");
  }

  static byte[] of(ScriptedMail mail) {
    var body = new MailBody(mail);
    if (mail.field("attach").isEmpty()) {
      body.text();
    } else {
      body.mixed();
    }
    return body.out.toByteArray();
  }

  private void mixed() {
    String boundary = "mixed-" + Digest.hex(mail.key(), 16);
    write("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n--" + boundary + "\n");
    text();
    attachment(mail.field("attach"), boundary);
    write("--" + boundary + "--\n");
  }

  /// `NAME | text of the file`
  private void attachment(String attachment, String boundary) {
    String[] parts = attachment.split("\\|", 2);
    String name = parts[0].strip();
    String type = name.endsWith(".ics") ? "text/calendar" : "text/csv";
    write("--%s\nContent-Type: %s; name=\"%s\"\n".formatted(boundary, type, name));
    write("Content-Disposition: attachment; filename=\"" + name + "\"\n");
    write("Content-Transfer-Encoding: base64\n\n");
    String content = parts[1].strip().replace(" / ", "\n") + "\n";
    write(Mbox.base64(content.getBytes(StandardCharsets.UTF_8)) + "\n");
  }

  private void text() {
    String plain = String.join("\n", mail.body()) + "\n";
    switch (mail.field("as", "plain")) {
      case "html" -> part("text/html", html());
      case "alternative" -> {
        String boundary = "alt-" + Digest.hex(mail.key(), 16);
        write("Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\n\n");
        write("--" + boundary + "\n");
        part("text/plain", plain);
        write("--" + boundary + "\n");
        part("text/html", html());
        write("--" + boundary + "--\n");
      }
      default -> part("text/plain", plain);
    }
  }

  private void part(String type, String text) {
    write("Content-Type: %s; charset=%s\n".formatted(type, mail.field("charset", "utf-8")));
    write("Content-Transfer-Encoding: " + encoding + "\n\n");
    out.writeBytes(Mbox.transfer(text, charset, encoding));
  }

  /// What mail programs make of typed text: paragraphs, quotations as `blockquote`.
  private String html() {
    var html = new StringBuilder("<html><body style=\"font-family:Helvetica,sans-serif\">\n");
    boolean quoted = false;
    for (String line : mail.body()) {
      boolean quote = line.startsWith(">");
      if (quote != quoted) {
        html.append(quote ? "<blockquote type=\"cite\">\n" : "</blockquote>\n");
        quoted = quote;
      }
      String text = line.replaceFirst("^>+ ?", "");
      text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      text = text.replaceAll("\\*([^*]+)\\*", "<b>$1</b>");
      text = text.replaceAll("(https?://\\S+)", "<a href=\"$1\">$1</a>");
      html.append(text.isBlank() ? "<br>\n" : "<div>" + text + "</div>\n");
    }
    return html.append(quoted ? "</blockquote>\n" : "").append("</body></html>\n").toString();
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
