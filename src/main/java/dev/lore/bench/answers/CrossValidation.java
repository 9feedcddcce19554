package dev.lore.bench.answers;

import dev.lore.answer.span.AnswerReader;
import dev.lore.answer.span.SpanModel;
import dev.lore.engine.onnx.SentenceEmbedder;
import dev.lore.engine.onnx.SentenceModel;
import dev.lore.learn.TreeEnsemble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Models of which each has not seen one part of the groups: articles, sites, chats.
final class CrossValidation {
  private final List<SpanModel> spans = new ArrayList<>();
  private final List<TreeEnsemble> judges = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  /// Trains everything; minutes.
  static CrossValidation of(Pairs pairs) throws IOException {
    var validation = new CrossValidation();
    var readings = pairs.readings();
    var all = pairs.all();
    Meanings meanings;
    try (var embedder = SentenceEmbedder.open(SentenceModel.MINI_LM)) {
      meanings = new Meanings(all, embedder);
    }
    for (int fold = 0; fold < AnswerTraining.FOLDS; fold++) {
      int held = fold;
      var model =
          AnswerTraining.spans(
              readings.stream().filter(r -> AnswerTraining.fold(r.group()) != held).toList());
      validation.spans.add(model);
      validation.verdicts.addAll(
          AnswerTraining.verdicts(
              model,
              all.stream().filter(p -> AnswerTraining.fold(p.group()) == held).toList(),
              meanings));
    }
    for (int fold = 0; fold < AnswerTraining.FOLDS; fold++) {
      int held = fold;
      validation.judges.add(
          AnswerTraining.judge(
              validation.verdicts.stream()
                  .filter(v -> AnswerTraining.fold(v.group()) != held)
                  .toList()));
    }
    return validation;
  }

  /// The reader that has seen nothing of the group.
  AnswerReader reader(String group) {
    int fold = AnswerTraining.fold(group);
    return new AnswerReader(spans.get(fold), judges.get(fold));
  }

  /// The probability that a judge gives that has not seen the pair.
  double probability(Verdict verdict) {
    return judges.get(AnswerTraining.fold(verdict.group())).probability(verdict.row());
  }

  /// Every pair, read by a span model that has not seen it.
  List<Verdict> verdicts() {
    return verdicts;
  }
}
