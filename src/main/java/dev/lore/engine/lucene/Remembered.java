package dev.lore.engine.lucene;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The matches of the last few questions to a snapshot. A page asks a dozen things of the same
/// passages, a search asks for hits and for counts: the postings are walked once. Thread-safe.
final class Remembered {
  private static final int MOST = 3;

  private record Entry(Question question, Matches matches, @Nullable Entry older) {}

  private final AtomicReference<@Nullable Entry> newest = new AtomicReference<>();

  /// Matches of the question, or of one that covers it.
  @Nullable Matches covering(Question question) {
    for (var entry = newest.get(); entry != null; entry = entry.older()) {
      if (entry.question().covers(question)) {
        return entry.matches();
      }
    }
    return null;
  }

  void add(Question question, Matches matches) {
    newest.updateAndGet(entry -> new Entry(question, matches, first(entry, MOST - 1)));
  }

  private static @Nullable Entry first(@Nullable Entry entry, int count) {
    return entry == null || count == 0
        ? null
        : new Entry(entry.question(), entry.matches(), first(entry.older(), count - 1));
  }
}
