package dev.lore.bench.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was said in one place on one day, in order.
record Day(LocalDate date, List<Message> messages) {
  /// @param ts seconds and microseconds since the epoch, as Slack writes them
  /// @param thread the `ts` of the message that it answers
  record Message(String ts, Kind kind, int author, String text, Optional<String> thread) {}

  enum Kind {
    PERSON,
    BOT,
    JOIN
  }
}
