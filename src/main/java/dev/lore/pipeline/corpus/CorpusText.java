package dev.lore.pipeline.corpus;

import java.util.ArrayList;
import java.util.List;

/// Cuts the text of a corpus line into stretches that make good passages: whole where it is short,
/// else in pieces that end with a paragraph, a sentence or at least a word.
final class CorpusText {
  private CorpusText() {}

  /// A stretch without white space around it.
  record Piece(int start, int end) {}

  /// @param longest in characters
  static List<Piece> pieces(String text, int longest) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    while (text.length() - from > longest) {
      int cut = cut(text, from, from + longest);
      add(text, from, cut, pieces);
      from = cut;
    }
    add(text, from, text.length(), pieces);
    return pieces;
  }

  private static void add(String text, int from, int to, List<Piece> pieces) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      pieces.add(new Piece(start, end));
    }
  }

  /// The last end of a paragraph in the second half, else of a sentence, else of a word.
  private static int cut(String text, int from, int limit) {
    int middle = from + (limit - from) / 2;
    int sentence = -1;
    int word = -1;
    for (int i = limit; i > middle; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i;
      }
      if (Character.isWhitespace(c)) {
        word = word < 0 ? i : word;
        if (sentence < 0 && ".!?".indexOf(text.charAt(i - 1)) >= 0) {
          sentence = i;
        }
      }
    }
    if (sentence >= 0 || word >= 0) {
      return sentence >= 0 ? sentence : word;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
