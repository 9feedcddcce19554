package dev.lore.bench.retrieval;

import dev.lore.bench.metric.Ndcg;
import dev.lore.bench.retrieval.RankerExamples.Asked;
import dev.lore.engine.xgboost.TreeTrainer;
import dev.lore.learn.TreeEnsemble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Trains the ranker of `answer.find` (LambdaMART: Burges 2010) on development sets of several
/// kinds, and measures on each kind what a ranker does that never saw it.
public final class RankerTraining {
  private static final int ROUNDS = 120;
  private static final int DEPTH = 5;

  /// Wrong candidates kept of each question, by their rank under the untrained order.
  private static final int WRONG = 60;

  private RankerTraining() {}

  /// The shipped model: trained on all development sets.
  ///
  /// @param data folder that holds `retrieval` and `answers`
  public static TreeEnsemble train(Collections collections, Path data) throws IOException {
    return train(RankerExamples.collect(collections, data));
  }

  static TreeEnsemble train(List<Asked> asked) throws IOException {
    var rows = new ArrayList<float[]>();
    var labels = new ArrayList<Float>();
    var groups = new ArrayList<Integer>();
    for (var question : asked) {
      int before = rows.size();
      int wrong = 0;
      for (int i = 0; i < question.rows().length; i++) {
        boolean right = question.grades()[i] > 0;
        if (right || wrong++ < WRONG) {
          rows.add(question.rows()[i]);
          labels.add((float) Math.min(4, question.grades()[i]));
        }
      }
      groups.add(rows.size() - before);
    }
    return new TreeTrainer("rank:ndcg", ROUNDS, DEPTH, 0.07)
        .with("min_child_weight", 3)
        .with("subsample", 0.8)
        .with("colsample_bytree", 0.7)
        .with("lambda", 5)
        .with("lambdarank_pair_method", "topk")
        .with("lambdarank_num_pair_per_sample", 20)
        .train(flat(rows), RankerExamples.COLUMNS, floats(labels), ints(groups));
  }

  /// What a ranker does on each kind that it was not trained on.
  ///
  /// @return by kind: nDCG@10, hit@1, hit@5 and recall@10, first untrained, then trained
  static Map<String, double[][]> leaveKindOut(
      List<Asked> asked, ToDoubleFunction<float[]> untrained) throws IOException {
    var figures = new LinkedHashMap<String, double[][]>();
    for (var kind : RankerExamples.byKind(asked).entrySet()) {
      var others = asked.stream().filter(a -> !a.kind().equals(kind.getKey())).toList();
      var model = train(others);
      figures.put(
          kind.getKey(),
          new double[][] {
            measure(kind.getValue(), untrained), measure(kind.getValue(), model::margin)
          });
    }
    return figures;
  }

  static double[] measure(List<Asked> asked, ToDoubleFunction<float[]> score) {
    var sums = new double[4];
    for (var question : asked) {
      var ranked = ranked(question, score);
      var relevant = question.question().relevant();
      sums[0] += new Ndcg(10).score(ranked, question.question().grades());
      sums[1] += ranked.stream().limit(1).anyMatch(relevant::contains) ? 1 : 0;
      sums[2] += ranked.stream().limit(5).anyMatch(relevant::contains) ? 1 : 0;
      sums[3] +=
          ranked.stream().limit(10).filter(relevant::contains).count() / (double) relevant.size();
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= Math.max(1, asked.size());
    }
    return sums;
  }

  private static List<String> ranked(Asked question, ToDoubleFunction<float[]> score) {
    var order =
        IntStream.range(0, question.rows().length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> score.applyAsDouble(question.rows()[i]))
                    .reversed())
            .map(question.documents()::get)
            .toList();
    return List.copyOf(new LinkedHashSet<>(order));
  }

  private static float[] flat(List<float[]> rows) {
    var flat = new float[rows.size() * RankerExamples.COLUMNS];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, flat, i * RankerExamples.COLUMNS, RankerExamples.COLUMNS);
    }
    return flat;
  }

  private static float[] floats(List<Float> values) {
    var floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
