package dev.lore.read.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line that separates mails in an mbox: `From ada@example.org Mon May 6 08:45:57 2024`.
///
/// Follows RFC 4155 and what is found: addresses that a list archive has disguised with blanks, no
/// address, dates with a time zone or without seconds.
final class FromLine {
  static final byte[] START = {'F', 'r', 'o', 'm', ' '};

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern DATED =
      Pattern.compile(
          "(?:mon|tue|wed|thu|fri|sat|sun),?\\s+"
              + "(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\s+(\\d{1,2})"
              + "|(\\d{1,2})\\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)),?\\s+"
              + "(?:(\\d{4})\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
              + "(?:\\s+[a-z+-][a-z0-9:+-]{1,8}){0,2}(?:\\s+(\\d{4}))?(?:\\s+[+-]\\d{4})?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private FromLine() {}

  /// Whether the line ends in a date, as separators do and sentences do not.
  static boolean isDated(String line) {
    return DATED.matcher(line).find();
  }

  /// When the mail was delivered, by the separator; taken for UTC.
  static Optional<Instant> time(String line) {
    var date = DATED.matcher(line);
    if (!date.find()) {
      return Optional.empty();
    }
    String month = date.group(1) != null ? date.group(1) : date.group(4);
    String day = date.group(2) != null ? date.group(2) : date.group(3);
    String year = date.group(9) != null ? date.group(9) : date.group(5);
    if (year == null || month == null || day == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  Integer.parseInt(year),
                  MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1,
                  Integer.parseInt(day),
                  Integer.parseInt(date.group(6)),
                  Integer.parseInt(date.group(7)),
                  date.group(8) == null ? 0 : Integer.parseInt(date.group(8)))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
