package dev.lore.scrub.contact;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names of months and weekdays, in English and the larger European languages, long and short.
final class Months {
  private static final Set<String> MONTHS = new HashSet<>();
  private static final Set<String> WEEKDAYS = new HashSet<>();

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

  static boolean isMonth(String word) {
    return MONTHS.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isWeekday(String word) {
    return WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
  }
}
