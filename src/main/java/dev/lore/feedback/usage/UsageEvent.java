package dev.lore.feedback.usage;

/// What is counted. Names are kept in files: add at will, never rename.
public enum UsageEvent {
  /// A page was read.
  PAGE,
  /// Words were searched for.
  SEARCH,
  /// A search that found nothing.
  SEARCH_EMPTY,
  /// A question was asked.
  QUESTION,
  /// A question got an answer, not silence.
  ANSWER,
  /// An answer was marked as helpful.
  HELPFUL,
  /// An answer was marked as not helpful.
  NOT_HELPFUL,
  /// An answer was said to come from a wrong or outdated source.
  WRONG_SOURCE,
  /// A suggestion was accepted.
  SUGGESTION_ACCEPTED,
  /// A suggestion was declined.
  SUGGESTION_DECLINED,
  /// A topic was confirmed, renamed or merged by hand.
  TOPIC_CONFIRMED,
  /// A digest was sent.
  DIGEST_SENT,
  /// A link of a digest was opened.
  DIGEST_OPENED,
  /// Somebody wants no more digests, or not to be shown as an expert.
  OPT_OUT
}
