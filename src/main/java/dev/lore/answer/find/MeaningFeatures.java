package dev.lore.answer.find;

import dev.lore.index.Readers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares the vectors of a question and of the candidates.
final class MeaningFeatures {
  /// Share of the question in the vector that is moved towards the best passages (Rocchio).
  private static final double OWN_SHARE = 0.6;

  private MeaningFeatures() {}

  /// Looks up the vectors of those that have none yet.
  static void fill(Pool pool, Meaning meaning, float[] question, Readers readers) {
    var missing = pool.all().stream().filter(d -> !d.sought).toList();
    if (!missing.isEmpty()) {
      var keys = missing.stream().map(d -> d.key).distinct().toList();
      var vectors = meaning.vectors(keys, readers);
      for (var draft : missing) {
        draft.vector = vectors.get(draft.key);
        draft.sought = true;
      }
    }
    for (var draft : pool.all()) {
      if (draft.vector != null) {
        draft.features.set(Feature.MEANING, cosine(question, draft.vector));
      }
    }
    pool.scale(Feature.MEANING, Feature.MEANING_SCALED);
  }

  /// Compares with the question moved towards the best passages.
  static void related(Pool pool, float[] question, List<Draft> best) {
    var moved = moved(question, best);
    for (var draft : pool.all()) {
      if (draft.vector != null) {
        draft.features.set(Feature.RELATED_MEANING_SCALED, cosine(moved, draft.vector));
      }
    }
    pool.scale(Feature.RELATED_MEANING_SCALED, Feature.RELATED_MEANING_SCALED);
  }

  private static float[] moved(float[] question, List<Draft> best) {
    var towards = new double[question.length];
    int vectors = 0;
    for (var draft : best) {
      if (draft.vector != null) {
        vectors++;
        for (int i = 0; i < towards.length; i++) {
          towards[i] += draft.vector[i];
        }
      }
    }
    var moved = new float[question.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] =
          (float) (OWN_SHARE * question[i] + (1 - OWN_SHARE) * towards[i] / Math.max(1, vectors));
    }
    return moved;
  }

  /// 0 where either has no direction.
  private static double cosine(float[] one, float @Nullable [] other) {
    if (other == null) {
      return 0;
    }
    double product = 0;
    double square = 0;
    double otherSquare = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
      square += one[i] * one[i];
      otherSquare += other[i] * other[i];
    }
    return square == 0 || otherSquare == 0 ? 0 : product / Math.sqrt(square * otherSquare);
  }
}
