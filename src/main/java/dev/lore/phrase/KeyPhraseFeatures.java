package dev.lore.phrase;

import dev.lore.catalog.Senses;
import dev.lore.text.LetterCase;
import dev.lore.text.StaticVectors;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import dev.lore.text.WordRanks;
import java.util.HashMap;
import java.util.Map;

/// The row that the key phrase model sees. The first components of the static vectors of the words
/// at and beside the edges stand in for their parts of speech.
final class KeyPhraseFeatures {
  private static final int EDGE = 16;
  private static final int PLAIN = 25;

  /// Where the first look and its neighbours go.
  static final int LOOK = 21;

  private static final float[] NONE = new float[EDGE];

  private final Tokens tokens;
  private final int size;
  private final StaticVectors vectors;
  private final WordRanks ranks;
  private final Map<String, float[]> edges = new HashMap<>();

  KeyPhraseFeatures(Tokens tokens, int size, StaticVectors vectors, WordRanks ranks) {
    this.tokens = tokens;
    this.size = size;
    this.vectors = vectors;
    this.ranks = ranks;
  }

  float[] row(int first, int end, int count, int lastAt, int after, int before, Senses senses) {
    var row = new float[PLAIN + 4 * EDGE];
    int last = end - 1;
    row[0] = end - first;
    row[1] = count;
    row[2] = first / (float) Math.max(1, size);
    row[3] = first;
    row[4] = (lastAt - first) / (float) Math.max(1, size);
    row[5] = (float) Math.log(size + 1.0);
    row[6] = after / (float) count;
    row[7] = before / (float) count;
    int rarest = 0;
    int commonest = WordRanks.UNKNOWN;
    int stops = 0;
    int letters = 0;
    for (int i = first; i < end; i++) {
      int rank = ranks.rank(tokens.norm(i));
      rarest = Math.max(rarest, rank);
      commonest = Math.min(commonest, rank);
      stops += StopWords.contains(tokens.norm(i)) ? 1 : 0;
      letters += tokens.norm(i).length();
    }
    row[8] = rarest;
    row[9] = commonest;
    row[10] = stops;
    row[11] = letters / (float) (end - first);
    row[12] = LetterCase.ofPhrase(tokens, first, end).ordinal();
    row[13] = tokens.startsSentence(first) ? 1 : 0;
    row[14] = senses.isEmpty() ? 0 : 1;
    row[15] = senses.isEmpty() ? 0 : (float) senses.candidates().getFirst().popularity();
    row[16] = tokens.gap(first).ordinal();
    row[17] = end < size ? tokens.gap(end).ordinal() : Gap.SENTENCE.ordinal();
    row[18] = first > 0 && StopWords.contains(tokens.norm(first - 1)) ? 1 : 0;
    row[19] = end < size && StopWords.contains(tokens.norm(end)) ? 1 : 0;
    row[20] = ending(tokens.norm(last));
    copy(row, PLAIN, first);
    copy(row, PLAIN + EDGE, last);
    copy(row, PLAIN + 2 * EDGE, first > 0 && tokens.gap(first) == Gap.SPACE ? first - 1 : -1);
    copy(row, PLAIN + 3 * EDGE, end < size && tokens.gap(end) == Gap.SPACE ? end : -1);
    return row;
  }

  private static int ending(String word) {
    String[] endings = {"ing", "ed", "ly", "tion", "ness", "ity", "al", "ic", "ous", "ive", "s"};
    for (int i = 0; i < endings.length; i++) {
      if (word.endsWith(endings[i])) {
        return i + 1;
      }
    }
    return 0;
  }

  private void copy(float[] row, int at, int token) {
    boolean none = token < 0 || tokens.norm(token).length() > KeyPhrases.MAX_LETTERS;
    var edge = none ? NONE : edges.computeIfAbsent(tokens.norm(token), this::edge);
    System.arraycopy(edge, 0, row, at, EDGE);
  }

  private float[] edge(String word) {
    var sum = new float[vectors.dimensions()];
    vectors.add(word, 1, sum);
    StaticVectors.normalise(sum);
    return java.util.Arrays.copyOf(sum, EDGE);
  }
}
