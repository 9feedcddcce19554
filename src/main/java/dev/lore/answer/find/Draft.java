package dev.lore.answer.find;

import dev.lore.index.VectorIndex;
import dev.lore.index.WordSearch;
import dev.lore.index.WordSearch.Word;
import dev.lore.model.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A candidate in the making. Used by one thread.
final class Draft {
  private static final int MAX_CHARS = 6_000;

  final Passage passage;
  final String key;
  final Features features = new Features();

  /// Words of title and headings, and of the text.
  final List<Word> heading;

  final List<Word> text;

  /// The vector of the passage or its conversation, if there is one.
  float @Nullable [] vector;

  /// Whether its vector was looked for.
  boolean sought;

  /// Whether the words were compared with those of the question.
  boolean filled;

  double score;

  Draft(Passage passage, WordSearch index) {
    this.passage = passage;
    key = VectorIndex.keyOf(passage);
    heading = index.words(cut(passage.title() + " " + passage.heading()));
    text = index.words(cut(passage.text()));
  }

  private static String cut(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
  }

  int length() {
    return heading.size() + text.size();
  }
}
