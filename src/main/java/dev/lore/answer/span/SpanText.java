package dev.lore.answer.span;

import dev.lore.text.StaticVectors;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/// A text in which an answer is looked for: its words, where its sentences and clauses begin, and
/// sums of vectors from which the vector of any stretch is a subtraction. Made once a text,
/// immutable; about 600 bytes a word.
public final class SpanText {
  /// Longer texts are read up to here, in words.
  static final int MAX_WORDS = 1_500;

  /// What stands before a word.
  static final int SPACE = 0;

  static final int COMMA = 1;
  static final int BRACKET = 2;
  static final int COLON = 3;
  static final int SENTENCE = 4;

  private final String text;
  final Tokens tokens;
  final int size;
  final String[] stems;
  final float[] weights;
  final int[] traits;
  final int[] breaks;
  final int[] sentenceOf;
  final int[] firsts;
  private final float[][] sums;

  /// A part of the words; `end` is exclusive.
  record Range(int first, int end) {
    int size() {
      return end - first;
    }
  }

  private SpanText(String text) {
    this.text = text;
    this.tokens = Tokenizer.tokenize(text);
    this.size = Math.min(MAX_WORDS, tokens.size());
    stems = new String[size];
    weights = new float[size];
    traits = new int[size];
    breaks = new int[size];
    sentenceOf = new int[size];
    var vectors = StaticVectors.shipped();
    sums = new float[size + 1][];
    sums[0] = new float[vectors.dimensions()];
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      var word = tokens.norm(i);
      stems[i] = Stem.of(word);
      weights[i] = WordWeights.of(word);
      traits[i] = Traits.of(tokens, i);
      breaks[i] = i == 0 ? SENTENCE : Breaks.between(text, tokens, i);
      if (breaks[i] == SENTENCE) {
        starts.add(i);
      }
      sentenceOf[i] = starts.size() - 1;
      sums[i + 1] = sums[i].clone();
      vectors.add(word, 1, sums[i + 1]);
    }
    firsts = starts.stream().mapToInt(Integer::intValue).toArray();
  }

  public static SpanText of(String text) {
    return new SpanText(text);
  }

  public String text() {
    return text;
  }

  int sentences() {
    return firsts.length;
  }

  Range sentence(int number) {
    return new Range(firsts[number], number + 1 < firsts.length ? firsts[number + 1] : size);
  }

  boolean startsClause(int word) {
    return breaks[word] != SPACE;
  }

  /// Whether a clause ends before the word with this number; true at the end of the text.
  boolean endsClause(int end) {
    return end == size || breaks[end] != SPACE;
  }

  /// The vector of unit length of a range.
  float[] vector(int first, int end) {
    var vector = sums[end].clone();
    for (int d = 0; d < vector.length; d++) {
      vector[d] -= sums[first][d];
    }
    StaticVectors.normalise(vector);
    return vector;
  }

  /// Where a range begins in the text: at its first word, with a currency sign or an opening
  /// bracket or quotation mark that the range also closes.
  int start(Range range) {
    int start = tokens.start(range.first);
    return start > 0 && "$€£¥".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
  }

  /// Where it ends, exclusive: a percent sign belongs to it, and the full stop of a whole sentence.
  int end(Range range) {
    int end = tokens.end(range.end - 1);
    if (end < text.length() && "%°".indexOf(text.charAt(end)) >= 0) {
      return end + 1;
    }
    boolean whole = breaks[range.first] == SENTENCE && endsSentence(range.end);
    while (whole && end < text.length() && ".!?)\"'”’".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  boolean endsSentence(int end) {
    return end == size || breaks[end] == SENTENCE;
  }
}
