package dev.lore.read.mail;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
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

  private static final String FIELD_NAMES =
      "from|de|von|van|da|od|från|fra|от|date|sent|datum|gesendet|envoyé|enviado|inviato|verzonden|"
          + "отправлено|дата|to|an|à|para|a|aan|till|til|кому|subject|betreff|objet|asunto|oggetto|"
          + "onderwerp|assunto|тема|cc|kopie|copie|bcc|reply-to|organization|importance|attachments|"
          + "priority|message-id|newsgroups|auto forwarded by|on behalf of|sent by";
  private static final Pattern FIELD =
      Pattern.compile("(?iu)^[\\s>*|]*(" + FIELD_NAMES + ")\\**\\s?:\\**(?:\\s.*|)$");
  private static final Pattern FROM_FIELD =
      Pattern.compile(
          "(?iu)^[\\s>*|]*(?:from|de|von|van|da|od|från|fra|от)\\**\\s?:\\**\\s*\\S.*$");

  /// Lotus Notes: a name, then `03/05/2001 04:23 PM`, then `To:`; or both in one line.
  private static final Pattern NOTES_DATE =
      Pattern.compile(
          "(?i)^\\s*(?:.{2,80}\\s)?(?:on )?\\d{1,2}/\\d{1,2}/(?:\\d{2}|\\d{4}),?\\s+"
              + "\\d{1,2}:\\d{2}(?::\\d{2})?\\s*[ap]m\\s*(?:[a-z]{3})?$");

  private static final Pattern RULE = Pattern.compile("^[\\s>]*[_-]{5,}\\s*$");
  private static final Pattern MARKED = Pattern.compile("\\s{0,8}(?:[A-Z][A-Za-z]{0,3})?\\|?\\s?>");

  private final TextLines lines;
  private final boolean[] quoted;
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
    for (int line = 0; line < lines.count(); line++) {
      if (quoted[line] || lines.isBlank(line)) {
        continue;
      }
      int end = separator(line);
      if (end > line) {
        fill(line, lines.count());
        introduced = true;
        break;
      }
      int after = introduction(line);
      if (after > line && introduces(line, after)) {
        introduced = true;
        if (quoted[lines.count() - 1]) {
          break;
        }
        line = after - 1;
      } else if (isMarked(line)) {
        quoted[line] = true;
      }
    }
    if (!introduced && !answers) {
      Arrays.fill(quoted, false);
    }
    return quoted;
  }

  private void fill(int from, int to) {
    Arrays.fill(quoted, from, to, true);
  }

  /// Whether `>` stands in front, behind blanks or somebody's initials.
  private boolean isMarked(int line) {
    int from = lines.start(line);
    int end = Math.min(lines.end(line), from + 12);
    for (int at = from; at < end; at++) {
      char c = lines.at(at);
      if (c == '>') {
        return MARKED.matcher(shown(line)).lookingAt();
      }
      if (c != ' ' && c != '|' && !Character.isLetter(c)) {
        return false;
      }
    }
    return false;
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
    if (!INTRODUCTION_END.matcher(shown(last)).find()) {
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

  /// Beyond the line where a quoted mail starts here that goes on to the end.
  private int separator(int line) {
    String text = shown(line);
    if (mayBeSeparator(text) && SEPARATOR.matcher(text).matches()) {
      return line + 1;
    }
    if (isMarked(line)) {
      return line;
    }
    if (mayBeSeparator(text) && RULE.matcher(text).matches()) {
      int next = line + 1;
      while (next < lines.count() && lines.isBlank(next)) {
        next++;
      }
      return next < lines.count() && fields(next) >= 2 && isField(next) ? line + 1 : line;
    }
    if (isField(line)) {
      return startsHeaderBlock(line) ? line + 1 : line;
    }
    return isNotesHeader(line) ? line + 1 : line;
  }

  private static boolean mayBeSeparator(String text) {
    String line = text.stripLeading();
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    return "-_*=>bB".indexOf(first) >= 0;
  }

  private boolean isField(int line) {
    return hasColon(line) && FIELD.matcher(shown(line)).matches();
  }

  private boolean hasColon(int line) {
    int end = Math.min(lines.end(line), lines.start(line) + 40);
    for (int at = lines.start(line); at < end; at++) {
      if (lines.at(at) == ':') {
        return true;
      }
    }
    return false;
  }

  private boolean startsHeaderBlock(int line) {
    boolean from = false;
    for (int i = line; i < Math.min(lines.count(), line + 10) && !lines.isBlank(i); i++) {
      from |= FROM_FIELD.matcher(shown(i)).matches();
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
      var field = FIELD.matcher(shown(i));
      if (field.matches()) {
        names.add(String.valueOf(field.group(1)).toLowerCase(Locale.ROOT));
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
          var field = FIELD.matcher(shown(to));
          if (field.matches() && String.valueOf(field.group(1)).equalsIgnoreCase("to")) {
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
