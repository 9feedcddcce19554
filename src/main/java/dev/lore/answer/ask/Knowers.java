package dev.lore.answer.ask;

import dev.lore.answer.ask.Answer.Knower;
import dev.lore.answer.find.Candidate;
import dev.lore.index.Names;
import dev.lore.model.AccountKind;
import dev.lore.model.Passage;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells who is likely to know: people by how much they wrote of what was found, the nearest
/// counting most. Whoever only asked counts little.
final class Knowers {
  private static final int PEOPLE = 4;
  private static final int EVIDENCE = 3;
  private static final double ASKING = 0.25;
  private static final double FADE = 12;

  private final Names names;

  Knowers(Names names) {
    this.names = names;
  }

  private static final class Tally {
    final Person person;
    final List<Passage> passages = new ArrayList<>();
    double weight;

    Tally(Person person) {
      this.person = person;
    }
  }

  List<Knower> of(List<Candidate> candidates) {
    Map<PersonId, Tally> tallies = new LinkedHashMap<>();
    for (int rank = 0; rank < candidates.size(); rank++) {
      var passage = candidates.get(rank).passage();
      double weight = Math.exp(-rank / FADE) * (asks(passage) ? ASKING : 1);
      passage
          .author()
          .flatMap(names::personOf)
          .filter(person -> person.kind() == AccountKind.HUMAN)
          .ifPresent(person -> {
            var tally = tallies.computeIfAbsent(person.id(), id -> new Tally(person));
            tally.weight += weight;
            tally.passages.add(passage);
          });
    }
    return tallies.values().stream()
        .sorted(Comparator.comparingDouble((Tally t) -> t.weight).reversed())
        .limit(PEOPLE)
        .map(t ->
            new Knower(t.person, t.passages.size(), t.passages.stream().limit(EVIDENCE).toList()))
        .toList();
  }

  static boolean asks(Passage passage) {
    var text = passage.text().strip();
    return text.endsWith("?") || (text.indexOf('?') > 0 && text.length() < 160);
  }
}
