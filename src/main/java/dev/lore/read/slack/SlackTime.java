package dev.lore.read.slack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// Slack's time stamps: seconds since the epoch, a dot, and digits that make them unique in their
/// channel. The stamp is the message's id there, so it is kept as written.
record SlackTime(String stamp, Instant instant) {
  private static final long LATEST_SECOND = 253_402_300_799L;

  /// Empty where the text is no time stamp of this era.
  static Optional<SlackTime> of(String text) {
    String stamp = text.strip();
    int dot = stamp.indexOf('.');
    String seconds = dot < 0 ? stamp : stamp.substring(0, dot);
    String fraction = dot < 0 ? "" : stamp.substring(dot + 1);
    if (!isNumber(seconds, 12) || (dot >= 0 && !isNumber(fraction, 9))) {
      return Optional.empty();
    }
    long second = Long.parseLong(seconds);
    long nanos = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    if (second <= 0 || second > LATEST_SECOND) {
      return Optional.empty();
    }
    return Optional.of(new SlackTime(stamp, Instant.ofEpochSecond(second, nanos)));
  }

  /// The stamp as one number, for sets of messages seen.
  long micros() {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }

  /// As permalinks have it: `p1700000000000100`.
  String permalinkPart() {
    return "p" + stamp.replace(".", "");
  }

  /// The day of a `date^1700000000^...` command that carries no text to fall back on.
  static String day(String command) {
    String[] parts = command.split("\\^", -1);
    try {
      var instant = parts.length < 2 ? Optional.<SlackTime>empty() : of(parts[1]);
      return instant
          .map(t -> t.instant().atZone(ZoneOffset.UTC).toLocalDate().toString())
          .orElse("");
    } catch (DateTimeException impossible) {
      return "";
    }
  }

  private static boolean isNumber(String text, int maxDigits) {
    return !text.isEmpty()
        && text.length() <= maxDigits
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
