package dev.lore.bench.roles;

import dev.lore.bench.threads.AnsweredLines;
import dev.lore.learn.LinearModel;
import dev.lore.learn.LinearTrainer;
import dev.lore.learn.LinearTrainer.Example;
import dev.lore.model.Role;
import dev.lore.role.RoleClassifier;
import dev.lore.role.RoleFeatures;
import dev.lore.role.RoleInput;
import dev.lore.role.StartingRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Trains the role model: labels by rule on much talk, which count little, and few by hand, which
/// count in full. The gold is left out of both.
public final class RoleTraining {
  private static final int CLASSES = Role.values().length - 1;
  private static final int RULED_AT_MOST = 400;
  private static final float RULED_WEIGHT = 0.1f;
  private static final double BALANCE = 0.5;
  private static final int FOLDS = 5;

  private final RoleFeatures features = new RoleFeatures();
  private final List<Labelled> byHand = new ArrayList<>();
  private final List<Labelled> byRule = new ArrayList<>();

  private RoleTraining() {}

  /// @param data the folder of development data: `r-project`, `threads`
  /// @param install Lore's own folder: `examples`, `bench/gold`, `bench/labels`
  public static LinearModel train(Path data, Path install) throws IOException {
    var training = new RoleTraining();
    training.collect(data, install);
    double temperature = training.temperature();
    return training.fit(training.byHand, temperature);
  }

  private void collect(Path data, Path install) throws IOException {
    var talks = RoleData.talks(data, install);
    var apart = new HashSet<String>();
    for (var gold : List.of(RoleData.COMPANY_GOLD, RoleData.COMMUNITY_GOLD)) {
      Labelled.read(install.resolve(gold), talks).forEach(l -> apart.add(l.id()));
    }
    for (var labels : RoleData.LABELS) {
      byHand.addAll(Labelled.read(install.resolve(labels), talks));
    }
    byHand.forEach(l -> apart.add(l.id()));
    byHand.addAll(Labelled.sentences());
    var counts = new int[CLASSES + 1];
    for (var talk : talks) {
      talk.messages().values().stream()
          .filter(m -> !apart.contains(m.id()))
          .forEach(m -> rule(talk.input(m), counts));
    }
    for (var line : AnsweredLines.read(data.resolve("threads").resolve("irc-train"))) {
      var parent = new RoleInput.Parent(line.asked(), false, Duration.ofMinutes(1));
      rule(new RoleInput(line.answer(), false, Optional.of(parent)), counts);
    }
  }

  private void rule(RoleInput input, int[] counts) {
    StartingRules.of(input)
        .filter(role -> counts[role.ordinal()]++ < RULED_AT_MOST)
        .ifPresent(role -> byRule.add(new Labelled("", input, role)));
  }

  private LinearModel fit(List<Labelled> some, double temperature) {
    var examples = new ArrayList<Example>();
    var rare = rareness(some);
    byRule.forEach(l -> examples.add(example(l, RULED_WEIGHT)));
    some.forEach(l -> examples.add(example(l, rare[l.role().ordinal()])));
    return new LinearTrainer(RoleFeatures.COUNT, CLASSES)
        .rounds(10)
        .rate(0.04)
        .decay(1e-2)
        .temperature(temperature)
        .train(examples);
  }

  /// Rare roles count more, by the power of [#BALANCE], so that they are found at all.
  private static float[] rareness(List<Labelled> some) {
    var counts = new int[CLASSES + 1];
    some.forEach(l -> counts[l.role().ordinal()]++);
    var weights = new float[CLASSES + 1];
    for (int role = 1; role <= CLASSES; role++) {
      double even = (double) some.size() / CLASSES;
      weights[role] = (float) Math.pow(even / Math.max(1, counts[role]), BALANCE);
    }
    return weights;
  }

  private Example example(Labelled labelled, float weight) {
    return new Example(features.of(labelled.input()), labelled.role().ordinal() - 1, weight);
  }

  /// Cross-validated over the labels made by hand: each is judged by a model that has not seen it.
  private double temperature() {
    var probabilities = new ArrayList<double[]>();
    var labels = new ArrayList<Integer>();
    for (int fold = 0; fold < FOLDS; fold++) {
      var model = fit(without(fold), 1);
      for (int i = fold; i < byHand.size(); i += FOLDS) {
        probabilities.add(model.probabilities(features.of(byHand.get(i).input())));
        labels.add(byHand.get(i).role().ordinal() - 1);
      }
    }
    return LinearTrainer.temperature(probabilities, labels);
  }

  private List<Labelled> without(int fold) {
    var some = new ArrayList<Labelled>();
    for (int i = 0; i < byHand.size(); i++) {
      if (i % FOLDS != fold) {
        some.add(byHand.get(i));
      }
    }
    return some;
  }

  /// Scores on the labels made by hand, each judged by a model that has not seen it: what may be
  /// looked at while working on features, since the gold may not.
  public static RoleScores crossValidate(Path data, Path install) throws IOException {
    var training = new RoleTraining();
    training.collect(data, install);
    double temperature = training.temperature();
    var scores = new RoleScores();
    for (int fold = 0; fold < FOLDS; fold++) {
      var classifier = new RoleClassifier(training.fit(training.without(fold), temperature));
      for (int i = fold; i < training.byHand.size(); i += FOLDS) {
        var labelled = training.byHand.get(i);
        if (!labelled.id().isEmpty()) {
          scores.add(labelled.role(), classifier.of(labelled.input()));
        }
      }
    }
    return scores;
  }
}
