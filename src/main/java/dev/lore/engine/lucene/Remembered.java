package dev.lore.engine.lucene;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The matches of the last few questions to a snapshot. A page asks a dozen things of the same
/// passages, a search asks for hits and for counts: the postings are walked once. Thread-safe.
final class Remembered {
  private static final int MOST = 3;

  /// @param older the one before; null at the end
  record Entry(Question question, Matches matches, @Nullable Entry older) {}

  private final AtomicReference<@Nullable Entry> newest = new AtomicReference<>();

  /// The question, or one that covers it, with its matches.
  @Nullable Entry covering(Question question) {
    for (var entry = newest.get(); entry != null; entry = entry.older()) {
      if (entry.question().covers(question)) {
        return entry;
      }
    }
    return null;
  }

  Entry add(Question question, Matches matches) {
    return Objects.requireNonNull(
        newest.updateAndGet(entry -> new Entry(question, matches, first(entry, MOST - 1))));
  }

  private static @Nullable Entry first(@Nullable Entry entry, int count) {
    return entry == null || count == 0
        ? null
        : new Entry(entry.question(), entry.matches(), first(entry.older(), count - 1));
  }
}
