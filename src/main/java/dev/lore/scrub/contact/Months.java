package dev.lore.scrub.contact;

import dev.lore.scrub.span.Ascii;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names of months and weekdays, in English and the larger European languages, long and short.
final class Months {
  private static final Set<String> MONTHS = new HashSet<>();
  private static final Set<String> WEEKDAYS = new HashSet<>();

  /// Pairs of ASCII letters with which the name of a month begins.
  private static final boolean[] BEGINNINGS = new boolean[128 * 128];

  static {
    for (var tag :
        new String[] {"en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "fi", "pl"}) {
      var symbols = java.text.DateFormatSymbols.getInstance(Locale.forLanguageTag(tag));
      add(MONTHS, symbols.getMonths(), 3);
      if (!tag.equals("fi") && !tag.equals("it")) {
        add(WEEKDAYS, symbols.getWeekdays(), 5);
      }
    }
    add(MONTHS, java.text.DateFormatSymbols.getInstance(Locale.ENGLISH).getShortMonths(), 3);
    MONTHS.add("sept");
    for (var month : MONTHS) {
      if (month.charAt(0) < 128 && month.charAt(1) < 128) {
        BEGINNINGS[month.charAt(0) << 7 | month.charAt(1)] = true;
      }
    }
  }

  private Months() {}

  private static void add(Set<String> names, String[] values, int shortest) {
    for (var value : values) {
      var name = value.toLowerCase(Locale.ROOT).replace(".", "");
      if (name.length() >= shortest) {
        names.add(name);
      }
    }
  }

  /// Whether the stretch is the name of a month; most are not, which their first letters tell.
  static boolean isMonth(String text, int start, int end) {
    if (end - start < 3) {
      return false;
    }
    char first = Ascii.lower(text.charAt(start));
    char second = Ascii.lower(text.charAt(start + 1));
    return (first >= 128 || second >= 128 || BEGINNINGS[first << 7 | second])
        && MONTHS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  static boolean isWeekday(String word) {
    return WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
  }
}
