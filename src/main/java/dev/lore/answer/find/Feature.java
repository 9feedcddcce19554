package dev.lore.answer.find;

/// What is known about a passage as the answer to a question. The order is the order of the columns
/// of the ranker's rows: add at the end, and train again.
public enum Feature {
  /// BM25 of the question's words, with the statistics of what the readers may read.
  WORDS,
  /// [#WORDS] between the lowest (0) and the highest (1) of the candidates.
  WORDS_SCALED,
  /// Cosine between question and passage or its conversation; missing (NaN) where there is no
  /// vector yet.
  MEANING,
  /// [#MEANING] between the lowest (0) and the highest (1) of the candidates.
  MEANING_SCALED
}
