package dev.lore.read.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Splits a mail into what its author wrote, what it repeats from others, and the signature.
///
/// Works on lines, by rules ([QuoteFinder], [SignatureFinder]); HTML is turned to text first. The
/// three parts have every line of the text exactly once, blank lines at their edges excepted.
/// Stateless and thread-safe; time is linear in the length of the mail.
public final class ReplySplitter {
  private ReplySplitter() {}

  /// The three parts, each without blank lines at its edges; empty where there is none. Where parts
  /// of a kind stand apart (an answer between quotations) an empty line joins them.
  public record Parts(String reply, String quoted, String signature) {}

  /// Splits a raw mail by RFC 5322. A text without headers is taken for a body.
  public static Parts split(String mail) {
    return split(mail.getBytes(StandardCharsets.UTF_8));
  }

  /// Splits a raw mail by RFC 5322. Bytes without headers are taken for a body.
  public static Parts split(byte[] mail) {
    if (!hasHeaders(mail)) {
      return splitBody(Charsets.decode(mail, "utf-8"));
    }
    try {
      return parts(MailParser.parse(mail));
    } catch (IOException noMail) {
      return splitBody(Charsets.decode(mail, "utf-8"));
    }
  }

  static Parts parts(Mail mail) {
    String text = mail.text();
    return parts(text, segments(text, answers(mail), senderName(mail)));
  }

  /// Splits the body of a mail of which the headers are unknown.
  public static Parts splitBody(String body) {
    String text = body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    return parts(text, segments(text, true, ""));
  }

  /// Splits an HTML body of which the headers are unknown.
  public static Parts splitHtml(String html) {
    return splitBody(HtmlText.of(html));
  }

  static String senderName(Mail mail) {
    return mail.from().isEmpty() ? "" : mail.from().getFirst().name();
  }

  /// Whether the headers say that the mail answers or forwards another.
  static boolean answers(Mail mail) {
    return mail.has("in-reply-to")
        || mail.has("references")
        || Subjects.answers(mail.header("subject"));
  }

  /// The runs of lines in order, without blank lines at their edges.
  static List<Segment> segments(String text, boolean answers, String senderName) {
    var lines = new TextLines(text);
    boolean[] quoted = new QuoteFinder(lines).find(answers);
    var kinds = new Segment.Kind[lines.count()];
    for (int line = 0; line < kinds.length; line++) {
      kinds[line] = quoted[line] ? Segment.Kind.QUOTE : Segment.Kind.REPLY;
    }
    signatures(lines, kinds, senderName);
    return runs(lines, kinds);
  }

  /// A signature ends the words above the last quotation, or the mail.
  private static void signatures(TextLines lines, Segment.Kind[] kinds, String senderName) {
    var finder = new SignatureFinder(lines, senderName);
    int end = kinds.length;
    int found = 0;
    while (end > 0 && found < 2) {
      while (end > 0 && (kinds[end - 1] == Segment.Kind.QUOTE || lines.isBlank(end - 1))) {
        end--;
      }
      int start = end;
      while (start > 0 && (kinds[start - 1] == Segment.Kind.REPLY || lines.isBlank(start - 1))) {
        start--;
      }
      if (start < end) {
        int signature = finder.find(start, end);
        Arrays.fill(kinds, signature, end, Segment.Kind.SIGNATURE);
        found += 1;
      }
      end = start;
    }
  }

  private static List<Segment> runs(TextLines lines, Segment.Kind[] kinds) {
    var segments = new ArrayList<Segment>();
    int line = 0;
    while (line < kinds.length) {
      if (lines.isBlank(line)) {
        line++;
        continue;
      }
      Segment.Kind kind = kinds[line];
      int last = line;
      for (int next = line + 1; next < kinds.length; next++) {
        if (!lines.isBlank(next)) {
          if (kinds[next] != kind) {
            break;
          }
          last = next;
        }
      }
      segments.add(new Segment(kind, lines.start(line), lines.end(last)));
      line = last + 1;
    }
    return segments;
  }

  private static Parts parts(String text, List<Segment> segments) {
    var reply = new StringBuilder();
    var quoted = new StringBuilder();
    var signature = new StringBuilder();
    for (Segment segment : segments) {
      var part =
          switch (segment.kind()) {
            case REPLY -> reply;
            case QUOTE -> quoted;
            case SIGNATURE -> signature;
          };
      part.append(part.isEmpty() ? "" : "\n\n").append(text, segment.start(), segment.end());
    }
    return new Parts(reply.toString(), quoted.toString(), signature.toString());
  }

  /// Whether the first line is a header field.
  private static boolean hasHeaders(byte[] mail) {
    int at = 0;
    while (at < mail.length && (mail[at] == '\n' || mail[at] == '\r')) {
      at++;
    }
    int colon = at;
    while (colon < mail.length && colon - at < 80 && mail[colon] > ' ' && mail[colon] != ':') {
      colon++;
    }
    boolean field = colon < mail.length && colon > at && mail[colon] == ':';
    String name = new String(mail, at, colon - at, StandardCharsets.ISO_8859_1);
    return field && name.matches("[A-Za-z][A-Za-z0-9-]*") && (at > 0 || name.length() > 1);
  }
}
