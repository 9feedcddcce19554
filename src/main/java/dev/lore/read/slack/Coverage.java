package dev.lore.read.slack;

import dev.lore.model.ChannelId;
import dev.lore.read.RawSink;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Of which channels and times an export holds everything, so that what is missing there was
/// deleted.
///
/// An export may be limited to a range of dates and does not say so: it speaks for the time between
/// its first and its last message, in every channel of which it has a folder. A day file that could
/// not be read whole speaks for nothing, with a margin, since Slack cuts days in its own time zone.
final class Coverage {
  private static final Duration MARGIN = Duration.ofHours(14);

  private final Map<ChannelId, List<LocalDate>> gaps = new HashMap<>();
  private final Set<ChannelId> unsure = new HashSet<>();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  /// The channel is in the export.
  void has(ChannelId channel) {
    gapsOf(channel);
  }

  private List<LocalDate> gapsOf(ChannelId channel) {
    return gaps.computeIfAbsent(channel, c -> new ArrayList<>());
  }

  /// @param day of the file that holds the message; a time far from it widens nothing
  void saw(Instant time, Optional<LocalDate> day) {
    boolean plausible =
        day.map(d -> !time.isBefore(start(d)) && !time.isAfter(end(d))).orElse(true);
    if (plausible) {
      first = time.isBefore(first) ? time : first;
      last = time.isAfter(last) ? time : last;
    }
  }

  /// A file of the channel could not be read whole.
  void lost(ChannelId channel, Optional<LocalDate> day) {
    var known = gapsOf(channel);
    day.ifPresentOrElse(known::add, () -> unsure.add(channel));
  }

  void report(RawSink sink) {
    if (first.isAfter(last)) {
      return;
    }
    gaps.forEach((channel, days) -> {
      if (!unsure.contains(channel)) {
        report(channel, days, sink);
      }
    });
  }

  private void report(ChannelId channel, List<LocalDate> days, RawSink sink) {
    Instant from = first;
    for (LocalDate day : days.stream().sorted(Comparator.naturalOrder()).toList()) {
      Instant to = min(start(day), last);
      if (!from.isAfter(to)) {
        sink.covered(channel, from, to);
      }
      from = end(day).isAfter(from) ? end(day) : from;
    }
    if (!from.isAfter(last)) {
      sink.covered(channel, from, last);
    }
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().minus(MARGIN);
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(MARGIN);
  }
}
