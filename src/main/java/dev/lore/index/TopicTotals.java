package dev.lore.index;

import dev.lore.model.TopicId;
import java.util.Map;

/// How often topics are named in all that somebody may read: the background against which "related"
/// and "rising" are judged. Exact.
public interface TopicTotals {
  /// All passages that the readers may read.
  long passages();

  /// Passages that name the topic; 0 where the readers see none.
  int of(TopicId topic);

  /// All passages by day since 1970-01-01 UTC, in order; undated ones are left out.
  Map<Integer, Integer> days();

  /// Every topic with at least one passage, in no order. A new map on each call.
  Map<TopicId, Integer> asMap();
}
