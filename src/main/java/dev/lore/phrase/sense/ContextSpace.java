package dev.lore.phrase.sense;

import dev.lore.phrase.sense.Contexts.Context;
import dev.lore.text.StaticVectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Contexts as points: which words they share, weighted by how rare those are; how near their words
/// are in the team's own talk; and how near in general English (the static vectors), for a young
/// team's talk is too little to know that "therapist" and "hypnosis" go together.
final class ContextSpace {
  private static final int DIMENSIONS = 6;

  /// What the three kinds of nearness weigh, by how many of seventy made-up ambiguous phrases were
  /// found: 11 without the team's own vectors, 33 with.
  private static final double GENERAL = 1;

  private static final double OWN = 2;
  private static final double WORDS = 0.5;

  private final double[][] products;

  ContextSpace(
      List<Context> contexts,
      ToDoubleFunction<String> rarity,
      StaticVectors vectors,
      TalkVectors talk) {
    int n = contexts.size();
    var words = new ArrayList<Map<String, Double>>(n);
    var general = new float[n][];
    var own = new double[n][TalkVectors.DIMENSIONS];
    var mean = new float[vectors.dimensions()];
    for (int i = 0; i < n; i++) {
      var row = new LinkedHashMap<String, Double>();
      general[i] = new float[vectors.dimensions()];
      for (var word : contexts.get(i).words()) {
        double weight = rarity.applyAsDouble(word);
        row.put(word, weight);
        vectors.add(word, 1, general[i]);
        var vector = talk.of(word);
        for (int d = 0; vector != null && d < vector.length; d++) {
          own[i][d] += weight * vector[d];
        }
      }
      own[i] = Halves.unit(own[i]);
      StaticVectors.normalise(general[i]);
      for (int d = 0; d < mean.length; d++) {
        mean[d] += general[i][d] / n;
      }
      words.add(unit(row));
    }
    for (var row : general) {
      for (int d = 0; d < mean.length; d++) {
        row[d] -= mean[d];
      }
    }
    products = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        products[i][j] =
            WORDS * dot(words.get(i), words.get(j))
                + OWN * Halves.dot(own[i], own[j])
                + GENERAL * StaticVectors.dot(general[i], general[j]);
        products[j][i] = products[i][j];
      }
    }
  }

  /// The two clusters of some of the contexts.
  ///
  /// @param chosen numbers of contexts
  /// @return for each of them whether it is in the second
  boolean[] halves(int[] chosen) {
    var part = new double[chosen.length][chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      for (int j = 0; j < chosen.length; j++) {
        part[i][j] = products[chosen[i]][chosen[j]];
      }
    }
    return Halves.of(SingularVectors.of(centred(part), DIMENSIONS));
  }

  /// What all have in common tells nothing apart: the products of the rows without their mean.
  private static double[][] centred(double[][] part) {
    int n = part.length;
    var means = new double[n];
    double all = 0;
    for (int i = 0; i < n; i++) {
      for (double x : part[i]) {
        means[i] += x / n;
      }
      all += means[i] / n;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        part[i][j] += all - means[i] - means[j];
      }
    }
    return part;
  }

  private static Map<String, Double> unit(Map<String, Double> row) {
    double square = 0;
    for (double x : row.values()) {
      square += x * x;
    }
    double length = Math.sqrt(square);
    row.replaceAll((_, x) -> length == 0 ? 0 : x / length);
    return row;
  }

  private static double dot(Map<String, Double> a, Map<String, Double> b) {
    var fewer = a.size() <= b.size() ? a : b;
    var more = fewer == a ? b : a;
    double sum = 0;
    for (var entry : fewer.entrySet()) {
      sum += entry.getValue() * more.getOrDefault(entry.getKey(), 0.0);
    }
    return sum;
  }
}
