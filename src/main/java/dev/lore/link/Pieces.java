package dev.lore.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Cuts a long text where lines, sentences or at least words end.
final class Pieces {
  /// Code units of the longest piece.
  static final int MAX = 40_000;

  /// How far back a good place to cut is looked for.
  private static final int BACK = 2_000;

  private Pieces() {}

  static List<Linker.Span> of(String text) {
    var pieces = new ArrayList<Linker.Span>();
    int from = 0;
    while (text.length() - from > MAX) {
      int to = cut(text, from + MAX);
      pieces.add(new Linker.Span(from, to));
      from = to;
    }
    pieces.add(new Linker.Span(from, text.length()));
    return pieces;
  }

  private static int cut(String text, int latest) {
    int line = text.lastIndexOf('\n', latest - 1);
    if (line > latest - BACK) {
      return line + 1;
    }
    int space = text.lastIndexOf(' ', latest - 1);
    if (space > latest - BACK) {
      return space + 1;
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }

  /// The spans that touch the piece, as it counts them.
  static int[] within(int[] spans, Linker.Span piece) {
    return IntStream.range(0, spans.length / 2)
        .filter(i -> spans[2 * i] < piece.end() && spans[2 * i + 1] > piece.start())
        .flatMap(i ->
            IntStream.of(
                Math.max(0, spans[2 * i] - piece.start()),
                Math.min(piece.end(), spans[2 * i + 1]) - piece.start()))
        .toArray();
  }
}
