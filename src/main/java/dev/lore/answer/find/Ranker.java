package dev.lore.answer.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Gives every candidate its score: a weighted sum of its features, unknown ones counting 0.
/// Thread-safe.
///
/// A linear ranker, fitted listwise by `lore train ranker` (decision 179): boosted trees over the
/// same features were no better on kinds of questions that they had not seen, see decision 126.
public final class Ranker {
  private static final String SHIPPED = "ranker.txt";

  private final Map<Feature, Double> weights;

  private Ranker(Map<Feature, Double> weights) {
    this.weights = new EnumMap<>(Feature.class);
    this.weights.putAll(weights);
  }

  /// @param weights by feature; features without one do not count
  public static Ranker of(Map<Feature, Double> weights) {
    return new Ranker(weights);
  }

  /// The same ranker, blind to some features: what they are worth.
  public Ranker without(Collection<Feature> features) {
    var others = new EnumMap<>(weights);
    others.keySet().removeAll(features);
    return new Ranker(others);
  }

  /// The one that ships with Lore; its card says what it was fitted on.
  public static Ranker shipped() {
    return Shipped.RANKER;
  }

  private static final class Shipped {
    private static final Ranker RANKER = read();

    private static Ranker read() {
      try (var stream = Objects.requireNonNull(Ranker.class.getResourceAsStream(SHIPPED));
          var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return parse(lines.lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException("the ranker's weights cannot be read", e);
      }
    }
  }

  /// Reads lines of a feature and its weight; `#` begins a remark.
  ///
  /// @throws IllegalArgumentException where a line is neither
  public static Ranker parse(Collection<String> lines) {
    var weights = new EnumMap<Feature, Double>(Feature.class);
    for (var line : lines) {
      var words = line.strip().split("\\s+");
      if (!line.isBlank() && !line.startsWith("#")) {
        if (words.length != 2) {
          throw new IllegalArgumentException("\"" + line + "\" is not a feature and its weight");
        }
        weights.put(Feature.valueOf(words[0]), Double.parseDouble(words[1]));
      }
    }
    return new Ranker(weights);
  }

  /// The form that [#parse] reads.
  public String written() {
    var lines = new StringBuilder();
    weights.forEach((feature, weight) -> {
      if (weight != 0) {
        lines.append(String.format(Locale.ROOT, "%s %.3f\n", feature, weight));
      }
    });
    return lines.toString();
  }

  public double weight(Feature feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  /// @param row values in the order of [Feature]; NaN where unknown
  public double score(float[] row) {
    double score = 0;
    for (var weight : weights.entrySet()) {
      float value = row[weight.getKey().ordinal()];
      score += Float.isNaN(value) ? 0 : weight.getValue() * value;
    }
    return score;
  }

  void score(Collection<Draft> drafts) {
    for (var draft : drafts) {
      double score = 0;
      for (var weight : weights.entrySet()) {
        score += weight.getValue() * draft.features.orZero(weight.getKey());
      }
      draft.score = score;
    }
  }
}
