package dev.lore.app.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Numbers and dates as people write them. English; days are those of the server's time zone.
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_THIS_YEAR =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private Words() {}

  /// `4,210`.
  public static String number(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  /// The text at its backticks: every second part is code. Whole where they do not pair up.
  public static List<String> byCode(String text) {
    if (text.indexOf('`') < 0 || text.contains("```")) {
      return List.of(text);
    }
    var parts = text.split("`", -1);
    return parts.length % 2 == 1 ? List.of(parts) : List.of(text);
  }

  /// `1 message`, `4,210 messages`.
  public static String count(long count, String one) {
    return count(count, one, one + "s");
  }

  /// `1 reply`, `12 replies`.
  public static String count(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  /// `12 Jun`, or `12 Jun 2024` where it is not of this year.
  public static String day(Instant time) {
    var day = date(time);
    return day.getYear() == LocalDate.now(zone()).getYear()
        ? DAY_THIS_YEAR.format(day)
        : DAY.format(day);
  }

  /// `12 Jun 2024`.
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// `June 2024`.
  public static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /// `Wednesday 12 June 2024, 14:03`.
  public static String full(Instant time) {
    return FULL.format(time.atZone(zone()));
  }

  /// `14:03`.
  public static String clock(Instant time) {
    return CLOCK.format(time.atZone(zone()));
  }

  /// Whether there is a time at all: what has none stands at the epoch.
  public static boolean dated(Instant time) {
    return time.isAfter(Instant.EPOCH);
  }

  public static LocalDate date(Instant time) {
    return LocalDate.ofInstant(time, zone());
  }

  public static ZoneId zone() {
    return ZoneId.systemDefault();
  }
}
