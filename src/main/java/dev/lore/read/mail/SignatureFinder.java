package dev.lore.read.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/// Finds where the author's words end and the signature begins, in one stretch of a mail that the
/// author wrote.
///
/// Certain signs count anywhere near the end: `-- `, a mailing list's foot, "Sent from my ...", a
/// disclaimer. Others need more than one: a closing word with short lines below, a dash with a
/// name, the sender's own name, a paragraph of short lines with ways to reach somebody. In doubt a
/// line is the author's words.
final class SignatureFinder {
  /// Lines without the blank ones that a signature has at the most, certain signs excepted.
  private static final int MAX_LINES = 14;

  private static final int MAX_LINE = 90;

  private static final Pattern DELIMITER = Pattern.compile("^\\s*(?:--|—|__|-- -)\\s*$");
  private static final Pattern DASHES = Pattern.compile("^\\s*[-=*~#+_/.]{2,}\\s*$");
  private static final Pattern LIST_RULE = Pattern.compile("^\\s*[_-]{20,}\\s*$");
  private static final Pattern LIST_FOOT =
      Pattern.compile(
          "(?i)(?:mailing list|mailman/listinfo|listinfo|unsubscribe|to post to this group|"
              + "you received this message because|google groups|/mailman|posting guide|digest)");
  private static final Pattern SCRUBBED =
      Pattern.compile("(?i)^\\s*\\[\\[alternative HTML version deleted\\]\\]\\s*$");
  private static final Pattern SENT_FROM =
      Pattern.compile(
          "(?iu)^\\s*\\W?(?:sent (?:from|with|via|using)|get outlook for|von meinem .{2,30}"
              + " gesendet|gesendet (?:von|mit)|envoyé (?:de|depuis|à partir)|enviado"
              + " (?:desde|do|de)|inviato da|verzonden (?:vanaf|met)|verstuurd vanaf|skickat"
              + " från|отправлено (?:с|из)|via mobile|sent"
              + " by)\\b[^,.!?]{0,50}(?:\\(.{0,80}\\))?\\s*$");
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?iu)^\\s*(?:(?:many |thank(?:s| you),? (?:and|&) |with )?(?:thanks?|thanx|thx|tia|thank"
              + " you|thanking you)(?: (?:so|very) much| a lot| again| in advance| for"
              + " (?:your|all|any) .{3,40})?|(?:with"
              + " )?(?:best|kind|kindest|warm|warmest|many|friendly|my)(?: (?:best"
              + " )?(?:regards|wishes))?|(?:with )?regards|rgds|brgds|br|all the best|take"
              + " care|talk soon|cheers|ciao|sincerely(?: yours)?|(?:yours"
              + " )?(?:truly|sincerely|faithfully|respectfully)|yours|cordially|respectfully|love|xo+|hth|hope"
              + " (?:this|that) helps|have a (?:nice|great|good) .{2,20}|(?:mit"
              + " )?(?:freundlichen|freundliche|besten|beste|herzliche|herzlichen|viele|vielen|liebe|schöne)"
              + " (?:grüßen?|gruessen?|gruß|dank)|mfg|vg|lg|gruß|(?:bien"
              + " )?(?:cordialement|amicalement)|(?:un )?(?:cordial )?saludos?(?:"
              + " cordiales)?|atentamente|atenciosamente|abraços?|cordiali saluti|distinti"
              + " saluti|met vriendelijke groet(?:en)?|(?:vriendelijke )?groet(?:en|jes)?|med"
              + " vänliga hälsningar|mvh|с уважением|pozdrawiam|terveisin|namaste)[\\s,.!;:-]*(?:,?"
              + " [\\p{Lu}][\\p{L}.'-]{0,20}(?: [\\p{Lu}][\\p{L}.'-]{0,20})?)?[\\s.]*$");
  private static final Pattern DASH_NAME =
      Pattern.compile(
          "^\\s*(?:[-–—~/*]{1,3})\\s?[\\p{Lu}][\\p{L}.'’]*(?:[ -][\\p{L}.'’]+){0,3}\\s*$");
  private static final Pattern DISCLAIMER =
      Pattern.compile(
          "(?i)(?:confidentiality (?:notice|note)|this"
              + " (?:e-?mail|message|communication|transmission)(?:,? (?:and|including|together"
              + " with) any (?:attachments?|files).{0,60})? "
              + "(?:is|are|may|contains?|and|was|has)\\b.{0,200}(?:confidential|privileged|intended|property)|the"
              + " information (?:contained )?in this (?:e-?mail|message|communication)|if you"
              + " (?:are not|have received this .{2,40} in error))");
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)(?:[^\\s@]@[^\\s@]+\\.[a-z]|[^\\s@] at"
              + " [^\\s@]{1,80}\\.(?:com|org|net|edu|de|be|fr|nl|uk|at|ch)\\b|"
              + "https?://|www\\.|(?:^|\\s)(?:tel|phone|ph|fax|cell|mobile|mob|office|skype|web|e-?mail|homepage|direct|t|f|m|p|o|c)[.:]+"
              + " ?\\S|\\+\\d[\\d ().-]{7,}|\\(?\\d{3}\\)?[ ./-]\\d{3}[ ./-]\\d{2}|"
              + "\\bx\\d{3,5}\\b|\\d{3}[-.]\\d{4}\\b)");
  private static final Pattern NAME =
      Pattern.compile(
          "^\\s*(?:(?:dr|prof|mr|mrs|ms|ir|me)\\.? )?[\\p{Lu}][\\p{L}.'’-]*(?:"
              + " (?:[\\p{Lu}][\\p{L}.'’-]*|"
              + "van|von|de|der|den|la|le|del|di|da|dos|bin|al)){0,4}(?:,?"
              + " (?:Ph\\.?D\\.?|M\\.?D\\.?|MSc|MBA|Esq\\.?|Jr\\.?|PE|CFA))*\\s*$");

  private final TextLines lines;
  private final String senderName;

  /// @param senderName as in the From header, or empty
  SignatureFinder(TextLines lines, String senderName) {
    this.lines = lines;
    this.senderName = senderName.toLowerCase(Locale.ROOT).strip();
  }

  /// The first line of the signature that ends the stretch, or `to` where there is none.
  int find(int from, int to) {
    int end = trimmed(from, to);
    int start = end;
    // Feet of lists and devices stand below the personal part, so peel from the end.
    for (int round = 0; round < 4; round++) {
      int next = peel(from, start);
      if (next >= start) {
        break;
      }
      start = trimmed(from, next);
      end = next;
    }
    return start < trimmed(from, to) ? end : to;
  }

  private int peel(int from, int to) {
    int found = to;
    found = Math.min(found, delimiter(from, to));
    found = Math.min(found, listFoot(from, to));
    found = Math.min(found, sentFrom(from, to));
    found = Math.min(found, disclaimer(from, to));
    found = Math.min(found, closing(from, to));
    found = Math.min(found, dashName(from, to));
    found = Math.min(found, ownName(from, to));
    return Math.min(found, contactParagraph(from, to));
  }

  /// Without the blank lines at the end.
  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && lines.isBlank(end - 1)) {
      end--;
    }
    return end;
  }

  private String line(int line) {
    String text = lines.line(line);
    return text.length() > 400 ? text.substring(0, 400) : text;
  }

  private int delimiter(int from, int to) {
    int content = 0;
    for (int line = to - 1; line >= from; line--) {
      if (DELIMITER.matcher(line(line)).matches()) {
        return line > from || content > 0 ? line : to;
      }
      content += lines.isBlank(line) ? 0 : 1;
      if (content > 25) {
        break;
      }
    }
    return dashesAboveContact(from, to);
  }

  private int dashesAboveContact(int from, int to) {
    int content = 0;
    for (int line = to - 1; line > from; line--) {
      if (lines.isBlank(line)) {
        continue;
      }
      if (content > 0 && DASHES.matcher(line(line)).matches()) {
        return anyContact(line + 1, to) ? line : to;
      }
      if (++content > MAX_LINES || lines.length(line) > MAX_LINE) {
        break;
      }
    }
    return to;
  }

  private boolean anyContact(int from, int to) {
    for (int line = from; line < to; line++) {
      if (isContact(line(line))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isContact(String line) {
    boolean possible = false;
    for (int i = 0; i < line.length() && !possible; i++) {
      char c = line.charAt(i);
      possible = c == '@' || c == '.' || c == ':' || (c >= '0' && c <= '9');
    }
    return possible && CONTACT.matcher(line).find();
  }

  private int listFoot(int from, int to) {
    if (to > from && SCRUBBED.matcher(line(to - 1)).matches()) {
      return to - 1;
    }
    int content = 0;
    for (int line = to - 1; line >= from && content < 8; line--) {
      char first = lines.length(line) < 20 ? ' ' : lines.at(lines.start(line));
      if ((first == '_' || first == '-') && LIST_RULE.matcher(line(line)).matches()) {
        return isFoot(line + 1, to) ? line : to;
      }
      content += lines.isBlank(line) ? 0 : 1;
    }
    return to;
  }

  private boolean isFoot(int from, int to) {
    for (int line = from; line < to; line++) {
      if (LIST_FOOT.matcher(line(line)).find()) {
        return true;
      }
    }
    return false;
  }

  private int sentFrom(int from, int to) {
    return to > from && SENT_FROM.matcher(line(to - 1)).matches() ? to - 1 : to;
  }

  private int disclaimer(int from, int to) {
    int start = paragraphStart(from, to);
    if (start <= from || lines.start(to - 1) - lines.start(start) + lines.length(to - 1) < 80) {
      return to;
    }
    String beginning = joined(start, Math.min(to, start + 4));
    return DISCLAIMER.matcher(beginning).find() ? start : to;
  }

  private String joined(int from, int to) {
    var joined = new StringBuilder();
    for (int line = from; line < to; line++) {
      joined.append(line(line).strip()).append(' ');
    }
    return joined.toString();
  }

  private int closing(int from, int to) {
    int content = 0;
    for (int line = to - 1; line >= from; line--) {
      if (lines.isBlank(line)) {
        continue;
      }
      String text = line(line);
      if (text.length() <= 60 && CLOSING.matcher(text).matches()) {
        // A mail that only says "Thanks!" is no signature.
        return line > firstContent(from, to) ? line : to;
      }
      if (++content > MAX_LINES || text.length() > MAX_LINE || isSentence(text, content)) {
        break;
      }
    }
    return to;
  }

  /// A line that goes on talking, as none of a signature does.
  private static boolean isSentence(String text, int fromTheEnd) {
    String stripped = text.strip();
    int words = words(stripped);
    char last = stripped.charAt(stripped.length() - 1);
    return (words > 7 && !isContact(text))
        || last == '?'
        || (words > 4 && (last == '.' || last == '!') && fromTheEnd > 0 && !isContact(text));
  }

  private static int words(String text) {
    int words = 1;
    for (int i = 1; i < text.length(); i++) {
      words +=
          Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1))
              ? 1
              : 0;
    }
    return words;
  }

  private int firstContent(int from, int to) {
    int first = from;
    while (first < to && lines.isBlank(first)) {
      first++;
    }
    return first;
  }

  private int dashName(int from, int to) {
    int first = firstContent(from, to);
    int content = 0;
    for (int line = to - 1; line > first && content < 4; line--) {
      if (lines.isBlank(line)) {
        continue;
      }
      if (DASH_NAME.matcher(line(line)).matches() && (content == 0 || restIsShort(line + 1, to))) {
        boolean list = line > from && line(line - 1).strip().startsWith("-");
        return list ? to : line;
      }
      content++;
    }
    return to;
  }

  private boolean restIsShort(int from, int to) {
    for (int line = from; line < to; line++) {
      if (lines.length(line) > 60) {
        return false;
      }
    }
    return true;
  }

  /// The last paragraph starts with the sender's name, or a part of it alone, and has short lines.
  private int ownName(int from, int to) {
    if (senderName.isEmpty()) {
      return nameAlone(from, to);
    }
    int first = firstContent(from, to);
    int start = paragraphStart(from, to);
    for (int line = Math.max(start, to - 8); line < to; line++) {
      if (line > first && isOwnName(line(line)) && restIsShort(line, to)) {
        return line;
      }
    }
    return to;
  }

  /// Where the sender is unknown: a name of two words that stands alone below the last words.
  private int nameAlone(int from, int to) {
    int start = paragraphStart(from, to);
    boolean alone = start == to - 1 && start > firstContent(from, to);
    boolean name = alone && NAME.matcher(line(start)).matches();
    int words = name ? line(start).strip().split(" ").length : 0;
    return words == 2 || words == 3 ? start : to;
  }

  private boolean isOwnName(String line) {
    String text = line.strip().replaceFirst("^[-–—~*]+\\s*", "").replaceFirst("[.,!*]+$", "");
    text = text.toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.length() > 50) {
      return false;
    }
    if (text.equals(senderName)) {
      return true;
    }
    String[] parts = senderName.split("[^\\p{L}\\p{N}']+");
    var initials = new StringBuilder();
    for (String part : parts) {
      if (part.length() > 1 && text.equals(part)) {
        return true;
      }
      initials.append(part.isEmpty() ? "" : part.substring(0, 1));
    }
    if (parts.length > 1 && text.replace(".", "").contentEquals(initials)) {
      return true;
    }
    if (isShortName(text, parts)) {
      return true;
    }
    return parts[0].length() > 1
        && text.startsWith(parts[0] + " ")
        && text.split(" ", -1).length <= 3
        && NAME.matcher(line.strip()).matches();
  }

  /// "Mike C" of Michael Chirp: a name that begins alike, and an initial.
  private static boolean isShortName(String text, String[] parts) {
    String[] words = text.split(" ", -1);
    if (words.length != 2 || parts.length < 2 || words[0].length() < 2 || parts[0].length() < 2) {
      return false;
    }
    var initial = words[1].replace(".", "");
    return initial.length() == 1
        && parts[parts.length - 1].startsWith(initial)
        && parts[0].startsWith(words[0].substring(0, 2));
  }

  /// The last paragraph is a name with ways to reach it.
  private int contactParagraph(int from, int to) {
    int start = paragraphStart(from, to);
    if (start <= firstContent(from, to) || to - start > MAX_LINES) {
      return to;
    }
    int contacts = 0;
    for (int line = start; line < to; line++) {
      String text = line(line);
      if (text.length() > MAX_LINE || isSentence(text, 1)) {
        return to;
      }
      contacts += isContact(text) ? 1 : 0;
    }
    boolean named = NAME.matcher(line(start)).matches();
    return contacts > 0 && (named || contacts >= 3) && to - start >= 2 ? start : to;
  }

  private int paragraphStart(int from, int to) {
    int start = to;
    while (start > from && !lines.isBlank(start - 1)) {
      start--;
    }
    return start;
  }
}
