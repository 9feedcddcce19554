package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Catalog;
import dev.lore.learn.TreeEnsemble;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.Embedder;
import dev.lore.text.StaticVectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks a whole sentence model where the ranker sees hardly a difference between two senses: the
/// sentence around the mention is compared with what is known of each. At most [#MOST] mentions of
/// a text are looked at, since one costs two milliseconds. Thread-safe.
///
/// Off in what ships: decision 156.
public final class CloseCalls {
  /// Mentions of one text.
  static final int MOST = 8;

  private static final int SENSES = 4;
  private static final int AROUND = 200;
  private static final int DESCRIPTION = 200;
  private static final int KEPT = 8_000;

  private final Embedder embedder;
  private final Catalog catalog;
  private final float margin;
  private final float weight;
  private final Map<TopicId, float[]> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TopicId, float[]> eldest) {
          return size() > KEPT;
        }
      };

  /// @param margin difference of the ranker's scores below which a call is close
  /// @param weight of the cosine beside the ranker's score
  public CloseCalls(Embedder embedder, Catalog catalog, double margin, double weight) {
    this.embedder = embedder;
    this.catalog = catalog;
    this.margin = (float) margin;
    this.weight = (float) weight;
  }

  /// Whether the best sense leads by so little that it is worth asking.
  boolean isClose(float gap) {
    return gap < margin;
  }

  /// The place of the sense that ranker and sentence model together like best.
  ///
  /// @param scores what the ranker says of each, the overlay's bonus included
  int decide(
      CharSequence text,
      int start,
      int end,
      List<String> around,
      List<Candidate> senses,
      float[] scores) {
    float best = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      best = Math.max(best, score);
    }
    var near = new ArrayList<Integer>();
    for (int i = 0; i < scores.length && near.size() < SENSES; i++) {
      if (scores[i] > best - margin) {
        near.add(i);
      }
    }
    var context = new StringBuilder();
    around.forEach(a -> context.append(a, 0, Math.min(a.length(), AROUND)).append(". "));
    context.append(text, Math.max(0, start - AROUND), Math.min(text.length(), end + AROUND));
    var here = embedder.embed(List.of(context.toString())).getFirst();
    int chosen = near.getFirst();
    float most = Float.NEGATIVE_INFINITY;
    for (int i : near) {
      float score = scores[i] + weight * StaticVectors.dot(here, vector(senses.get(i).entity()));
      if (score > most) {
        most = score;
        chosen = i;
      }
    }
    return chosen;
  }

  private float[] vector(TopicId id) {
    synchronized (known) {
      var vector = known.get(id);
      if (vector != null) {
        return vector;
      }
    }
    var vector = embedder.embed(List.of(told(id))).getFirst();
    synchronized (known) {
      known.put(id, vector);
    }
    return vector;
  }

  private String told(TopicId id) {
    var name = id.value().substring(id.value().indexOf(':') + 1).replace('_', ' ');
    var told = catalog.topic(id).map(Topic::description).orElse("");
    return name
        + ". "
        + told.substring(0, Math.min(told.length(), DESCRIPTION))
        + " "
        + String.join(" ", catalog.contextOf(id).stream().limit(20).toList());
  }

  /// The scores of all senses under the ranker.
  static float[] scores(MentionScorer.Prepared prepared, TreeEnsemble ranker, float overlayBonus) {
    var senses = prepared.span().candidates();
    var scores = new float[senses.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          ranker.margin(prepared.rows()[i])
              + (senses.get(i).source().equals("overlay") ? overlayBonus : 0);
    }
    return scores;
  }
}
