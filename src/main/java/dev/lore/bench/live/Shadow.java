package dev.lore.bench.live;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Runs a challenger on requests that the champion has already answered: one thread of lowest
/// priority, a bounded queue, and what does not fit is dropped and counted. The caller never waits
/// and never sees a failure. Thread-safe.
public final class Shadow implements AutoCloseable {
  private final ThreadPoolExecutor worker;
  private final LongAdder taken = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /// @param waiting how many requests may wait
  public Shadow(int waiting) {
    this.worker =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            task -> {
              var thread = new Thread(task, "shadow");
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY);
              return thread;
            },
            (task, executor) -> dropped.increment());
  }

  /// What happened so far.
  ///
  /// @param taken requests that were run or wait
  public record Counts(long taken, long dropped, long failed) {}

  /// Runs it some time, or drops it.
  public void run(Runnable challenger) {
    long before = dropped.sum();
    worker.execute(() -> {
      try {
        challenger.run();
      } catch (RuntimeException e) {
        // of the challenger nobody may notice anything; the count says that it is not ready
        failed.increment();
      }
    });
    if (dropped.sum() == before) {
      taken.increment();
    }
  }

  public Counts counts() {
    return new Counts(taken.sum(), dropped.sum(), failed.sum());
  }

  /// Waits until what was taken has run; for tests and for the end of a server.
  public boolean settle(long seconds) {
    worker.shutdown();
    try {
      return worker.awaitTermination(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Drops what waits.
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
