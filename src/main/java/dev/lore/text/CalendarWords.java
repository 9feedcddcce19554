package dev.lore.text;

import java.util.Set;

/// Names of days and months, short and whole, which stand in capitals as other names do. Words are
/// asked for in small letters. Stateless.
public final class CalendarWords {
  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "tues",
          "wed",
          "thu",
          "thur",
          "thurs",
          "fri",
          "sat",
          "sun");

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

  private CalendarWords() {}

  public static boolean isDay(String lower) {
    return DAYS.contains(lower);
  }

  public static boolean isMonth(String lower) {
    return MONTHS.contains(lower);
  }
}
