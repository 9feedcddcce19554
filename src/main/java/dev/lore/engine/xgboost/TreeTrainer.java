package dev.lore.engine.xgboost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.learn.EnsembleBuilder;
import dev.lore.learn.TreeEnsemble;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Trains a [TreeEnsemble]. The same rows, parameters and seed give the same model, bit for bit.
public final class TreeTrainer {
  /// Always as many, whatever the machine has: sums of other orders are other sums.
  private static final int THREADS = 2;

  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final int rounds;

  /// @param objective XGBoost's name: `binary:logistic`, `rank:pairwise`, `rank:ndcg`
  /// @param rounds number of trees
  /// @param depth greatest depth of a tree
  /// @param learningRate shrinkage, 0 to 1
  public TreeTrainer(String objective, int rounds, int depth, double learningRate) {
    this.rounds = rounds;
    parameters.put("objective", objective);
    parameters.put("max_depth", depth);
    parameters.put("eta", learningRate);
    parameters.put("tree_method", "hist");
    parameters.put("max_bin", 64);
    parameters.put("seed", 7);
    parameters.put("nthread", THREADS);
    parameters.put("verbosity", 0);
  }

  /// A further parameter of XGBoost.
  public TreeTrainer with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /// @param rows one after the other, `features` values each; NaN is missing
  /// @param labels one a row
  /// @param groups for rankers: sizes of the groups, in order; empty otherwise
  public TreeEnsemble train(float[] rows, int features, float[] labels, int[] groups)
      throws IOException {
    try {
      var matrix = new DMatrix(rows, labels.length, features, Float.NaN);
      try {
        matrix.setLabel(labels);
        if (groups.length > 0) {
          matrix.setGroup(groups);
        }
        var booster = XGBoost.train(matrix, parameters, rounds, Map.of(), null, null);
        try {
          return read(booster, features);
        } finally {
          booster.dispose();
        }
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError e) {
      throw new IOException("training failed: " + e.getMessage(), e);
    }
  }

  private static TreeEnsemble read(Booster booster, int features) throws XGBoostError, IOException {
    var learner = new ObjectMapper().readTree(booster.toByteArray("json")).path("learner");
    var booster0 = learner.path("gradient_booster").path("model").path("trees");
    double base = baseScore(learner.path("learner_model_param").path("base_score").asText());
    boolean logistic = learner.path("objective").path("name").asText().endsWith("logistic");
    float margin = (float) (logistic ? Math.log(base / (1 - base)) : base);
    var builder = new EnsembleBuilder(features, margin);
    for (JsonNode tree : booster0) {
      builder.add(
          new EnsembleBuilder.Tree(
              ints(tree.path("left_children")),
              ints(tree.path("right_children")),
              ints(tree.path("split_indices")),
              floats(tree.path("split_conditions")),
              flags(tree.path("default_left"))));
    }
    return builder.build();
  }

  /// Written as a number, or since XGBoost 3 as a list of one.
  private static double baseScore(String text) {
    return Double.parseDouble(text.replaceAll("[\\[\\]]", ""));
  }

  private static int[] ints(JsonNode array) {
    var values = new int[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asInt();
    }
    return values;
  }

  private static float[] floats(JsonNode array) {
    var values = new float[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) array.get(i).asDouble();
    }
    return values;
  }

  private static boolean[] flags(JsonNode array) {
    var values = new boolean[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asInt() != 0;
    }
    return values;
  }
}
