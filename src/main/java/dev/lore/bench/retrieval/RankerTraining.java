package dev.lore.bench.retrieval;

import dev.lore.answer.find.Feature;
import dev.lore.answer.find.Ranker;
import dev.lore.bench.metric.Ndcg;
import dev.lore.bench.retrieval.RankerExamples.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Fits the ranker of `answer.find` on development sets of several kinds by coordinate ascent: each
/// weight in turn moves while the mean measure over the kinds rises (Metzler and Croft 2007). Two
/// fits, each on half of the questions, are averaged, so that no single set is followed too
/// closely. Deterministic.
public final class RankerTraining {
  private static final double[][] STEPS = {
    {0.4, -0.4, 0.2, -0.2, 0.1, -0.1}, {0.2, -0.2, 0.1, -0.1, 0.05, -0.05}
  };

  /// What the ascent begins with.
  private static final Map<Feature, Double> START =
      new EnumMap<>(
          Map.of(
              Feature.WORDS_SCALED, 1.0,
              Feature.MEANING_SCALED, 0.8,
              Feature.RELATED_WORDS_SCALED, 0.4,
              Feature.RELATED_MEANING_SCALED, 0.4,
              Feature.AROUND_WORDS_SCALED, 0.4,
              Feature.AROUND_MEANING_SCALED, 0.2));

  /// Features that are moved; [Feature#WORDS_SCALED] is the unit.
  private static final List<Feature> MOVED =
      List.of(
          Feature.MEANING_SCALED,
          Feature.RELATED_WORDS_SCALED,
          Feature.RELATED_MEANING_SCALED,
          Feature.AROUND_WORDS_SCALED,
          Feature.AROUND_MEANING_SCALED,
          Feature.AGREEMENT,
          Feature.HEADING_COVERAGE,
          Feature.PROXIMITY,
          Feature.RAREST_WORD,
          Feature.AFTER_QUESTION,
          Feature.SPEAKER,
          Feature.KIND_OF_THING,
          Feature.ASKS,
          Feature.LENGTH);

  private RankerTraining() {}

  /// @param data folder that holds `retrieval` and `answers`
  public static Ranker train(Collections collections, Path data) throws IOException {
    return train(RankerExamples.collect(collections, data));
  }

  static Ranker train(List<Asked> asked) {
    var one = fit(half(asked, 0));
    var other = fit(half(asked, 1));
    var mean = new EnumMap<Feature, Double>(Feature.class);
    for (var feature : Feature.values()) {
      double weight = (one.getOrDefault(feature, 0.0) + other.getOrDefault(feature, 0.0)) / 2;
      if (weight != 0) {
        mean.put(feature, weight);
      }
    }
    return Ranker.of(mean);
  }

  private static List<Asked> half(List<Asked> asked, int which) {
    return IntStream.range(0, asked.size())
        .filter(i -> i % 2 == which)
        .mapToObj(asked::get)
        .toList();
  }

  private static Map<Feature, Double> fit(List<Asked> asked) {
    var kinds = RankerExamples.byKind(asked);
    Map<Feature, Double> weights = new EnumMap<>(START);
    double best = measure(kinds, Ranker.of(weights));
    for (var steps : STEPS) {
      for (var feature : MOVED) {
        for (double step : steps) {
          var moved = new EnumMap<>(weights);
          moved.merge(feature, step, Double::sum);
          double reached = measure(kinds, Ranker.of(moved));
          if (reached > best + 1e-5) {
            best = reached;
            weights = moved;
            break;
          }
        }
      }
    }
    return weights;
  }

  /// The mean over the kinds.
  private static double measure(Map<String, List<Asked>> kinds, Ranker ranker) {
    double sum = 0;
    for (var asked : kinds.values()) {
      sum += asked.stream().mapToDouble(a -> measure(a, ranker)).average().orElse(0);
    }
    return sum / Math.max(1, kinds.size());
  }

  /// nDCG@10; for policies half of it whether one of the first five is right, for chats recall at
  /// ten, as those are used.
  private static double measure(Asked asked, Ranker ranker) {
    var ranked = ranked(asked, ranker);
    double ndcg = new Ndcg(10).score(ranked, asked.question().grades());
    var relevant = asked.question().relevant();
    return switch (asked.kind()) {
      case "sites" -> (ndcg + (ranked.stream().limit(5).anyMatch(relevant::contains) ? 1 : 0)) / 2;
      case "conversations" ->
          (ndcg
                  + ranked.stream().limit(10).filter(relevant::contains).count()
                      / (double) relevant.size())
              / 2;
      default -> ndcg;
    };
  }

  private static List<String> ranked(Asked asked, Ranker ranker) {
    var scores = new double[asked.rows().length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = ranker.score(asked.rows()[i]);
    }
    var order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
            .map(asked.documents()::get)
            .toList();
    return List.copyOf(new LinkedHashSet<>(order));
  }
}
