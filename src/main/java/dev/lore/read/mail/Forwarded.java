package dev.lore.read.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a mail passes on: the mails inside it, each with its header lines and its paragraphs.
///
/// A mail passes on what it holds of others where its subject says so, or where it has no words of
/// its own. A reply repeats what stands elsewhere.
final class Forwarded {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iu)^\\s*(?:\\[[^\\]]{1,40}\\]\\s*)?(?:fwd?|wg|tr|rv|i|enc|doorst|пер)\\s*:");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?iu)^[\\s>]*(?:[-_*=]{2,}.{0,160}[-_*=]{2,}|-{3,}\\s*forwarded by\\b.*"
              + "|begin forwarded message\\s*:|[-_]{5,})\\s*$");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?iu)^[\\s>]*\\*?(from|von|de|van|da|sent|date|datum|gesendet|to|an|cc|bcc|subject|betreff"
              + "|objet|asunto|reply-to|importance|attachments|priority)\\*?\\s*:\\*?\\s*(.*)$");
  private static final Pattern FROM = Pattern.compile("(?iu)from|von|de|van|da");

  private Forwarded() {}

  /// A run of lines.
  ///
  /// @param header whether these are header lines, not words
  /// @param from value of the header's From line, empty where there is none
  /// @param fromStart where that value starts in the text
  record Part(boolean header, int start, int end, String from, int fromStart) {
    /// Who wrote the mail, where its header lines give an address.
    Optional<MailAddress> author() {
      return from.indexOf('@') < 0
          ? Optional.empty()
          : MailAddress.parse(from).stream().filter(a -> a.address().indexOf('@') > 0).findFirst();
    }
  }

  /// Whether the mail passes on what it holds of others.
  static boolean passesOn(String subject, List<Segment> segments) {
    boolean quotes = segments.stream().anyMatch(s -> s.kind() == Segment.Kind.QUOTE);
    boolean says = segments.stream().anyMatch(s -> s.kind() == Segment.Kind.REPLY);
    return quotes && (!says || SUBJECT.matcher(subject).lookingAt());
  }

  /// The parts of a quoted segment, in order.
  static List<Part> parts(String text, Segment quoted) {
    var lines = new TextLines(text.substring(quoted.start(), quoted.end()));
    var parts = new ArrayList<Part>();
    int line = 0;
    while (line < lines.count()) {
      if (lines.isBlank(line)) {
        line++;
        continue;
      }
      int last = line;
      boolean header = isHeader(lines, line);
      while (last + 1 < lines.count()
          && !lines.isBlank(last + 1)
          && (header
              ? isHeader(lines, last + 1) || isFolded(lines, last + 1)
              : !isHeader(lines, last + 1))) {
        last++;
      }
      parts.add(part(lines, quoted.start(), header, line, last));
      line = last + 1;
    }
    return parts;
  }

  private static Part part(TextLines lines, int offset, boolean header, int first, int last) {
    var from = "";
    int fromStart = 0;
    for (int line = first; header && from.isEmpty() && line <= last; line++) {
      var field = FIELD.matcher(lines.line(line));
      if (field.matches() && FROM.matcher(field.group(1)).matches()) {
        from = field.group(2).strip();
        fromStart = offset + lines.start(line) + field.start(2);
      }
    }
    return new Part(header, offset + lines.start(first), offset + lines.end(last), from, fromStart);
  }

  private static boolean isHeader(TextLines lines, int line) {
    var text = lines.line(line);
    if (SEPARATOR.matcher(text).matches()) {
      return true;
    }
    // One field alone may be a sentence: "To: be decided".
    return FIELD.matcher(text).matches()
        && (line > 0 && FIELD.matcher(lines.line(line - 1)).matches()
            || line + 1 < lines.count() && FIELD.matcher(lines.line(line + 1)).matches());
  }

  /// A header line that goes on in the next.
  private static boolean isFolded(TextLines lines, int line) {
    var text = lines.line(line);
    return (text.startsWith(" ") || text.startsWith("\t"))
        && line + 1 < lines.count()
        && FIELD.matcher(lines.line(line + 1)).matches();
  }
}
