package dev.lore.catalog.dump;

import java.util.concurrent.atomic.AtomicIntegerArray;

/// How often known phrases are said: an open-addressing table of keys, made once by one thread, and
/// counters that many threads raise. 12 bytes a slot, at most two thirds of the slots used.
final class PhraseCounts {
  private final long[] keys;
  private final AtomicIntegerArray counts;
  private final int mask;
  private int size;

  /// @param phrases how many there will be at most
  PhraseCounts(long phrases) {
    long slots = Long.highestOneBit(Math.max(16, phrases * 3 / 2)) << 1;
    if (slots > 1 << 30) {
      throw new IllegalArgumentException(phrases + " phrases; expected under 700 million");
    }
    keys = new long[(int) slots];
    counts = new AtomicIntegerArray((int) slots);
    mask = (int) slots - 1;
  }

  void add(long phrase) {
    int slot = slot(phrase);
    if (keys[slot] == 0) {
      keys[slot] = phrase;
      size++;
    }
  }

  int size() {
    return size;
  }

  /// Counts the phrase where it is known.
  void said(long phrase) {
    int slot = slot(phrase);
    if (keys[slot] != 0) {
      counts.incrementAndGet(slot);
    }
  }

  private int slot(long phrase) {
    int slot = (int) (phrase ^ phrase >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != phrase) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// Takes a phrase and how often it was said.
  @FunctionalInterface
  interface Sink {
    void phrase(long key, int count);
  }

  void each(Sink sink) {
    for (int slot = 0; slot <= mask; slot++) {
      if (keys[slot] != 0) {
        sink.phrase(keys[slot], counts.get(slot));
      }
    }
  }
}
