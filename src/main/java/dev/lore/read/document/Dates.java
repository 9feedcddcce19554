package dev.lore.read.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as authors write them in front matter, metadata and file names. A day without a time is
/// its start in UTC. Day-month orders that could be either (`03/04/2024`) are not dates.
final class Dates {
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          pattern("yyyy/M/d"),
          pattern("yyyy.M.d"),
          pattern("MMMM d, yyyy"),
          pattern("MMM d, yyyy"),
          pattern("MMMM d yyyy"),
          pattern("d MMMM yyyy"),
          pattern("d MMM yyyy"));
  private static final Pattern IN_NAME =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})(?!\\d)");

  private Dates() {}

  static Optional<Instant> parse(String written) {
    var text = written.strip();
    if (text.length() < 8 || text.length() > 60) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant());
    } catch (DateTimeException notWithOffset) {
      // the next form
    }
    try {
      return Optional.of(
          LocalDateTime.parse(text.replaceFirst(" ", "T")).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException notWithTime) {
      // the next form
    }
    for (var day : DAYS) {
      try {
        return Optional.of(LocalDate.parse(text, day).atStartOfDay(ZoneOffset.UTC).toInstant());
      } catch (DateTimeException notThisForm) {
        // the next form
      }
    }
    return Optional.empty();
  }

  /// The last date in the path of a file: `minutes/2024-03-14.md`.
  static Optional<Instant> inName(String path) {
    var found = Optional.<Instant>empty();
    var matcher = IN_NAME.matcher(path);
    while (matcher.find()) {
      try {
        var day =
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)));
        found = Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      } catch (DateTimeException noSuchDay) {
        // a number of eight digits that is no date
      }
    }
    return found;
  }

  private static DateTimeFormatter pattern(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
