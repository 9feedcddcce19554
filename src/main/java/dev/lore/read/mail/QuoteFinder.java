package dev.lore.read.mail;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Marks the lines of a mail that repeat somebody else's words: lines with `>` in front and the
/// line that introduces them, the mail below "Original Message" or a block of its headers, forwards
/// of Gmail, Outlook, Apple Mail and Lotus Notes, in the common languages.
///
/// Everything below a header block or a forward's line is quoted, and so is everything below an
/// introduction that no `>` follows; below an introduction with `>` only those lines are, so that
/// answers in between stay the author's.
final class QuoteFinder {
  private static final int MAX_LINE = 1_000;
  private static final int MAX_INTRODUCTION = 500;

  /// `On Tue, ... X wrote:`, in one line once joined.
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?iu)^\\s*(?:"
              + "(?:-{2,}\\s*)?(?:on|in)\\b.{4,300}\\b(?:wrote|writes|said|sent the following)\\s*:?"
              + "|at \\d.{4,200}\\b(?:wrote|writes|said)\\s*:"
              + "|am\\b.{4,300}\\bschrieb\\b.{0,200}:"
              + "|le\\b.{4,300}\\ba [ée?]crit\\s*\\??\\s*:"
              + "|el\\b.{4,300}\\bescribi[óo]\\s*:"
              + "|il\\b.{4,300}\\bha scritto\\s*:"
              + "|(?:em|a)\\b.{4,300}\\bescreveu\\s*:"
              + "|op\\b.{4,300}\\b(?:schreef|het volgende geschreven)\\b.{0,200}:"
              + "|den\\b.{4,300}\\bskrev\\b.{0,200}:"
              + "|(?:w dniu|dnia)\\b.{4,300}\\bnapisa[łl](?:\\(a\\))?\\s*:"
              + "|.{0,200}\\b(?:19|20)\\d\\d\\b.{0,200}(?:написал|пишет)\\(?а?\\)?\\s*:"
              + "|.{0,20}\\d.{2,200}(?:написал|пишет)\\(?а?\\)?\\s*:"
              + "|.{0,40}\\b\\d{4}\\b.{0,60}\\d:\\d\\d.{0,160}<[^<>\\s]+@[^<>\\s]+>\\s*(?:wrote)?:"
              + "|\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}.{0,160}<[^<>\\s]+@[^<>\\s]+>\\s*(?:wrote)?:"
              + "|\\S.{0,120}(?:<[^<>\\s]+@[^<>\\s]+>|\\S+@\\S+)[^:]{0,80}\\b(?:wrote|writes|said)\\s*:"
              + "|>+\\s*\"?[^\"]{1,80}\"?\\s*==?\\s*.{1,120}\\b(?:wrote|writes|said)\\s*:"
              + "|(?:\\S+ ){1,4}(?:wrote|writes|schrieb|a écrit|escribió|ha scritto)\\s*:"
              + ")\\s*$");

  /// Ends of introductions, to look for one over several lines only where it may end.
  private static final Pattern INTRODUCTION_END =
      Pattern.compile(
          "(?iu)(?:wrote|writes|said|schrieb.*|[ée?]crit(?:\\s*\\?)?|escribi[óo]|scritto|escreveu|schreef.*|"
              + "geschreven|skrev.*|napisa[łl](?:\\(a\\))?|написал\\(?а?\\)?|пишет|following|>)"
              + "\\s*:\\s*$");

  private static final Pattern INTRODUCTION_START =
      Pattern.compile(
          "(?iu)^\\s*(?:-{2,}\\s*)?(?:on|at|in|am|le|el|il|em|a|op|den|w dniu|dnia|"
              + "\\d{1,4}[-./]\\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s)\\b?.*");

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?iu)^[\\s>]*(?:"
              + "[-_*=]{2,}\\s*(?:original|reply|forwarded|ursprüngliche|weitergeleitete|message|"
              + "nachricht|mensaje|messaggio|исходное|пересылаемое|oorspronkelijk|doorgestuurd)"
              + "[^\\n]{0,160}?[-_*=]{2,}"
              + "|-{3,}\\s*forwarded by\\b.{0,200}"
              + "|begin forwarded message\\s*:"
              + "|[-_]{2,}\\s*(?:forwarded|original) (?:message|mail|appointment).{0,160}"
              + ")\\s*$");

  private static final Set<String> FIELDS =
      Set.of(
          ("from|de|von|van|da|od|från|fra|от|date|sent|datum|gesendet|envoyé|enviado|inviato|"
                  + "verzonden|отправлено|дата|to|an|à|para|a|aan|till|til|кому|subject|betreff|"
                  + "objet|asunto|oggetto|onderwerp|assunto|тема|cc|kopie|copie|bcc|reply-to|"
                  + "organization|importance|attachments|priority|message-id|newsgroups|"
                  + "auto forwarded by|on behalf of|sent by")
              .split("\\|"));
  private static final Set<String> FROM_FIELDS =
      Set.of("from", "de", "von", "van", "da", "od", "från", "fra", "от");

  /// Lotus Notes: a name, then `03/05/2001 04:23 PM`, then `To:`; or both in one line.
  private static final Pattern NOTES_DATE =
      Pattern.compile(
          "(?i)^\\s*(?:.{2,80}\\s)?(?:on )?\\d{1,2}/\\d{1,2}/(?:\\d{2}|\\d{4}),?\\s+"
              + "\\d{1,2}:\\d{2}(?::\\d{2})?\\s*[ap]m\\s*(?:[a-z]{3})?$");

  private static final Pattern RULE = Pattern.compile("^[\\s>]*[_-]{5,}\\s*$");
  private final TextLines lines;
  private final boolean[] quoted;

  /// Whether the mail is known to answer another.
  private boolean introduced;

  QuoteFinder(TextLines lines) {
    this.lines = lines;
    quoted = new boolean[lines.count()];
  }

  /// Which lines are quoted.
  ///
  /// @param answers whether the mail is known to answer or forward another: if not, `>` in front of
  ///   lines without an introduction may be the prompt of a program
  boolean[] find(boolean answers) {
    introduced = answers;
    for (int line = 0; line < lines.count(); line++) {
      if (quoted[line] || lines.isBlank(line)) {
        continue;
      }
      boolean marked = isMarked(line);
      if (marked && introduced) {
        quoted[line] = true;
        continue;
      }
      if (!marked && startsMail(line)) {
        fill(line, lines.count());
        introduced = true;
        break;
      }
      int after = introduction(line);
      if (after > line && introduces(line, after)) {
        introduced = true;
        line = quoted[lines.count() - 1] ? lines.count() : after - 1;
      } else if (marked) {
        quoted[line] = true;
      }
    }
    if (!introduced) {
      Arrays.fill(quoted, false);
    }
    return quoted;
  }

  private void fill(int from, int to) {
    Arrays.fill(quoted, from, to, true);
  }

  /// Whether `>` stands in front, behind blanks, a bar or somebody's initials.
  private boolean isMarked(int line) {
    int at = lines.start(line);
    int end = lines.end(line);
    int from = at;
    while (at < end && at - from < 8 && (lines.at(at) == ' ' || lines.at(at) == '\t')) {
      at++;
    }
    int initials = at;
    if (at < end && Character.isUpperCase(lines.at(at))) {
      while (at < end && at - initials < 4 && Character.isLetter(lines.at(at))) {
        at++;
      }
    }
    if (at < end && lines.at(at) == '|') {
      at++;
    }
    if (at < end && at == initials + 1 && lines.at(at) == ' ') {
      at++;
    }
    return at < end && lines.at(at) == '>';
  }

  private String shown(int line) {
    String text = lines.line(line);
    return text.length() > MAX_LINE ? text.substring(0, MAX_LINE) : text;
  }

  /// Quotes the introduction and what it introduces, unless that is nothing.
  private boolean introduces(int line, int after) {
    int next = after;
    while (next < lines.count() && lines.isBlank(next)) {
      next++;
    }
    if (next == lines.count()) {
      fill(line, after);
      return true;
    }
    if (isMarked(next)) {
      fill(line, after);
      return true;
    }
    if (INTRODUCTION_SURE.matcher(joined(line, after)).find()) {
      // Nothing is marked below, so everything is the other mail.
      boolean markedLater = false;
      for (int i = next; i < lines.count(); i++) {
        markedLater |= isMarked(i);
      }
      fill(line, markedLater ? after : lines.count());
      return true;
    }
    return false;
  }

  /// A date or an address shows that it is an introduction and no sentence that ends in "said:".
  private static final Pattern INTRODUCTION_SURE = Pattern.compile("\\d{1,2}[:./]\\d{1,2}|@");

  /// One past the lines of an introduction that starts at the line, or the line itself.
  private int introduction(int line) {
    int limit = Math.min(lines.count(), line + 4);
    for (int last = line; last < limit && !lines.isBlank(last); last++) {
      if (lines.lastChar(last) != ':') {
        continue;
      }
      if (last == line) {
        if (introductionOf(line, line)) {
          return line + 1;
        }
        continue;
      }
      // One line alone introduces better than with the lines above it.
      boolean starts = INTRODUCTION_START.matcher(shown(line)).matches();
      if (!starts || introductionAlone(last)) {
        return line;
      }
      if (introductionOf(line, last)) {
        return last + 1;
      }
    }
    return line;
  }

  private boolean introductionAlone(int line) {
    return INTRODUCTION_START.matcher(shown(line)).matches() && introductionOf(line, line);
  }

  private boolean introductionOf(int first, int last) {
    String end = shown(last);
    if (!INTRODUCTION_END.matcher(end.substring(Math.max(0, end.length() - 160))).find()) {
      return false;
    }
    String joined = joined(first, last + 1);
    return joined.length() <= MAX_INTRODUCTION && INTRODUCTION.matcher(joined).matches();
  }

  private String joined(int from, int to) {
    var joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      String line = shown(i).strip();
      joined.append(joined.isEmpty() ? "" : " ").append(line.replaceFirst("^(?:> ?)+", ""));
    }
    return joined.toString();
  }

  /// Whether a quoted mail starts here that goes on to the end.
  private boolean startsMail(int line) {
    String text = shown(line);
    if (mayBeSeparator(text)) {
      if (SEPARATOR.matcher(text).matches()) {
        return true;
      }
      if (RULE.matcher(text).matches()) {
        int next = line + 1;
        while (next < lines.count() && lines.isBlank(next)) {
          next++;
        }
        return next < lines.count() && !fieldName(next).isEmpty() && fields(next) >= 2;
      }
    }
    return fieldName(line).isEmpty() ? isNotesHeader(line) : startsHeaderBlock(line);
  }

  private static boolean mayBeSeparator(String text) {
    String line = text.stripLeading();
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    return "-_*=>bB".indexOf(first) >= 0;
  }

  /// The name of the header field that the line is, in lower case, or empty.
  private String fieldName(int line) {
    int at = lines.start(line);
    int end = Math.min(lines.end(line), at + 40);
    while (at < end && " \t\u00a0>*|".indexOf(lines.at(at)) >= 0) {
      at++;
    }
    int colon = at;
    while (colon < end && lines.at(colon) != ':') {
      colon++;
    }
    if (colon == end) {
      return "";
    }
    String name = lines.text(at, colon).replace("*", "").strip().toLowerCase(Locale.ROOT);
    int behind = colon + 1;
    while (behind < lines.end(line) && lines.at(behind) == '*') {
      behind++;
    }
    boolean ended = behind == lines.end(line) || Character.isWhitespace(lines.at(behind));
    return ended && FIELDS.contains(name) ? name : "";
  }

  private boolean startsHeaderBlock(int line) {
    boolean from = false;
    for (int i = line; i < Math.min(lines.count(), line + 10) && !lines.isBlank(i); i++) {
      from |= FROM_FIELDS.contains(fieldName(i)) && lines.lastChar(i) != ':';
    }
    return from && fields(line) >= 3;
  }

  /// Distinct header fields from the line on, with lines in between that continue one.
  private int fields(int line) {
    var names = new HashSet<String>();
    int others = 0;
    for (int i = line; i < Math.min(lines.count(), line + 12); i++) {
      if (lines.isBlank(i)) {
        if (names.size() >= 2) {
          break;
        }
        continue;
      }
      String name = fieldName(i);
      if (!name.isEmpty()) {
        names.add(name);
      } else if (++others > 3) {
        break;
      }
    }
    return names.size();
  }

  private boolean isNotesHeader(int line) {
    for (int date = line; date <= line + 1 && date < lines.count(); date++) {
      char last = lines.lastChar(date);
      if ((Character.isLetter(last))
          && shown(date).indexOf('/') >= 0
          && NOTES_DATE.matcher(shown(date)).matches()) {
        for (int to = date + 1; to < Math.min(lines.count(), date + 4); to++) {
          if (fieldName(to).equals("to")) {
            return date == line || isName(line);
          }
        }
      }
    }
    return false;
  }

  private boolean isName(int line) {
    String text = shown(line).strip();
    return !text.isEmpty() && text.length() < 60 && !text.endsWith(".") && !text.endsWith("?");
  }
}
