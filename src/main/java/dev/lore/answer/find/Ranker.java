package dev.lore.answer.find;

import java.util.Collection;

/// Gives every candidate its score. Thread-safe.
public final class Ranker {
  private static final Ranker SHIPPED = new Ranker();

  private Ranker() {}

  public static Ranker shipped() {
    return SHIPPED;
  }

  void score(Collection<Draft> drafts) {
    for (var draft : drafts) {
      draft.score = score(draft.features);
    }
  }

  private static double score(Features f) {
    return f.orZero(Feature.WORDS_SCALED)
        + 0.8 * f.orZero(Feature.MEANING_SCALED)
        + 0.4 * f.orZero(Feature.RELATED_WORDS_SCALED)
        + 0.4 * f.orZero(Feature.RELATED_MEANING_SCALED)
        + 0.4 * f.orZero(Feature.AROUND_WORDS_SCALED)
        + 0.2 * f.orZero(Feature.AROUND_MEANING_SCALED);
  }
}
