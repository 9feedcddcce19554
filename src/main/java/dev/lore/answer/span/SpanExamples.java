package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Turns answered questions into what the span model learns from.
public final class SpanExamples {
  private static final double RIDGE = 6;

  private SpanExamples() {}

  /// A question with the text that answers it.
  ///
  /// @param answers stretches of the text that answer, as start and end in code units; several
  ///   annotators may each have marked one
  public record Answered(String question, String text, List<int[]> answers) {
    public Answered {
      answers = List.copyOf(answers);
    }
  }

  /// @param rows one after the other, `features` values each
  /// @param labels how good each candidate is, 0 to 1
  public record Rows(float[] rows, int features, float[] labels) {}

  /// What is learned by counting and by regression, before the trees.
  public static SpanModel.Learned learned(List<Answered> examples) {
    var counts = new BoundaryWords.Counts();
    var fit = new AnswerStyle.Fit();
    var pairs = new Association.Counts();
    for (var example : examples) {
      var question = Question.of(example.question());
      var text = SpanText.of(example.text());
      var ranges = ranges(text, example);
      counts.add(text, question.type(), ranges);
      pairs.add(question, text, ranges);
      for (var range : ranges) {
        fit.add(question, text.vector(range.first(), range.end()), range.size());
      }
    }
    return new SpanModel.Learned(counts.odds(), fit.solve(RIDGE), pairs.ratios());
  }

  /// Rows for the trees: the best candidates of each question and some of the others.
  ///
  /// @param worse how many of the others
  public static Rows rows(
      List<Answered> examples, SpanModel.Learned learned, int worse, long seed) {
    var rows = new ArrayList<float[]>();
    var labels = new ArrayList<Float>();
    IntStream.range(0, examples.size())
        .parallel()
        .mapToObj(i -> rows(examples.get(i), learned, worse, new SplittableRandom(seed + i)))
        .toList()
        .forEach(some -> {
          rows.addAll(some.rows());
          labels.addAll(some.labels());
        });
    var flat = new float[rows.size() * SpanFeatures.LENGTH];
    var label = new float[rows.size()];
    for (int i = 0; i < label.length; i++) {
      System.arraycopy(rows.get(i), 0, flat, i * SpanFeatures.LENGTH, SpanFeatures.LENGTH);
      label[i] = labels.get(i);
    }
    return new Rows(flat, SpanFeatures.LENGTH, label);
  }

  private record Some(List<float[]> rows, List<Float> labels) {}

  private static Some rows(
      Answered example, SpanModel.Learned learned, int worse, SplittableRandom random) {
    var some = new Some(new ArrayList<>(), new ArrayList<>());
    var question = Question.of(example.question());
    var text = SpanText.of(example.text());
    var features = new SpanFeatures(new Match(question, text, Set.of()), learned);
    var overlap = new Overlap(text, ranges(text, example));
    var candidates = SpanCandidates.of(text);
    var good = candidates.stream().mapToDouble(overlap::best).toArray();
    for (int i : chosen(good, worse, random)) {
      some.rows().add(features.of(candidates.get(i)));
      some.labels().add((float) good[i]);
    }
    return some;
  }

  private static int[] chosen(double[] good, int worse, SplittableRandom random) {
    var order = new Integer[good.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(good[b], good[a]));
    int best = Math.min(good.length, 12);
    int rest = Math.min(good.length - best, worse);
    var chosen = new int[best + rest];
    for (int i = 0; i < best; i++) {
      chosen[i] = order[i];
    }
    for (int i = 0; i < rest; i++) {
      chosen[best + i] = order[best + random.nextInt(good.length - best)];
    }
    return chosen;
  }

  private static List<Range> ranges(SpanText text, Answered example) {
    var ranges = new ArrayList<Range>();
    for (int[] answer : example.answers()) {
      var range = range(text, answer[0], answer[1]);
      if (range.size() > 0 && !ranges.contains(range)) {
        ranges.add(range);
      }
    }
    return ranges;
  }

  /// The words of the text from one code unit to another.
  static Range range(SpanText text, int start, int end) {
    int first = 0;
    while (first < text.size && text.tokens.end(first) <= start) {
      first++;
    }
    int stop = first;
    while (stop < text.size && text.tokens.start(stop) < end) {
      stop++;
    }
    return new Range(first, stop);
  }
}
