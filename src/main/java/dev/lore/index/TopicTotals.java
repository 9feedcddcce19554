package dev.lore.index;

import dev.lore.model.TopicId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How often topics are named in all that somebody may read: the background against which "related"
/// and "rising" are judged. Exact.
public interface TopicTotals {
  /// All passages that the readers may read.
  long passages();

  /// Passages that name the topic; 0 where the readers see none.
  int of(TopicId topic);

  /// Counts over all of them; only conversations are not counted.
  Counts counts();

  /// When the newest message or mail was written; empty where the readers see none. To the
  /// millisecond.
  Optional<Instant> latestTalk();

  /// Every topic with at least one passage, most passages first, ties by id. Read-only.
  Map<TopicId, Integer> asMap();
}
