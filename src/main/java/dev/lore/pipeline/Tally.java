package dev.lore.pipeline;

import dev.lore.archive.SourceRecord;
import dev.lore.model.Noise;
import dev.lore.model.SourceId;
import dev.lore.read.SkipReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Counts what becomes of everything that one source gives. Not thread-safe.
final class Tally {
  static final String COMPLETE = "complete";
  static final String PARTIAL = "partial";
  static final String INTERRUPTED = "interrupted";
  static final String FAILED = "failed";

  /// Skips listed with their place; beyond that they are only counted.
  private static final int LISTED_SKIPS = 100;

  private final SourceId source;
  private final String format;
  private final String name;
  private final Instant began;
  private final Map<String, Long> skippedByReason = new TreeMap<>();
  private final List<String> skips = new ArrayList<>();
  private long read;
  private long fresh;
  private long changed;
  private long unchanged;
  private long deleted;
  private long noise;
  private long skipped;
  private String failure = "";

  Tally(SourceId source, String format, String name, Instant began) {
    this.source = source;
    this.format = format;
    this.name = name;
    this.began = began;
  }

  SourceId source() {
    return source;
  }

  String name() {
    return name;
  }

  long read() {
    return read;
  }

  void fresh(Noise kind) {
    read(kind);
    fresh++;
  }

  void changed(Noise kind) {
    read(kind);
    changed++;
  }

  void unchanged(Noise kind) {
    read(kind);
    unchanged++;
  }

  void deleted() {
    deleted++;
  }

  /// @param what place and detail, scrubbed
  void skipped(SkipReason reason, String what) {
    read++;
    skipped++;
    var label = reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    skippedByReason.merge(label, 1L, Long::sum);
    if (skips.size() < LISTED_SKIPS) {
      skips.add(what);
    }
  }

  void failed(String why) {
    failure = why;
  }

  /// How it stands before the source has ended: should the process be killed now, this is true.
  SourceRecord soFar() {
    return record(began, INTERRUPTED);
  }

  SourceRecord ended(Instant when) {
    if (!failure.isEmpty()) {
      return record(when, FAILED);
    }
    return record(when, skipped > 0 ? PARTIAL : COMPLETE);
  }

  private SourceRecord record(Instant when, String outcome) {
    if (read != fresh + changed + unchanged + skipped) {
      throw new IllegalStateException(
          "counts of %s do not add up: read %d, new %d, changed %d, unchanged %d, skipped %d"
              .formatted(source, read, fresh, changed, unchanged, skipped));
    }
    var counts =
        Map.of(
            "read", read,
            "new", fresh,
            "changed", changed,
            "unchanged", unchanged,
            "deleted", deleted,
            "noise", noise,
            "skipped", skipped);
    var listed = new ArrayList<String>();
    Optional.of(failure).filter(f -> !f.isEmpty()).ifPresent(listed::add);
    listed.addAll(skips);
    return new SourceRecord(
        source,
        format,
        name,
        fresh + changed + unchanged,
        when,
        outcome,
        counts,
        skippedByReason,
        listed);
  }

  private void read(Noise kind) {
    read++;
    if (kind != Noise.NONE) {
      noise++;
    }
  }
}
