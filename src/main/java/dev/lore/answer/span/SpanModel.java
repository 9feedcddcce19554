package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import dev.lore.learn.TreeEnsemble;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds the stretch of a text that most likely answers a question. A text always has a best
/// stretch; whether it answers at all is for [AnswerReader] to say. Immutable and thread-safe;
/// about a millisecond for a text of 100 words.
public final class SpanModel {
  private static final int MAGIC = 0x4c415331; // "LAS1"

  /// Of a long text, only the most promising sentences are looked into.
  private static final int SENTENCES = 12;

  /// How many candidates the trees judge.
  private static final int SIEVED = 260;

  /// What a stretch loses, in log odds, that is not the kind of thing that is asked for.
  private static final double UNEXPECTED = 1;

  final Learned learned;
  private final TreeEnsemble trees;

  /// What was learned by counting and by regression.
  public record Learned(BoundaryWords borders, AnswerStyle style, Association association) {}

  /// @param trees judge a candidate's features
  public SpanModel(Learned learned, TreeEnsemble trees) {
    if (trees.features() != SpanFeatures.LENGTH) {
      throw new IllegalArgumentException(
          "the trees take " + trees.features() + " features, expected " + SpanFeatures.LENGTH);
    }
    this.learned = learned;
    this.trees = trees;
  }

  /// A stretch of a text.
  ///
  /// @param start first code unit
  /// @param end one past the last
  /// @param first number of its first word
  /// @param stop number of the word after its last
  /// @param score expected overlap with what a person would mark, 0 to 1
  public record Span(int start, int end, int first, int stop, double score) {}

  /// The best stretch; empty for a text without words.
  public Optional<Span> best(Question question, SpanText text) {
    return best(new Match(question, text, Set.of()), SENTENCES);
  }

  /// @param sentences how many of the most promising sentences are looked into
  Optional<Span> best(Match match, int sentences) {
    var text = match.text;
    if (text.size == 0) {
      return Optional.empty();
    }
    var features = new SpanFeatures(match, learned);
    var expectation = new Expectation(match.question, text);
    Range best = null;
    double highest = 0;
    for (var range : promising(candidates(match, sentences), match)) {
      double score = trees.margin(features.of(range)) - (expectation.isMet(range) ? 0 : UNEXPECTED);
      if (best == null || score > highest) {
        best = range;
        highest = score;
      }
    }
    double score = 1 / (1 + Math.exp(-highest));
    return Optional.ofNullable(best)
        .map(b -> new Span(text.start(b), text.end(b), b.first(), b.end(), score));
  }

  /// The candidates whose borders look most like those of answers: a cheap sieve before the trees.
  private List<Range> promising(List<Range> ranges, Match match) {
    if (ranges.size() <= SIEVED) {
      return ranges;
    }
    var sieve = new Sieve(match, learned);
    var scores = new double[ranges.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = sieve.score(ranges.get(i));
    }
    var sorted = scores.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length - SIEVED];
    var kept = new ArrayList<Range>(SIEVED);
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= least) {
        kept.add(ranges.get(i));
      }
    }
    return kept;
  }

  private static List<Range> candidates(Match match, int sentences) {
    var text = match.text;
    if (text.sentences() <= sentences) {
      return SpanCandidates.of(text);
    }
    var ranges = new ArrayList<Range>();
    IntStream.range(0, text.sentences())
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer s) -> match.coverage[s] + match.similarity[s])
                .reversed())
        .limit(sentences)
        .sorted()
        .forEach(s -> SpanCandidates.in(text, s, ranges));
    return ranges;
  }

  /// Writes the form that [#read] takes: the same model gives the same bytes.
  public void write(OutputStream out) throws IOException {
    var data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    learned.borders().write(data);
    learned.style().write(data);
    learned.association().write(data);
    data.flush();
    trees.write(data);
  }

  /// @throws IOException where the bytes are cut short or are no such model
  public static SpanModel read(InputStream in) throws IOException {
    var data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not a span model, or one of another version");
    }
    var learned =
        new Learned(BoundaryWords.read(data), AnswerStyle.read(data), Association.read(data));
    return new SpanModel(learned, TreeEnsemble.read(data));
  }
}
