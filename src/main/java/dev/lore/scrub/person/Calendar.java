package dev.lore.scrub.person;

import java.util.Set;

/// Words of the calendar, which stand in capitals beside each other as names do.
final class Calendar {
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

  private Calendar() {}

  static boolean isDay(String lower) {
    return DAYS.contains(lower);
  }

  static boolean isMonth(String lower) {
    return MONTHS.contains(lower);
  }
}
