package dev.lore.bench.retrieval;

import dev.lore.answer.find.Feature;
import dev.lore.answer.find.Ranker;
import dev.lore.bench.metric.HitAt;
import dev.lore.bench.metric.Ndcg;
import dev.lore.bench.metric.RecallAt;
import dev.lore.bench.retrieval.RankerExamples.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Fits the ranker of `answer.find` on development sets of several kinds, each question with its
/// part of what its kind counts; see [ListwiseFit]. Deterministic.
public final class RankerTraining {
  private static final String HEAD =
      "# Written by lore train ranker; ranker.md says what it was fitted on.\n";

  /// Candidates looked at for each question.
  private static final int ROWS = 100;

  /// Features with a weight, and what people would give them; [Feature#WORDS_SCALED] is the unit.
  private static final Map<Feature, Double> BY_HAND = byHand();

  /// What a kind counts where it is not 1. Talk is most of what a team has. A question asked again
  /// teaches one thing, that the reply is wanted and not the question.
  private static final Map<String, Double> SHARES = Map.of("conversations", 2.0, "talk", 0.2);

  private RankerTraining() {}

  private static Map<Feature, Double> byHand() {
    var weights = new EnumMap<Feature, Double>(Feature.class);
    weights.put(Feature.WORDS_SCALED, 1.0);
    weights.put(Feature.HEADING_COVERAGE, -0.1);
    weights.put(Feature.PROXIMITY, 0.8);
    weights.put(Feature.RAREST_WORD, 0.1);
    weights.put(Feature.RELATED_WORDS_SCALED, 0.2);
    weights.put(Feature.MEANING_SCALED, 1.1);
    weights.put(Feature.RELATED_MEANING_SCALED, 0.4);
    weights.put(Feature.AROUND_WORDS_SCALED, 0.5);
    weights.put(Feature.AROUND_MEANING_SCALED, 0.1);
    weights.put(Feature.LENGTH, 0.1);
    weights.put(Feature.ASKS, -0.6);
    weights.put(Feature.AFTER_QUESTION, 1.2);
    weights.put(Feature.KIND_OF_THING, 0.0);
    weights.put(Feature.SPEAKER, 0.6);
    weights.put(Feature.AGREEMENT, 0.3);
    weights.put(Feature.DOCUMENT_NAMED, 0.5);
    weights.put(Feature.DOCUMENT_FITS, 0.0);
    return weights;
  }

  /// @param written the ranker's file
  /// @param heldOut one line a kind: measures of rankers fitted on the other half of the questions
  public record Trained(String written, List<String> heldOut) {}

  /// Asks every development set and fits; ten minutes of a core, most of them for vectors.
  ///
  /// @param data folder that holds `retrieval`, `answers`, `handbook-18f` and `hr`
  /// @param company folder of the fictional company
  public static Trained train(Collections collections, Path data, Path company) throws IOException {
    var asked = RankerExamples.collect(collections, data, company);
    return new Trained(HEAD + fit(asked).written(), heldOut(asked));
  }

  static Ranker fit(List<Asked> asked) {
    var counts = new LinkedHashMap<String, Integer>();
    asked.forEach(a -> counts.merge(a.kind(), 1, Integer::sum));
    var lists = new ArrayList<ListwiseFit.Ranked>();
    for (var question : asked) {
      int rows = Math.min(ROWS, question.rows().length);
      var right = new boolean[rows];
      var values = new double[rows][];
      boolean any = false;
      for (int i = 0; i < rows; i++) {
        right[i] = question.grades()[i] > 0;
        any |= right[i];
        values[i] = fitted(question.rows()[i]);
      }
      if (any) {
        double share =
            SHARES.getOrDefault(question.kind(), 1.0) / counts.getOrDefault(question.kind(), 1);
        lists.add(new ListwiseFit.Ranked(values, right, share));
      }
    }
    var features = List.copyOf(BY_HAND.keySet());
    var weights =
        ListwiseFit.weights(
            lists, BY_HAND.values().stream().mapToDouble(Double::doubleValue).toArray());
    double unit = weights[features.indexOf(Feature.WORDS_SCALED)];
    var byFeature = new EnumMap<Feature, Double>(Feature.class);
    for (int i = 0; i < weights.length; i++) {
      byFeature.put(features.get(i), weights[i] / unit);
    }
    return Ranker.of(byFeature);
  }

  private static double[] fitted(float[] row) {
    return BY_HAND.keySet().stream()
        .mapToDouble(f -> row[f.ordinal()])
        .map(v -> Double.isNaN(v) ? 0 : v)
        .toArray();
  }

  private static List<String> heldOut(List<Asked> asked) {
    var halves = List.of(half(asked, 0), half(asked, 1));
    var rankers = List.of(fit(halves.get(1)), fit(halves.get(0)));
    var sums = new LinkedHashMap<String, Map<String, Double>>();
    var counts = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < 2; i++) {
      for (var question : halves.get(i)) {
        counts.merge(question.kind(), 1, Integer::sum);
        var sum = sums.computeIfAbsent(question.kind(), k -> new LinkedHashMap<>());
        measures(question, rankers.get(i)).forEach((name, v) -> sum.merge(name, v, Double::sum));
      }
    }
    var lines = new ArrayList<String>();
    sums.forEach((kind, measures) -> {
      int questions = counts.getOrDefault(kind, 1);
      var line = new StringBuilder("%s, %d questions:".formatted(kind, questions));
      measures.forEach((name, sum) ->
          line.append(String.format(Locale.ROOT, " %s %.3f", name, sum / questions)));
      lines.add(line.toString());
    });
    return lines;
  }

  private static List<Asked> half(List<Asked> asked, int which) {
    return IntStream.range(0, asked.size())
        .filter(i -> i % 2 == which)
        .mapToObj(asked::get)
        .toList();
  }

  private static Map<String, Double> measures(Asked asked, Ranker ranker) {
    var ranked = ranked(asked, ranker);
    var question = asked.question();
    var measures = new LinkedHashMap<String, Double>();
    measures.put("ndcg@10", new Ndcg(10).score(ranked, question.grades()));
    for (int depth : new int[] {1, 3, 5}) {
      measures.put("hit@" + depth, new HitAt(depth).score(ranked, question.grades()));
    }
    measures.put("recall@10", new RecallAt(10).score(ranked, question.relevant()));
    return measures;
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
