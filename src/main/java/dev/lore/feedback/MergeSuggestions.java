package dev.lore.feedback;

import dev.lore.feedback.Suggestion.OnePerson;
import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Decision;
import dev.lore.model.Person;
import dev.lore.model.Topic;
import dev.lore.text.NormalForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Pages that may be about one thing, for the owner to accept or decline; what was declined never
/// comes back. Looks at everything, so it is for the owner's eyes only. Thread-safe; computed once
/// for each state of the index and of the decisions.
public final class MergeSuggestions {
  private final PassageIndex index;
  private final Names names;
  private final Supplier<List<Decision>> decisions;
  private volatile @Nullable Made made;

  private record Made(long sequence, List<Decision> decisions, List<Suggestion> suggestions) {}

  /// @param index as its readers see it, with merges
  /// @param decisions what is in force at this moment, oldest first
  public MergeSuggestions(PassageIndex index, Names names, Supplier<List<Decision>> decisions) {
    this.index = index;
    this.names = names;
    this.decisions = decisions;
  }

  /// Topics first, the most talked about first.
  public List<Suggestion> all() {
    var inForce = decisions.get();
    var known = made;
    if (known == null
        || known.sequence() != index.committedSequence()
        || !Objects.equals(known.decisions(), inForce)) {
      var suggestions = new ArrayList<Suggestion>(topics(TopicDecisions.of(inForce)));
      suggestions.addAll(persons(inForce));
      known = new Made(index.committedSequence(), inForce, List.copyOf(suggestions));
      made = known;
    }
    return known.suggestions();
  }

  private List<Suggestion.OneTopic> topics(TopicDecisions decided) {
    try (var snapshot = index.snapshot()) {
      var topics =
          snapshot.topicTotals(new Readers.All()).asMap().keySet().stream()
              .flatMap(id -> names.topic(id).stream())
              .toList();
      return new TopicLikeness(topics, (one, other) -> together(snapshot, one, other))
          .pairs().stream().filter(pair -> !apart(decided, pair)).toList();
    }
  }

  private static boolean together(IndexSnapshot snapshot, Topic one, Topic other) {
    var both = PassageFilter.where().alsoTopics(Set.of(one.id(), other.id())).build();
    return !one.id().equals(other.id())
        && snapshot.count(TextQuery.NONE, both, new Readers.All(), CountSpec.TOTAL).total() > 0;
  }

  /// A declined pair stays declined when one of the two is part of a group by now.
  private static boolean apart(TopicDecisions decided, Suggestion.OneTopic pair) {
    return decided.group(pair.kept().id()).stream()
        .anyMatch(one ->
            decided.group(pair.merged().id()).stream()
                .anyMatch(other -> decided.areKeptApart(one, other)));
  }

  private List<OnePerson> persons(List<Decision> inForce) {
    var apart = new HashSet<Set<AccountId>>();
    for (var decision : inForce) {
      if (decision instanceof Decision.AccountsKeptApart d && !d.one().equals(d.other())) {
        apart.add(Set.of(d.one(), d.other()));
      }
    }
    var byName = new LinkedHashMap<String, Person>();
    var pairs = new ArrayList<OnePerson>();
    for (var person : names.people()) {
      var name = NormalForm.of(person.name());
      // Whoever has no name of their own is called alike by us.
      boolean hasName = name.indexOf(' ') >= 0 && !person.name().equals(Person.UNKNOWN);
      if (person.kind() != AccountKind.HUMAN || !hasName) {
        continue;
      }
      Optional.ofNullable(byName.putIfAbsent(name, person))
          .filter(first -> !areApart(first, person, apart))
          .ifPresent(first ->
              pairs.add(new OnePerson(first, person, "both are called “" + person.name() + "”")));
    }
    return pairs;
  }

  private static boolean areApart(Person one, Person other, Set<Set<AccountId>> apart) {
    return one.accounts().stream()
        .anyMatch(a -> other.accounts().stream().anyMatch(b -> apart.contains(Set.of(a, b))));
  }
}
