package dev.lore.pipeline.talk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/// Remembers what was made last, and makes each thing once however many threads ask for it.
/// Thread-safe.
final class Memo<K, V> {
  private final Map<K, FutureTask<V>> made;

  Memo(int size) {
    made =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, FutureTask<V>> eldest) {
            return size() > size;
          }
        };
  }

  V of(K key, Function<K, V> make) {
    FutureTask<V> task;
    synchronized (made) {
      task = made.computeIfAbsent(key, k -> new FutureTask<>(() -> make.apply(k)));
    }
    task.run(); // without effect but for the first
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case RuntimeException cause -> cause;
        case Error cause -> throw cause;
        case null, default -> new IllegalStateException(e);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
