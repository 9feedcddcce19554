package dev.lore.topics;

import dev.lore.index.Definitions;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Hit;
import dev.lore.index.Readers;
import dev.lore.index.Telling;
import dev.lore.model.Claim;
import dev.lore.model.Evidence;
import dev.lore.model.Passage;
import dev.lore.model.Topic;
import dev.lore.text.NormalForm;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Chooses what to show as a topic's definition: the best sentence that says what it is, else the
/// catalog's description where no passage tells much, else the most telling passage.
final class DefinitionChoice {
  private static final int CANDIDATES = 24;
  private static final int OTHERS = 3;

  /// Below it a sentence has the form of a definition but hardly ever is one.
  private static final double MIN_QUALITY = 0.45;

  private static final int MIN_TELLING = 45;
  private static final int MAX_CHARS = 300;

  private final IndexSnapshot snapshot;
  private final Readers readers;
  private final Topic topic;

  DefinitionChoice(IndexSnapshot snapshot, Readers readers, Topic topic) {
    this.snapshot = snapshot;
    this.readers = readers;
    this.topic = topic;
  }

  /// @param telling passages on the topic, most telling first
  Optional<Definition> choose(List<Hit> telling) {
    return said()
        .or(() -> mentioned(telling, MIN_TELLING))
        .or(this::described)
        .or(() -> mentioned(telling, 0));
  }

  private record Sentence(Claim claim, double quality) {}

  /// Judged anew, so that an index made with earlier rules shows the best of its candidates.
  private Optional<Definition> said() {
    var seen = new HashSet<String>();
    var sentences =
        snapshot.definitions(topic.id(), readers, CANDIDATES).stream()
            .flatMap(hit -> sentence(hit.passage()).stream())
            .filter(sentence -> sentence.quality() >= MIN_QUALITY)
            .sorted(Comparator.comparingDouble(Sentence::quality).reversed())
            .filter(sentence -> seen.add(NormalForm.of(sentence.claim().text())))
            .toList();
    return sentences.stream()
        .findFirst()
        .map(best ->
            new Definition.Said(
                best.claim(),
                sentences.stream().skip(1).limit(OTHERS).map(Sentence::claim).toList(),
                best.quality()));
  }

  private Optional<Sentence> sentence(Passage passage) {
    return Optional.ofNullable(Definitions.in(passage).get(topic.id()))
        .map(found -> new Sentence(claim(passage, found.start(), found.end()), found.quality()));
  }

  private Optional<Definition> mentioned(List<Hit> telling, int least) {
    return telling.stream()
        .map(Hit::passage)
        .filter(passage -> Telling.score(passage) >= least)
        .findFirst()
        .map(passage -> new Definition.Mentioned(around(passage)));
  }

  private Optional<Definition> described() {
    return topic.description().isEmpty()
        ? Optional.empty()
        : Optional.of(new Definition.Described(topic.description(), topic.origin()));
  }

  /// The passage, or as much of it around the topic's name as can be shown.
  private Claim around(Passage passage) {
    var text = passage.text();
    if (text.length() <= MAX_CHARS) {
      return claim(passage, 0, text.length());
    }
    int at =
        passage.mentions().stream()
            .filter(m -> m.resolution().topic().equals(Optional.of(topic.id())))
            .mapToInt(m -> m.start())
            .min()
            .orElse(0);
    int start = at < MAX_CHARS / 2 ? 0 : wordStart(text, at - MAX_CHARS / 3);
    return claim(passage, start, wordEnd(text, Math.min(text.length(), start + MAX_CHARS)));
  }

  private static int wordStart(String text, int from) {
    int space = text.indexOf(' ', from);
    return space < 0 ? from : space + 1;
  }

  private static int wordEnd(String text, int to) {
    if (to == text.length()) {
      return to;
    }
    int space = text.lastIndexOf(' ', to);
    return space <= 0 ? to : space;
  }

  private static Claim claim(Passage passage, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(passage.text().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(passage.text().charAt(to - 1))) {
      to--;
    }
    return new Claim(
        passage.text().substring(from, to).replaceAll("\\s+", " "),
        List.of(new Evidence(passage, from, to)));
  }
}
