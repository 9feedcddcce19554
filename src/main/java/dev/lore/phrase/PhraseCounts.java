package dev.lore.phrase;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Phrases and how often they were seen, in bounded memory: when the table is full, the rarest go,
/// and the bar rises until a third is free (lossy counting, Manku and Motwani 2002). What is
/// frequent is counted within one part in `capacity`.
final class PhraseCounts {
  private final int capacity;
  private final Map<Long, PhraseStat> stats = new HashMap<>();

  PhraseCounts(int capacity) {
    this.capacity = capacity;
  }

  PhraseStat at(long key, Function<Long, PhraseStat> create) {
    if (stats.size() >= capacity) {
      prune();
    }
    return stats.computeIfAbsent(key, create);
  }

  @Nullable PhraseStat find(long key) {
    return stats.get(key);
  }

  Collection<PhraseStat> all() {
    return stats.values();
  }

  private void prune() {
    for (int bar = 1; stats.size() > capacity * 2L / 3; bar++) {
      int least = bar;
      stats
          .values()
          .removeIf(
              stat -> stat.count <= least && !stat.channel && !stat.project && stat.defined == 0);
    }
  }
}
