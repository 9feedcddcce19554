package dev.lore.pipeline;

import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import dev.lore.model.Document;
import java.util.ArrayList;
import java.util.List;

/// A stretch of a document's text that may become a passage, or a part of one.
///
/// @param level of a heading, else 0
/// @param page from 1, or 0
record Stretch(BlockKind kind, int level, int page, int start, int end) {

  int length() {
    return end - start;
  }

  /// The blocks of a document without the white space around them; where it has none, its
  /// paragraphs.
  static List<Stretch> of(Document document) {
    var text = document.text();
    var stretches = new ArrayList<Stretch>();
    if (document.blocks().isEmpty()) {
      paragraphs(text, stretches);
    }
    for (Block block : document.blocks()) {
      add(text, block.kind(), block.level(), block.page(), block.start(), block.end(), stretches);
    }
    return stretches;
  }

  /// Pieces of at most `longest` code units, cut after a sentence or at white space where there is
  /// one in the second half.
  List<Stretch> pieces(String text, int longest) {
    var pieces = new ArrayList<Stretch>();
    int from = start;
    while (end - from > longest) {
      int cut = cut(text, from, from + longest);
      add(text, kind, level, page, from, cut, pieces);
      from = cut;
    }
    add(text, kind, level, page, from, end, pieces);
    return pieces;
  }

  private static void paragraphs(String text, List<Stretch> to) {
    int from = 0;
    while (from < text.length()) {
      int gap = text.indexOf("\n\n", from);
      int end = gap < 0 ? text.length() : gap;
      add(text, BlockKind.PARAGRAPH, 0, 0, from, end, to);
      from = end + 2;
    }
  }

  private static void add(
      String text, BlockKind kind, int level, int page, int start, int end, List<Stretch> to) {
    int first = start;
    int last = Math.min(end, text.length());
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      to.add(new Stretch(kind, level, page, first, last));
    }
  }

  private static int cut(String text, int from, int limit) {
    int middle = from + (limit - from) / 2;
    int space = -1;
    for (int i = limit; i > middle; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        char before = text.charAt(i - 1);
        if (text.charAt(i) == '\n' || before == '.' || before == '!' || before == '?') {
          return i;
        }
        space = space < 0 ? i : space;
      }
    }
    if (space >= 0) {
      return space;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
