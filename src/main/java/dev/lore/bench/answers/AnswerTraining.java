package dev.lore.bench.answers;

import dev.lore.answer.span.AnswerReader;
import dev.lore.answer.span.AnswerReader.Source;
import dev.lore.answer.span.Question;
import dev.lore.answer.span.SpanExamples;
import dev.lore.answer.span.SpanExamples.Answered;
import dev.lore.answer.span.SpanModel;
import dev.lore.engine.xgboost.TreeTrainer;
import dev.lore.learn.TreeEnsemble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Trains what finds spans and what judges them, on questions about given texts.
public final class AnswerTraining {
  static final int FOLDS = 3;
  private static final int WORSE = 32;
  private static final int SENTENCES = 12;
  private static final long SEED = 20_160_616L;

  private AnswerTraining() {}

  /// Trains what ships: spans on all questions, the judge on pairs that were read by models which
  /// had not seen them.
  ///
  /// @param folder holds `squad2-dev.json`, `policyqa` and `conversations`
  /// @param every takes each n-th question only; 1 for all
  public static AnswerReader train(Path folder, int every) throws IOException {
    var pairs = Pairs.read(folder, every);
    var verdicts = CrossValidation.of(pairs).verdicts();
    return new AnswerReader(spans(pairs.readings()), judge(verdicts));
  }

  /// The words at borders and the style of answers are learned on the other folds than those whose
  /// rows they shape, so that the trees do not trust them more than they will deserve.
  static SpanModel spans(List<Reading> readings) throws IOException {
    var answerable = readings.stream().filter(r -> !r.answers().isEmpty()).toList();
    var parts = new ArrayList<SpanExamples.Rows>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      var others = answerable.stream().filter(r -> inner(r.group()) != held).toList();
      var own = answerable.stream().filter(r -> inner(r.group()) == held).toList();
      parts.add(SpanExamples.rows(answered(own), learned(others), WORSE, SEED));
    }
    var all = joined(parts);
    var trees =
        new TreeTrainer("reg:logistic", 140, 6, 0.15)
            .with("min_child_weight", 20)
            .with("subsample", 0.7)
            .with("colsample_bytree", 0.6)
            .train(all.rows(), all.features(), all.labels(), new int[0]);
    return new SpanModel(learned(answerable), trees);
  }

  private static SpanModel.Learned learned(List<Reading> readings) {
    return SpanExamples.learned(answered(readings));
  }

  private static List<Answered> answered(List<Reading> readings) {
    return readings.stream().map(Reading::answered).toList();
  }

  private static SpanExamples.Rows joined(List<SpanExamples.Rows> parts) {
    int features = parts.getFirst().features();
    int count = parts.stream().mapToInt(p -> p.labels().length).sum();
    var rows = new float[count * features];
    var labels = new float[count];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part.rows(), 0, rows, at * features, part.rows().length);
      System.arraycopy(part.labels(), 0, labels, at, part.labels().length);
      at += part.labels().length;
    }
    return new SpanExamples.Rows(rows, features, labels);
  }

  /// What the judge learns from: pairs read by a span model that has not seen them.
  static List<Verdict> verdicts(SpanModel spans, List<Pair> pairs, Meanings meanings) {
    return pairs.parallelStream()
        .flatMap(pair -> {
          var source = new Source(pair.text(), "", "", meanings.of(pair));
          return AnswerReader.judged(spans, Question.of(pair.question()), source, SENTENCES)
              .map(judged ->
                  new Verdict(
                      pair.set(),
                      pair.id(),
                      pair.group(),
                      judged.row(),
                      pair.text().substring(judged.span().start(), judged.span().end()),
                      pair.answers()))
              .stream();
        })
        .toList();
  }

  static TreeEnsemble judge(List<Verdict> verdicts) throws IOException {
    int features = AnswerReader.judgedFeatures();
    var rows = new float[verdicts.size() * features];
    var labels = new float[verdicts.size()];
    for (int i = 0; i < labels.length; i++) {
      System.arraycopy(verdicts.get(i).row(), 0, rows, i * features, features);
      labels[i] = verdicts.get(i).answers() ? 1 : 0;
    }
    return new TreeTrainer("binary:logistic", 160, 5, 0.08)
        .with("min_child_weight", 10)
        .with("subsample", 0.7)
        .with("colsample_bytree", 0.6)
        .with(
            "monotone_constraints",
            Arrays.stream(AnswerReader.directions())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "(", ")")))
        .train(rows, features, labels, new int[0]);
  }

  /// Which part a group belongs to, for measuring.
  static int fold(String group) {
    return Math.floorMod(group.hashCode() * 31 + 7, FOLDS);
  }

  /// The same, within a part: not the same split again.
  private static int inner(String group) {
    return Math.floorMod(group.hashCode() * 17 + group.length(), FOLDS);
  }
}
