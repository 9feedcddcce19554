package dev.lore.bench.answers;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Auroc;
import dev.lore.bench.metric.TokenF1;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Spans and abstention with the text given, by models that have seen nothing of the article, site
/// or chat that is asked about: trains three times, so it takes minutes.
///
/// `policies-f1`, `squad-f1`: overlap of the best stretch with the marked ones, answerable
/// questions only. `squad-auroc`: whether probabilities part answerable from unanswerable questions
/// about the same paragraphs. `foreign-auroc`: own texts against the nearest text of another world.
/// `chats-auroc`: answered questions against those with swapped speakers, by the best of the
/// messages.
public final class ReadingEvaluation implements Evaluation {
  @Override
  public Set<String> parameters() {
    return Set.of("every");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var pairs = Pairs.read(trial.data(), trial.count("every", 1));
    var validation = CrossValidation.of(pairs);
    var examples = new Examples();
    spans("policies-f1", "policy", pairs.policies(), validation, examples);
    spans("squad-f1", "squad", pairs.squad(), validation, examples);
    examples.figure(
        "squad-auroc",
        auroc(
            validation,
            v -> v.set().equals("squad") && v.answers(),
            v -> v.set().equals("squad") && !v.answers()));
    examples.figure(
        "foreign-auroc",
        auroc(
            validation,
            v -> v.answers() && (v.set().equals("squad") || v.set().equals("policy")),
            v -> v.set().equals("foreign")));
    examples.figure("chats-auroc", chats(pairs, validation));
    return examples.outcome();
  }

  private static void spans(
      String metric,
      String set,
      List<Reading> readings,
      CrossValidation validation,
      Examples examples) {
    Map<String, Reading> gold = new HashMap<>();
    readings.forEach(r -> gold.put(r.id(), r));
    for (var verdict : validation.verdicts()) {
      var reading = gold.get(verdict.id());
      if (verdict.set().equals(set) && reading != null && reading.answerable()) {
        examples.score(
            set + "/" + verdict.id(), metric, TokenF1.best(verdict.quoted(), reading.expected()));
      }
    }
  }

  private static double auroc(
      CrossValidation validation, Predicate<Verdict> positive, Predicate<Verdict> negative) {
    var scores = new ArrayList<Double>();
    var labels = new ArrayList<Boolean>();
    for (var verdict : validation.verdicts()) {
      if (positive.test(verdict) || negative.test(verdict)) {
        scores.add(validation.probability(verdict));
        labels.add(positive.test(verdict));
      }
    }
    return auroc(scores, labels);
  }

  private static double chats(Pairs pairs, CrossValidation validation) {
    Map<String, Boolean> answerable = new HashMap<>();
    pairs
        .chats()
        .forEach(chat -> chat.questions().forEach(q -> answerable.put(q.id(), q.answerable())));
    Map<String, Double> best = new HashMap<>();
    for (var verdict : validation.verdicts()) {
      if (verdict.set().equals("chat")) {
        best.merge(verdict.id(), validation.probability(verdict), Math::max);
      }
    }
    var scores = new ArrayList<Double>();
    var labels = new ArrayList<Boolean>();
    best.forEach((id, probability) -> {
      scores.add(probability);
      labels.add(answerable.getOrDefault(id, false));
    });
    return auroc(scores, labels);
  }

  private static double auroc(List<Double> scores, List<Boolean> labels) {
    var right = new boolean[labels.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = labels.get(i);
    }
    return Auroc.score(scores.stream().mapToDouble(Double::doubleValue).toArray(), right);
  }
}
