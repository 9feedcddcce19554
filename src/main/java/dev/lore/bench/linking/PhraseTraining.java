package dev.lore.bench.linking;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.catalog.Catalog;
import dev.lore.engine.xgboost.TreeTrainer;
import dev.lore.learn.EnsembleBuilder;
import dev.lore.learn.LinearModel;
import dev.lore.learn.LinearTrainer;
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
import java.util.function.IntPredicate;

/// Trains and measures the key phrase model on texts with keys: `{"id","text","keys"}` a line.
public final class PhraseTraining {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param keys as the annotators gave them
  public record Keyed(String text, List<String> keys) {
    public Keyed {
      keys = List.copyOf(keys);
    }
  }

  private static final int FOLDS = 5;
  private static final int ROUNDS = 4;
  private static final double DECAY = 1e-4;
  private static final TreeEnsemble NO_TREES = new EnsembleBuilder(0, 0).build();
  private static final LinearModel NO_LOOK =
      new LinearTrainer(KeyPhrases.LOOK_FEATURES, 2).train(List.of());

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

  /// The two models of [KeyPhrases].
  public record Models(LinearModel look, TreeEnsemble trees) {}

  public static Models train(List<Keyed> texts, Catalog catalog) throws IOException {
    return new Models(
        looker(texts.size(), _ -> true, texts, catalog), trees(table(texts, catalog)));
  }

  /// Rows of features, each with whether the candidate is a key.
  private record Table(float[] values, int width, float[] labels) {}

  /// The trees see what a first look says that has not seen the text: each fifth of the texts is
  /// looked at by a model of the other four.
  private static Table table(List<Keyed> texts, Catalog catalog) {
    var rows = new ArrayList<float[]>();
    var labels = new ArrayList<Float>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      var looker = looker(texts.size(), i -> i % FOLDS != held, texts, catalog);
      var finder = new KeyPhrases(catalog, looker, NO_TREES);
      for (int i = fold; i < texts.size(); i += FOLDS) {
        var keys = stems(texts.get(i).keys());
        for (var candidate : finder.candidates(texts.get(i).text())) {
          rows.add(candidate.features());
          labels.add(keys.contains(stem(candidate.text())) ? 1f : 0f);
        }
      }
    }
    int width = rows.getFirst().length;
    var values = new float[rows.size() * width];
    var flat = new float[rows.size()];
    for (int i = 0; i < flat.length; i++) {
      System.arraycopy(rows.get(i), 0, values, i * width, width);
      flat[i] = labels.get(i);
    }
    return new Table(values, width, flat);
  }

  private static TreeEnsemble trees(Table table) throws IOException {
    return new TreeTrainer("binary:logistic", 200, 5, 0.07)
        .with("min_child_weight", 10)
        .with("subsample", 0.7)
        .with("colsample_bytree", 0.5)
        .train(table.values(), table.width(), table.labels(), new int[0]);
  }

  private static LinearModel looker(
      int size, IntPredicate taken, List<Keyed> texts, Catalog catalog) {
    var finder = new KeyPhrases(catalog, NO_LOOK, NO_TREES);
    var examples = new ArrayList<LinearTrainer.Example>();
    for (int i = 0; i < size; i++) {
      if (taken.test(i)) {
        var keys = stems(texts.get(i).keys());
        for (var look : finder.looks(texts.get(i).text())) {
          examples.add(
              new LinearTrainer.Example(look.row(), keys.contains(stem(look.text())) ? 1 : 0, 1));
        }
      }
    }
    return new LinearTrainer(KeyPhrases.LOOK_FEATURES, 2)
        .rounds(ROUNDS)
        .rate(0.1)
        .decay(DECAY)
        .train(examples);
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
