package dev.lore.bench.load;

import java.time.Duration;

/// Watches how much of the heap is in use for good: collects again and again while something goes
/// on and keeps the most that was left after a collection. What lives shorter than the pause
/// between two looks can be missed. One thread of its own, until it is closed.
final class HeapWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Thread looking = new Thread(this::watch, "heap watch");
  private volatile boolean over;
  private volatile long most;

  HeapWatch() {
    looking.setDaemon(true);
    looking.start();
  }

  /// Bytes in use after a collection.
  static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void watch() {
    try {
      while (!over) {
        look();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  /// Looks once.
  synchronized void look() {
    most = Math.max(most, used());
  }

  /// The most bytes that were in use after a collection so far.
  long most() {
    return most;
  }

  @Override
  public void close() {
    over = true;
    looking.interrupt();
    try {
      looking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
