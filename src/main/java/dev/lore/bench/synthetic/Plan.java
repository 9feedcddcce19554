package dev.lore.bench.synthetic;

import java.time.LocalDate;

/// What a synthetic workspace is made of.
///
/// @param messages in all; half of them in private places
/// @param people who write
/// @param channels half of them private
/// @param pairs of people who write each other directly
/// @param topics that are talked about, by a Zipf law
/// @param words of the vocabulary besides, by a Zipf law
/// @param days from the first message to the last
public record Plan(
    long seed,
    int messages,
    int people,
    int channels,
    int pairs,
    int topics,
    int words,
    LocalDate firstDay,
    int days) {
  public Plan {
    if (messages < 0
        || people < 2
        || channels < 2
        || pairs < 1
        || topics < 1
        || words < 1
        || days < 1) {
      throw new IllegalArgumentException(
          "a plan needs two people, two channels, a pair, a topic, a word and a day; got "
              + "%d people, %d channels, %d pairs, %d topics, %d words, %d days"
                  .formatted(people, channels, pairs, topics, words, days));
    }
  }

  /// 2,000 people in 550 channels and 5,000 pairs, 20,000 topics, a year.
  public static Plan of(int messages) {
    return new Plan(
        2026, messages, 2_000, 550, 5_000, 20_000, 30_000, LocalDate.of(2025, 9, 1), 365);
  }
}
