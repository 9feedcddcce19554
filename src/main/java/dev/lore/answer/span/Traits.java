package dev.lore.answer.span;

import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import java.util.Set;
import java.util.regex.Pattern;

/// What a word looks like, as bits: number, year, month or weekday, unit of time, money, percent,
/// capitalised, binding.
final class Traits {
  static final int NUMBER = 1;
  static final int YEAR = 2;
  static final int CALENDAR = 4;
  static final int TIME_UNIT = 8;
  static final int MONEY = 16;
  static final int PERCENT = 32;
  static final int CAPITAL = 64;
  static final int BINDING = 128;

  private static final Pattern YEARS = Pattern.compile("1[0-9]{3}s?|20[0-9]{2}s?");
  private static final Set<String> NUMERALS =
      Set.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "fifteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "ninety",
          "hundred",
          "hundreds",
          "thousand",
          "thousands",
          "million",
          "millions",
          "billion",
          "dozen",
          "half",
          "twice",
          "once",
          "third",
          "quarter",
          "double",
          "both",
          "first",
          "second");
  private static final Set<String> CALENDARS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "yesterday",
          "today",
          "tomorrow",
          "spring",
          "summer",
          "autumn",
          "winter",
          "christmas",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "oct",
          "nov",
          "dec");
  private static final Set<String> TIME_UNITS =
      Set.of(
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "hour",
          "hours",
          "minute",
          "minutes",
          "seconds",
          "century",
          "centuries",
          "decade",
          "decades",
          "quarter",
          "quarters",
          "fortnight",
          "daily",
          "weekly",
          "monthly",
          "yearly",
          "annually",
          "min",
          "ms");
  private static final Set<String> MONEYS =
      Set.of(
          "eur", "usd", "gbp", "chf", "euro", "euros", "dollar", "dollars", "pound", "pounds",
          "cent", "cents", "francs", "yen");

  private Traits() {}

  static int of(Tokens tokens, int i) {
    var word = tokens.norm(i);
    int traits = 0;
    if (word.charAt(0) >= '0' && word.charAt(0) <= '9' || NUMERALS.contains(word)) {
      traits |= NUMBER;
      if (YEARS.matcher(word).matches()) {
        traits |= YEAR;
      }
    }
    if (CALENDARS.contains(word) || isMonthByCapital(tokens, i)) {
      traits |= CALENDAR;
    }
    if (TIME_UNITS.contains(word)) {
      traits |= TIME_UNIT;
    }
    if (MONEYS.contains(word) || follows(tokens, i, "$€£¥")) {
      traits |= MONEY;
    }
    if (word.startsWith("percent") || precedes(tokens, i, "%")) {
      traits |= PERCENT;
    }
    if (tokens.letterCase(i) != LetterCase.LOWER) {
      traits |= CAPITAL;
    }
    return WordWeights.of(word) <= 0 ? traits | BINDING : traits;
  }

  /// March and May are months where they are written so and no sentence begins with them.
  private static boolean isMonthByCapital(Tokens tokens, int i) {
    var word = tokens.norm(i);
    return i > 0
        && (word.equals("march") || word.equals("may"))
        && tokens.letterCase(i) != LetterCase.LOWER
        && tokens.start(i) - tokens.end(i - 1) == 1;
  }

  /// Whether one of the marks stands right before the word.
  private static boolean follows(Tokens tokens, int i, String marks) {
    int at = tokens.start(i) - 1;
    return at >= 0 && marks.indexOf(tokens.text().charAt(at)) >= 0;
  }

  private static boolean precedes(Tokens tokens, int i, String marks) {
    int at = tokens.end(i);
    return at < tokens.text().length() && marks.indexOf(tokens.text().charAt(at)) >= 0;
  }
}
