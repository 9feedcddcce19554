package dev.lore.bench.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// Takes notes of how far a run is and when, and tells the rate of any part of it. Not thread-safe:
/// for the one thread that reports progress.
public final class RateLog {
  private static final long FINEST_NANOS = 5_000_000;

  private record Note(long done, long nanos) {}

  private final LongSupplier nanoTime;
  private final List<Note> notes = new ArrayList<>();

  public RateLog() {
    this(System::nanoTime);
  }

  RateLog(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    notes.add(new Note(0, nanoTime.getAsLong()));
  }

  /// @param done items so far; a number not above the last one is left out
  public void at(long done) {
    if (done > notes.getLast().done) {
      var note = new Note(done, nanoTime.getAsLong());
      // one note each few milliseconds is enough, however often progress is told
      if (notes.size() > 1 && note.nanos - notes.get(notes.size() - 2).nanos < FINEST_NANOS) {
        notes.set(notes.size() - 1, note);
      } else {
        notes.add(note);
      }
    }
  }

  /// From the start to the last note.
  public Duration elapsed() {
    return Duration.ofNanos(notes.getLast().nanos - notes.getFirst().nanos);
  }

  public long done() {
    return notes.getLast().done;
  }

  /// Items a second over all, from the start to the last note.
  public double rate() {
    return rate(0, 1);
  }

  /// Items a second between two shares of the whole, 0 to 1. Times between notes are interpolated.
  public double rate(double from, double to) {
    var total = done();
    var nanos = nanosAt(to * total) - nanosAt(from * total);
    return nanos <= 0 ? 0 : (to - from) * total * 1e9 / nanos;
  }

  /// The rate of the last tenth against the first: 1 where it does not fall.
  ///
  /// Both are tenths of what came after the first note. Until then the run loads models and
  /// compiles itself; counted in, that would make any later rate look high.
  public double lastAgainstFirst() {
    var first = steady(0);
    return first == 0 ? 0 : steady(9) / first;
  }

  /// The rate of the last tenth against the fastest one: what a run that only warms up slowly and
  /// then falls cannot hide.
  public double lastAgainstFastest() {
    var fastest = IntStream.range(0, 10).mapToDouble(this::steady).max().orElse(0);
    return fastest == 0 ? 0 : steady(9) / fastest;
  }

  /// Items a second of one tenth, 0 to 9, of what came after the first note.
  private double steady(int tenth) {
    if (notes.size() < 3) {
      return 0;
    }
    double begin = (double) notes.get(1).done / done();
    double share = (1 - begin) / 10;
    return rate(begin + tenth * share, tenth == 9 ? 1 : begin + (tenth + 1) * share);
  }

  private double nanosAt(double done) {
    for (var i = 1; i < notes.size(); i++) {
      var before = notes.get(i - 1);
      var now = notes.get(i);
      if (now.done >= done) {
        var share = (done - before.done) / (now.done - before.done);
        return before.nanos + share * (now.nanos - before.nanos);
      }
    }
    return notes.getLast().nanos;
  }
}
