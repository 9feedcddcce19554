package dev.lore.read.mail;

import dev.lore.read.mail.Mail.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;

/// Parses one mail with Mime4j's pull parser, leniently and within bounds: broken MIME gives what
/// could be read before it broke. Stateless; thread-safe.
final class MailParser {
  /// A larger attachment is listed, not read.
  private static final int MAX_ATTACHMENT = 24 << 20;

  private static final int MAX_ATTACHMENTS = 100;
  private static final int MAX_TEXT = 4 << 20;
  private static final int MAX_DEPTH = 30;
  private static final int MAX_PARTS = 1_000;

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .setMalformedHeaderStartsBody(true)
          .build();

  private MailParser() {}

  /// @throws IOException only where nothing of the mail could be parsed
  static Mail parse(byte[] bytes) throws IOException {
    var parts = new Parts();
    var stream = new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, null);
    stream.setRecursionMode(RecursionMode.M_RECURSE);
    stream.parse(new ByteArrayInputStream(bytes));
    try {
      walk(stream, parts);
    } catch (MimeException | IOException | RuntimeException broken) {
      // What was read so far counts; the caller skips a mail without headers.
      parts.broken = true;
    }
    if (parts.top.decoded().isEmpty()) {
      throw new IOException("no mail headers; expected a mail by RFC 5322");
    }
    return parts.mail();
  }

  private static void walk(MimeTokenStream stream, Parts parts) throws IOException, MimeException {
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      switch (state) {
        case T_FIELD -> parts.field(stream.getField());
        case T_START_MULTIPART -> parts.enter(stream.getBodyDescriptor().getMimeType());
        case T_END_MULTIPART -> parts.leave();
        case T_START_MESSAGE -> parts.enterMessage();
        case T_END_MESSAGE -> parts.leaveMessage();
        case T_START_HEADER -> parts.header();
        case T_BODY -> parts.body(stream.getBodyDescriptor(), stream.getDecodedInputStream());
        default -> {
          // Preambles, epilogues and the ends of things carry nothing.
        }
      }
      if (parts.depth() > MAX_DEPTH || parts.count > MAX_PARTS) {
        return;
      }
    }
  }

  /// What was found while walking through the parts.
  private static final class Parts {
    final Headers top = new Headers();
    private final Deque<Alternatives> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();
    private Headers current = top;
    private int messages;
    private int count;
    private boolean broken;

    /// The texts of one multipart; the best of a multipart/alternative is taken when it ends.
    private record Alternatives(boolean alternative, StringBuilder plain, StringBuilder html) {}

    int depth() {
      return open.size() + messages;
    }

    void header() {
      count++;
      current = count == 1 ? top : new Headers();
    }

    void field(Field field) {
      ByteSequence raw = field.getRaw();
      String value;
      if (raw != null) {
        String line = Charsets.decode(raw.toByteArray(), "");
        value = line.substring(Math.min(line.length(), line.indexOf(':') + 1));
      } else {
        value = field.getBody() == null ? "" : field.getBody();
      }
      current.add(field.getName(), Headers.unfolded(value));
    }

    void enter(String mimeType) {
      open.push(
          new Alternatives(
              "multipart/alternative".equals(mimeType), new StringBuilder(), new StringBuilder()));
    }

    void leave() {
      if (open.isEmpty()) {
        return;
      }
      Alternatives closed = open.pop();
      if (closed.alternative()) {
        append(isBlank(closed.plain()) ? closed.html() : closed.plain());
      }
    }

    /// A mail within the mail is quoted: its words are somebody else's.
    void enterMessage() {
      if (count > 1) {
        messages++;
        append("---------- Forwarded message ----------\n");
      }
    }

    void leaveMessage() {
      messages = Math.max(0, messages - 1);
    }

    void body(BodyDescriptor descriptor, InputStream content) throws IOException {
      String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
      var disposition = new ContentDisposition(current);
      boolean inline = !disposition.isAttachment();
      if (type.equals("text/plain") && inline) {
        String plain = Charsets.decode(content.readNBytes(MAX_TEXT), charset(descriptor));
        text(FlowedText.unwrap(normalLines(plain), current), false);
      } else if (type.equals("text/html") && inline) {
        String html = Charsets.decode(content.readNBytes(MAX_TEXT), charset(descriptor));
        text(HtmlText.of(html), true);
      } else if (attachments.size() < MAX_ATTACHMENTS && !type.equals("message/delivery-status")) {
        byte[] bytes = content.readNBytes(MAX_ATTACHMENT + 1);
        attachments.add(
            new Attachment(
                disposition.fileName(), type, bytes.length > MAX_ATTACHMENT ? new byte[0] : bytes));
      }
    }

    private static String charset(BodyDescriptor descriptor) {
      return descriptor.getCharset() == null ? "" : descriptor.getCharset();
    }

    /// A text goes to the innermost alternative around it, as one of the two to choose from.
    private void text(String part, boolean html) {
      for (Alternatives outer : open) {
        if (outer.alternative()) {
          append(html ? outer.html() : outer.plain(), part);
          return;
        }
      }
      append(text, part);
    }

    private void append(CharSequence part) {
      text(part.toString(), false);
    }

    private static void append(StringBuilder target, CharSequence part) {
      if (!isBlank(target) && !isBlank(part)) {
        while (target.charAt(target.length() - 1) == '\n') {
          target.setLength(target.length() - 1);
        }
        target.append("\n\n");
      }
      if (target.length() < MAX_TEXT) {
        target.append(part);
      }
    }

    private static boolean isBlank(CharSequence text) {
      return text.chars().allMatch(Character::isWhitespace);
    }

    private static String normalLines(String text) {
      return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    Mail mail() {
      while (!open.isEmpty()) {
        leave();
      }
      var recipients = new ArrayList<MailAddress>();
      for (String header : List.of("to", "cc", "bcc", "delivered-to", "x-original-to")) {
        for (String value : top.raw(header)) {
          recipients.addAll(MailAddress.parse(value));
        }
      }
      var from = new ArrayList<MailAddress>();
      for (String header : List.of("from", "sender")) {
        if (from.isEmpty() && !top.raw(header).isEmpty()) {
          from.addAll(MailAddress.parse(top.raw(header).getFirst()));
        }
      }
      var dates = top.raw("date");
      return new Mail(
          top.decoded(),
          dates.isEmpty() ? Optional.empty() : Headers.time(dates.getFirst()),
          from,
          recipients.stream().distinct().toList(),
          text.toString(),
          attachments);
    }
  }
}
