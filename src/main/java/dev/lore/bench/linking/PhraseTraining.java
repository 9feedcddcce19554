package dev.lore.bench.linking;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.catalog.Catalog;
import dev.lore.engine.xgboost.TreeTrainer;
import dev.lore.learn.EnsembleBuilder;
import dev.lore.learn.TreeEnsemble;
import dev.lore.phrase.KeyPhrases;
import dev.lore.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Trains and measures the key phrase model on texts with keys: `{"id","text","keys"}` a line.
public final class PhraseTraining {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param keys as the annotators gave them
  public record Keyed(String text, List<String> keys) {
    public Keyed {
      keys = List.copyOf(keys);
    }
  }

  private PhraseTraining() {}

  public static List<Keyed> read(Path file) throws IOException {
    var texts = new ArrayList<Keyed>();
    for (var line : Files.readAllLines(file)) {
      var node = JSON.readTree(line);
      var keys = new ArrayList<String>();
      node.path("keys").forEach(key -> keys.add(key.asText()));
      texts.add(new Keyed(node.path("text").asText(), keys));
    }
    return texts;
  }

  public static TreeEnsemble train(List<Keyed> texts, Catalog catalog) throws IOException {
    var finder = new KeyPhrases(catalog, new EnsembleBuilder(0, 0).build());
    var rows = new ArrayList<float[]>();
    var labels = new ArrayList<Float>();
    for (var text : texts) {
      var keys = stems(text.keys());
      for (var candidate : finder.candidates(text.text())) {
        rows.add(candidate.features());
        labels.add(keys.contains(stem(candidate.text())) ? 1f : 0f);
      }
    }
    int width = rows.getFirst().length;
    var values = new float[rows.size() * width];
    var flat = new float[rows.size()];
    for (int i = 0; i < flat.length; i++) {
      System.arraycopy(rows.get(i), 0, values, i * width, width);
      flat[i] = labels.get(i);
    }
    return new TreeTrainer("binary:logistic", 200, 6, 0.1)
        .with("min_child_weight", 10)
        .train(values, width, flat, new int[0]);
  }

  /// Mean F1 of the first ten phrases against the keys, by stems, as in the literature.
  public static double f1At10(List<Keyed> texts, KeyPhrases finder) {
    double sum = 0;
    for (var text : texts) {
      var keys = stems(text.keys());
      var found = new HashSet<String>();
      finder.of(text.text(), 10).forEach(phrase -> found.add(stem(phrase.text())));
      int total = keys.size() + found.size();
      found.retainAll(keys);
      sum += total == 0 ? 0 : 2.0 * found.size() / total;
    }
    return sum / texts.size();
  }

  private static Set<String> stems(List<String> keys) {
    var stems = new HashSet<String>();
    keys.forEach(key -> stems.add(stem(key)));
    return stems;
  }

  /// Each word in normal form without the ending of a plural.
  private static String stem(String phrase) {
    var tokens = Tokenizer.tokenize(phrase);
    var out = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      var word = tokens.norm(i);
      word = word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word;
      word =
          word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
      out.append(out.isEmpty() ? "" : " ").append(word);
    }
    return out.toString();
  }
}
