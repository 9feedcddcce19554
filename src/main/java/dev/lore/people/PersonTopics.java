package dev.lore.people;

import dev.lore.index.Counts;
import dev.lore.index.LikelihoodRatio;
import dev.lore.index.Names;
import dev.lore.index.TopicTotals;
import dev.lore.model.Topic;
import java.util.Comparator;
import java.util.List;

/// Finds what somebody talks about more than others do: a G-test of the person's passages against
/// all that the viewer may read, so that what everybody names stays below what only few know.
final class PersonTopics {
  private static final int MIN_PASSAGES = 2;

  private final Names names;
  private final TopicTotals totals;

  /// @param share of all passages on the topic, 0 to 1
  record Strength(Topic topic, int passages, double share, double strength) {}

  PersonTopics(Names names, TopicTotals totals) {
    this.names = names;
    this.totals = totals;
  }

  /// Strongest first.
  ///
  /// @param counts over the person's passages
  List<Strength> strongest(Counts counts, int limit) {
    long all = totals.passages();
    return counts.topics().entrySet().stream()
        .filter(e -> e.getValue() >= MIN_PASSAGES)
        .flatMap(e ->
            names.topic(e.getKey()).stream()
                .map(topic -> {
                  long own = e.getValue();
                  long others = Math.max(own, totals.of(e.getKey()));
                  return new Strength(
                      topic,
                      e.getValue(),
                      own / (double) others,
                      LikelihoodRatio.signed(
                          own,
                          counts.total() - own,
                          others - own,
                          all - counts.total() - others + own));
                }))
        .sorted(
            Comparator.comparingDouble(Strength::strength)
                .reversed()
                .thenComparing(s -> s.topic().id()))
        .limit(limit)
        .toList();
  }
}
