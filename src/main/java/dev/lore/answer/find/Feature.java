package dev.lore.answer.find;

/// What is known about a passage as the answer to a question. The order is the order of the columns
/// of the ranker's rows: add at the end, and train again. `SCALED` values lie between the lowest
/// (0) and the highest (1) of the candidates.
public enum Feature {
  /// BM25 of the question's words over text and headings, with the statistics of what the readers
  /// may read; words of title and headings count twice.
  WORDS,
  WORDS_SCALED,
  /// Share of the question's words that the passage has, the rarer the heavier.
  COVERAGE,
  /// The same of title and headings alone.
  HEADING_COVERAGE,
  /// Share of the pairs of neighbouring words of the question that stand close together here.
  PROXIMITY,
  /// Whether the rarest word of the question is there.
  RAREST_WORD,
  /// BM25 of words that stand in the best passages beside those of the question.
  RELATED_WORDS_SCALED,
  /// Cosine between question and passage or its conversation; missing (NaN) where there is no
  /// vector yet.
  MEANING,
  MEANING_SCALED,
  /// Cosine between the passage and the question moved towards the best passages.
  RELATED_MEANING_SCALED,
  /// [#WORDS] of the neighbours in the same conversation, the nearer the heavier; less for a
  /// passage that says more by itself.
  AROUND_WORDS_SCALED,
  /// [#MEANING] of the neighbours.
  AROUND_MEANING_SCALED,
  /// Number of words, as a logarithm.
  LENGTH,
  /// Whether the passage asks something: 1 where it does little else, less for a longer one.
  ASKS,
  /// Whether the passage before it asks something that is near to the question.
  AFTER_QUESTION,
  /// Whether the passage has what kind of thing is asked for: a time, a number, a name, a place.
  KIND_OF_THING,
  /// Whether somebody named in the question speaks here (1), or somebody else does (0); missing
  /// where nobody is named.
  SPEAKER,
  /// Number of words of the question.
  QUESTION_LENGTH,
  /// Highest [#COVERAGE] among the candidates.
  BEST_COVERAGE,
  /// Highest [#MEANING] among the candidates.
  BEST_MEANING,
  /// [#WORDS_SCALED] times [#MEANING_SCALED]: near in both ways.
  AGREEMENT,
  /// -1 where the question names a document whose title is like this one's, 0 for the others;
  /// missing for documents of few candidates.
  DOCUMENT_NAMED,
  /// Highest [#COVERAGE] of any 30 words in a row, headings counted as near: the words of the
  /// question stand together or are scattered.
  WINDOW_COVERAGE,
  /// Mean [#WORDS_SCALED] and [#MEANING_SCALED] of the best three other candidates of the same
  /// document, for documents of several passages: 0 to 1.
  DOCUMENT_FITS
}
