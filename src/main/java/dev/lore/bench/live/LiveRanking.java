package dev.lore.bench.live;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Tries a challenger on real ranked lists. Thread-safe.
///
/// Every request is answered by the champion. Of the readers a share is control: they see the
/// champion alone, always, so that there is something to compare with. Of the others' searches some
/// show both in turn; the rest show the champion's, and the challenger runs afterwards in its
/// shadow.
///
/// @param <T> what is ranked
public final class LiveRanking<T> implements AutoCloseable {
  private static final int WAITING = 64;
  private static final int REMEMBERED = 2_000;
  private static final int DAYS = 14;

  private final LiveSettings settings;
  private final LiveLog log;
  private final Shadow shadow = new Shadow(WAITING);
  private final Map<String, Draft<T>> drafts =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Draft<T>> eldest) {
              return size() > REMEMBERED;
            }
          });

  /// A reader's latest interleaved list and what they opened of it.
  private record Draft<T>(TeamDraft<T> list, Set<T> opened) {}

  public LiveRanking(LiveSettings settings, LiveLog log) {
    this.settings = settings;
    this.log = log;
  }

  /// Whether this reader is held back as control.
  public boolean isControl(String reader) {
    return place(reader) < settings.control();
  }

  private static double place(String text) {
    long hash = text.hashCode() * 0x9e3779b97f4a7c15L;
    return (hash >>> 11) / (double) (1L << 53);
  }

  /// What is shown.
  ///
  /// @param query scrubbed
  /// @param reader whatever tells people apart
  /// @param champion what the champion found, and how long it took in milliseconds
  /// @param challenger asks the challenger; runs later on another thread unless both are shown
  public List<T> rank(
      String query,
      String reader,
      List<T> champion,
      double championMillis,
      Supplier<List<T>> challenger) {
    if (settings.challenger().isEmpty()) {
      return champion;
    }
    if (isControl(reader)) {
      log.control();
      return champion;
    }
    if (place(reader + '\n' + query) < settings.interleave()) {
      return interleaved(query, reader, champion, challenger);
    }
    shadow.run(() -> {
      long begun = System.nanoTime();
      var other = challenger.get();
      double millis = (System.nanoTime() - begun) / 1e6;
      log.compared(query, reader, champion, other, championMillis, millis);
    });
    return champion;
  }

  private List<T> interleaved(
      String query, String reader, List<T> champion, Supplier<List<T>> challenger) {
    List<T> other;
    try {
      other = challenger.get();
    } catch (RuntimeException e) {
      // a challenger that fails costs the reader nothing but its own ranks
      return champion;
    }
    var list = TeamDraft.of(champion, other, champion.size(), (reader + query).hashCode());
    var before = drafts.put(reader, new Draft<>(list, new HashSet<>()));
    settle(before);
    return list.shown();
  }

  /// A reader opened something that may have been in a list shown to them.
  public void opened(String reader, T item) {
    var draft = drafts.get(reader);
    if (draft != null && draft.list().teams().containsKey(item)) {
      synchronized (draft.opened()) {
        draft.opened().add(item);
      }
    }
  }

  private void settle(@org.jspecify.annotations.Nullable Draft<T> draft) {
    if (draft != null && !draft.opened().isEmpty()) {
      log.judged(draft.list().winner(draft.opened()));
    }
  }

  /// How it stands, what the shadow dropped, and how it stood before, newest first.
  public record Report(
      LivePlan.Part of,
      LiveSettings settings,
      LiveLog.Standing standing,
      Shadow.Counts shadow,
      List<LiveDay> before) {}

  public Report report() {
    return new Report(log.of(), settings, log.standing(), shadow.counts(), log.before(DAYS));
  }

  /// Waits for the shadow; for tests.
  public boolean settle(long seconds) {
    return shadow.settle(seconds);
  }

  @Override
  public void close() {
    shadow.close();
    List.copyOf(drafts.values()).forEach(this::settle);
    drafts.clear();
    log.close();
  }
}
