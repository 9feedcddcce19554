package dev.lore.pipeline.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A conversation that may still go on.
final class OpenTalk {
  private static final double MINUTE = 60;
  private static final int RARE = 3;

  final String first;
  private final Set<String> authors = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private Saying last;

  OpenTalk(Saying opening) {
    first = opening.line().id().value();
    last = opening;
    add(opening);
  }

  void add(Saying saying) {
    authors.add(saying.line().author());
    named.addAll(saying.named());
    words.addAll(saying.words());
    last = saying;
  }

  Instant time() {
    return last.line().time();
  }

  /// How likely a message goes on with it; above 0 it does.
  ///
  /// @param latest whether nothing was said elsewhere since
  /// @param spread how many messages around have each word
  double pull(Saying next, boolean latest, Map<String, Integer> spread) {
    double minutes = Duration.between(time(), next.line().time()).toMillis() / 1000.0 / MINUTE;
    double pull = minutes <= 5 ? 2 : minutes <= 20 ? 1.2 : minutes <= 90 ? 0.2 : -1;
    pull += latest ? 0 : -1.2;
    boolean sameAuthor = next.line().author().equals(last.line().author());
    pull += next.named().stream().anyMatch(authors::contains) ? 2 : 0;
    pull += named.contains(next.line().author()) ? 1.2 : 0;
    pull += !sameAuthor && last.asks() ? 0.8 : 0;
    pull += next.answers() ? 1 : 0;
    pull += authors.contains(next.line().author()) ? 0.4 : 0;
    pull += Math.min(2, 0.7 * common(next, spread));
    pull += next.calls() ? (sameAuthor && minutes <= 20 ? -1.2 : -2) : 0;
    return pull - 1;
  }

  private int common(Saying next, Map<String, Integer> spread) {
    int common = 0;
    for (var word : next.words()) {
      if (words.contains(word) && spread.getOrDefault(word, 0) <= RARE) {
        common++;
      }
    }
    return common;
  }
}
