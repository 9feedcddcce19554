package dev.lore.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/// Writes mails as an mbox (the mboxrd variant: `>From ` within a body gets one more `>`).
///
/// `as:` of a script says the form: `plain`, `html`, `alternative` (both), `mixed` where something
/// is attached. Names and subjects outside ASCII become RFC 2047 encoded words.
final class Mbox {
  private static final DateTimeFormatter FROM_LINE =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter HEADER =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private final MailNames names;
  private final Map<String, ScriptedMail> byKey = new HashMap<>();

  Mbox(Cast cast) {
    this.names = new MailNames(cast);
  }

  byte[] write(List<ScriptedMail> mails) {
    mails.forEach(mail -> byKey.put(mail.key(), mail));
    var out = new ByteArrayOutputStream();
    mails.forEach(mail -> out.writeBytes(one(mail)));
    return out.toByteArray();
  }

  private byte[] one(ScriptedMail mail) {
    var head = new ArrayList<String>();
    OffsetDateTime date = OffsetDateTime.parse(mail.field("date"));
    String sender = names.mailboxes(mail.field("from")).getFirst();
    head.add(
        "From %s %s"
            .formatted(
                address(sender), date.withOffsetSameInstant(ZoneOffset.UTC).format(FROM_LINE)));
    head.add("Message-ID: <" + mail.messageId() + ">");
    head.add("Date: " + date.format(HEADER));
    head.add("From: " + encoded(sender));
    addresses("To", mail.field("to"), head);
    addresses("Cc", mail.field("cc"), head);
    head.add("Subject: " + subject(mail));
    threading(mail, head);
    if (!mail.field("list").isEmpty()) {
      String list = mail.field("list");
      head.add("List-Id: Ferrylight %s <%s.lists.ferrylight.example>".formatted(list, list));
      head.add("List-Post: <mailto:%s@lists.ferrylight.example>".formatted(list));
      head.add("Precedence: list");
    }
    head.add("MIME-Version: 1.0");
    var out = new ByteArrayOutputStream();
    out.writeBytes(String.join("\n", head).concat("\n").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(escapeFromLines(MailBody.of(mail)));
    out.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private void addresses(String header, String field, List<String> head) {
    if (!field.isEmpty()) {
      head.add(
          header
              + ": "
              + names.mailboxes(field).stream()
                  .map(Mbox::encoded)
                  .collect(Collectors.joining(",\n ")));
    }
  }

  private static String subject(ScriptedMail mail) {
    String subject = mail.field("subject");
    return EncoderUtil.hasToBeEncoded(subject, 9)
        ? EncoderUtil.encodeEncodedWord(subject, EncoderUtil.Usage.TEXT_TOKEN, 9)
            .replace("?= =?", "?=\n =?")
        : subject;
  }

  /// `re: KEY` makes In-Reply-To and References; a reply whose program wrote neither has no `re`.
  private void threading(ScriptedMail mail, List<String> head) {
    Optional<ScriptedMail> parent = Optional.ofNullable(byKey.get(mail.field("re")));
    if (parent.isEmpty()) {
      if (!mail.field("re").isEmpty()) {
        throw new IllegalArgumentException(
            "[mail.txt] %s answers unknown \"%s\"".formatted(mail.key(), mail.field("re")));
      }
      return;
    }
    head.add("In-Reply-To: <" + parent.get().messageId() + ">");
    var references = new ArrayList<String>();
    while (parent.isPresent()) {
      references.addFirst("<" + parent.get().messageId() + ">");
      parent = Optional.ofNullable(byKey.get(parent.get().field("re")));
    }
    head.add("References: " + String.join("\n ", references));
  }

  private static String address(String mailbox) {
    int open = mailbox.indexOf('<');
    return open < 0 ? mailbox : mailbox.substring(open + 1, mailbox.indexOf('>'));
  }

  private static String encoded(String mailbox) {
    int open = mailbox.indexOf('<');
    if (open <= 0 || mailbox.chars().allMatch(c -> c < 128)) {
      return mailbox;
    }
    String name = mailbox.substring(0, open).strip().replace("\"", "");
    return EncoderUtil.encodeAddressDisplayName(name) + " " + mailbox.substring(open);
  }

  private static byte[] escapeFromLines(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.replaceAll("(?m)^(>*From )", ">$1").getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Bytes of a text in a charset and a transfer encoding: `7bit`, `8bit`, `quoted-printable` or
  /// `base64`.
  static byte[] transfer(String text, Charset charset, String encoding) {
    byte[] bytes = text.getBytes(charset);
    try {
      return switch (encoding) {
        case "base64" -> (base64(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
        case "quoted-printable" -> {
          var out = new ByteArrayOutputStream();
          byte[] crlf = text.replace("\n", "\r\n").getBytes(charset);
          try (var encoder = new QuotedPrintableOutputStream(out, false)) {
            encoder.write(crlf);
          }
          yield new String(out.toByteArray(), StandardCharsets.US_ASCII)
              .replace("\r\n", "\n")
              .getBytes(StandardCharsets.US_ASCII);
        }
        default -> bytes;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
  }
}
