package dev.lore.scrub.contact;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Context;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import dev.lore.scrub.span.Tokens;

/// Dates with a digit in them, and the time of day after them: `2024-03-01T12:00`, `1.3.24`, `March
/// 1st, 2024`, `1 March`, and years that stand alone. A date near "born" is a date of birth.
public final class DateDetector implements Detector {
  public static final String TYPE = "DATE_TIME";
  public static final String BIRTH = "DATE_OF_BIRTH";
  private static final String[] HALVES_AND_ZONES = {"am", "pm", "a.m.", "p.m.", "utc", "gmt"};
  private static final Context BIRTH_WORDS =
      Context.of(
          "born",
          "birth",
          "dob",
          "d.o.b",
          "birthday",
          "birthdate",
          "geboren",
          "né le",
          "née le",
          "nacido");

  /// The word near a date that makes it a date of birth; empty where none does.
  public static String contextWord(FoldedText text, int start, int end) {
    return BIRTH_WORDS.word(text, start, end);
  }

  @Override
  public void find(FoldedText text, Findings findings) {
    var tokens = text.tokens();
    int free = 0;
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.start(i) >= free && tokens.length(i) <= 8) {
        free = Math.max(free, date(text, tokens, i, findings));
      }
    }
  }

  private static int date(FoldedText text, Tokens tokens, int first, Findings findings) {
    int start = tokens.start(first);
    int end = numeric(text, tokens, first);
    double score = 0.8;
    if (end < 0) {
      end = spelled(text, tokens, first);
      if (end >= 0) {
        int word = wordBefore(text, start);
        if (Months.isMonth(text.text(), word, wordEnd(text, word))) {
          start = word;
        }
        score = 0.75;
      } else if (isClock(text, start, tokens.end(first))) {
        end = start;
        score = 0.5;
      } else if (isYear(text, tokens, first)) {
        end = tokens.end(first);
        score = 0.4;
      } else {
        return 0;
      }
    }
    end = clock(text, end, start);
    if (end <= start || !text.alone(start, end)) {
      return 0;
    }
    boolean birth = score > 0.5 && BIRTH_WORDS.before(text, start);
    findings.add(
        birth ? BIRTH : TYPE,
        birth ? "date.birth" : "date",
        start,
        end,
        birth ? 0.9 : score,
        birth ? Proof.CONTEXT : Proof.SHAPE);
    return end;
  }

  /// End of three numbers with one kind of separator that are a day, month and year; or -1.
  private static int numeric(FoldedText text, Tokens tokens, int first) {
    if (!tokens.isNumeric(first)
        || first + 1 >= tokens.count()
        || touches(text, tokens.start(first) - 1)) {
      return -1;
    }
    char separator = text.at(tokens.end(first));
    if (separator != '/' && separator != '-' && separator != '.') {
      return -1;
    }
    if (tokens.start(first + 1) != tokens.end(first) + 1) {
      return monthBetween(text, tokens, first, separator);
    }
    int a = number(text, tokens, first);
    int b = number(text, tokens, first + 1);
    boolean third =
        first + 2 < tokens.count()
            && text.at(tokens.end(first + 1)) == separator
            && tokens.start(first + 2) == tokens.end(first + 1) + 1;
    if (!third) {
      boolean monthYear =
          tokens.length(first + 1) == 4 && a >= 1 && a <= 12 && b > 1900 && b < 2100;
      boolean yearMonth =
          tokens.length(first) == 4
              && b >= 1
              && b <= 12
              && a > 1900
              && a < 2100
              && separator != '.';
      return (monthYear || yearMonth) && tokens.length(first) + tokens.length(first + 1) <= 6
          ? tokens.end(first + 1)
          : -1;
    }
    boolean timed = text.at(tokens.start(first + 2) + 2) == 'T' && tokens.length(first) == 4;
    int c = timed ? twoDigits(text, tokens.start(first + 2)) : number(text, tokens, first + 2);
    boolean yearFirst = tokens.length(first) == 4 && isDayMonth(b, c);
    boolean yearLast =
        (tokens.length(first + 2) == 4 || tokens.length(first + 2) == 2)
            && tokens.length(first) <= 2
            && isDayMonth(a, b);
    if (!yearFirst && !yearLast) {
      return -1;
    }
    int end = tokens.end(first + 2);
    if (yearFirst && timed) {
      return tokens.start(first + 2) + 2;
    }
    return touches(text, end) && Ascii.isDigit(text.at(end + 1)) ? -1 : end;
  }

  /// `1-Mar-2024`.
  private static int monthBetween(FoldedText text, Tokens tokens, int first, char separator) {
    int word = tokens.end(first) + 1;
    int end = wordEnd(text, word);
    if (end - word < 3 || text.at(end) != separator || !Months.isMonth(text.text(), word, end)) {
      return -1;
    }
    int after = end + 1;
    while (after < text.length() && after - end <= 4 && Ascii.isDigit(text.at(after))) {
      after++;
    }
    return after - end > 2 ? after : -1;
  }

  private static boolean touches(FoldedText text, int at) {
    char c = text.at(at);
    return c == '.' || c == '-' || c == '/' || c == '_' || c == '+' || c == '$';
  }

  private static boolean isDayMonth(int a, int b) {
    return a >= 1 && b >= 1 && ((a <= 31 && b <= 12) || (a <= 12 && b <= 31));
  }

  private static int number(FoldedText text, Tokens tokens, int token) {
    return tokens.isNumeric(token) && tokens.length(token) <= 4
        ? Integer.parseInt(text.text(), tokens.start(token), tokens.end(token), 10)
        : -1;
  }

  private static int twoDigits(FoldedText text, int at) {
    return Ascii.isDigit(text.at(at)) && Ascii.isDigit(text.at(at + 1))
        ? (text.at(at) - '0') * 10 + text.at(at + 1) - '0'
        : -1;
  }

  /// End of a day or year with the name of a month beside it, or -1.
  private static int spelled(FoldedText text, Tokens tokens, int first) {
    int start = tokens.start(first);
    int end = tokens.end(first);
    int digits = start;
    while (digits < end && Ascii.isDigit(text.at(digits))) {
      digits++;
    }
    if (digits - start > 4
        || digits == start
        || (end > digits && !isOrdinal(text.text(), digits, end))) {
      return -1;
    }
    int word = wordBefore(text, start);
    if (Months.isMonth(text.text(), word, wordEnd(text, word))) {
      return yearAfter(text, end);
    }
    if (digits - start > 2) {
      return -1;
    }
    int after = end + (text.at(end) == '.' ? 1 : 0) + 1;
    if (text.text().startsWith("of ", after)) {
      after += 3;
    }
    int wordEnd = wordEnd(text, after);
    return wordEnd - after >= 3 && Months.isMonth(text.text(), after, wordEnd)
        ? yearAfter(text, wordEnd)
        : -1;
  }

  private static int yearAfter(FoldedText text, int end) {
    int at = end;
    while (at < text.length() && at - end < 2 && (text.at(at) == ',' || text.at(at) == ' ')) {
      at++;
    }
    int digits = at;
    while (digits < text.length() && digits - at < 5 && Ascii.isDigit(text.at(digits))) {
      digits++;
    }
    return digits - at == 4 && at > end ? digits : end;
  }

  private static boolean isOrdinal(String text, int start, int end) {
    if (end - start != 2) {
      return false;
    }
    return switch (text.charAt(start)) {
      case 's' -> text.charAt(end - 1) == 't';
      case 'n', 'r' -> text.charAt(end - 1) == 'd';
      case 't' -> text.charAt(end - 1) == 'h';
      default -> false;
    };
  }

  private static int wordBefore(FoldedText text, int at) {
    int end = at;
    while (end > 0
        && at - end < 2
        && (text.at(end - 1) == ' '
            || text.at(end - 1) == '.'
            || text.at(end - 1) == '-'
            || text.at(end - 1) == ',')) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 12 && Character.isLetter(text.at(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(FoldedText text, int at) {
    int end = at;
    while (end < text.length() && end - at < 12 && Character.isLetter(text.at(end))) {
      end++;
    }
    return end;
  }

  /// End of the time of day after a date, or where the date ends.
  private static int clock(FoldedText text, int end, int start) {
    int at = end > start && (text.at(end) == 'T' || text.at(end) == ' ') ? end + 1 : end;
    if (at == end + 1 && text.text().startsWith("at ", at)) {
      at += 3;
    }
    if (!isClock(text, at, digitsEnd(text, at))) {
      return end;
    }
    int last = digitsEnd(text, at);
    while (text.at(last) == ':' && digitsEnd(text, last + 1) > last + 1) {
      last = digitsEnd(text, last + 1);
    }
    if (text.at(last) == '.' && Ascii.isDigit(text.at(last + 1))) {
      last = digitsEnd(text, last + 1);
    }
    int zone = text.at(last) == ' ' ? last + 1 : last;
    for (var half : HALVES_AND_ZONES) {
      if (Ascii.isAt(text.text(), zone, half) && !text.wordAt(zone + half.length())) {
        return zone + half.length();
      }
    }
    if ((text.at(last) == '+' || text.at(last) == '-')
        && digitsEnd(text, last + 1) == last + 3
        && text.at(last + 3) == ':'
        && digitsEnd(text, last + 4) == last + 6) {
      return last + 6;
    }
    return text.at(last) == 'Z' && !text.wordAt(last + 1) ? last + 1 : last;
  }

  private static int digitsEnd(FoldedText text, int at) {
    int end = at;
    while (end < text.length() && end - at < 10 && Ascii.isDigit(text.at(end))) {
      end++;
    }
    return end;
  }

  private static boolean isClock(FoldedText text, int start, int end) {
    return end - start >= 1
        && end - start <= 2
        && text.at(end) == ':'
        && Ascii.isDigit(text.at(end + 1))
        && Ascii.isDigit(text.at(end + 2))
        && !Ascii.isDigit(text.at(end + 3))
        && text.at(start - 1) != ':'
        && Ascii.isDigit(text.at(start))
        && Ascii.isDigit(text.at(end - 1))
        && Integer.parseInt(text.text(), start, end, 10) < 24;
  }

  private static boolean isYear(FoldedText text, Tokens tokens, int token) {
    int start = tokens.start(token);
    if (!tokens.isNumeric(token) || tokens.length(token) != 4) {
      return false;
    }
    int year = number(text, tokens, token);
    char after = text.at(start + 4);
    return year >= 1900
        && year <= 2035
        && !touches(text, start - 1)
        && text.at(start - 1) != '#'
        && !(touches(text, start + 4) && text.wordAt(start + 5))
        && after != '%'
        && after != ':';
  }
}
