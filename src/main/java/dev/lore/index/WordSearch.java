package dev.lore.index;

import dev.lore.index.IndexSnapshot.Hit;
import java.util.List;
import java.util.Map;

/// Words as an index holds them, counted over what some readers may read: for rankers that weigh
/// words themselves. Valid as long as its snapshot. Thread-safe.
public interface WordSearch {
  /// A word of a text in the form in which the index matches it: lower case, stemmed.
  ///
  /// @param position of the word among the words of the text; parts of one word may share it with
  ///   the whole
  /// @param start first UTF-16 code unit
  /// @param end one past the last
  record Word(String text, int position, int start, int end) {}

  /// The words of a text, in order; the most common little ones are left out. About two million a
  /// core-second.
  List<Word> words(String text);

  /// How many passages the readers may read.
  long passages();

  /// Mean number of words of those passages, title and headings included.
  double meanLength();

  /// How many of those passages have the word, in the form of [#words].
  int frequency(String word);

  /// The passages with the highest sum of weight times BM25 over the words; ties newest first.
  /// Passages without any of the words are not found.
  ///
  /// @param weights by word in the form of [#words]; above 0
  /// @param limit at most 1,000
  List<Hit> best(Map<String, Float> weights, PassageFilter filter, int limit);
}
