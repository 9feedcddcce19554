package dev.lore.answer;

import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.AccountKind;
import dev.lore.model.Channel;
import dev.lore.model.Person;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Completes what somebody begins to type with topics, persons and channels of which the readers
/// may read at least one passage. Thread-safe; a few milliseconds for 20,000 topics.
public final class Completions {
  private static final int CHECKED = 50;
  private static final Comparator<Completion> BEST_FIRST =
      Comparator.comparingInt(Completion::passages)
          .reversed()
          .thenComparing(Completion::kind)
          .thenComparing(Completion::value);

  private final PassageIndex index;
  private final Names names;
  private final Map<TopicId, Forms> forms = new ConcurrentHashMap<>();

  /// @param normal name and aliases in [NormalForm]
  private record Forms(Topic topic, List<String> normal) {
    static Forms of(Topic topic) {
      return new Forms(
          topic,
          Stream.concat(Stream.of(topic.name()), topic.aliases().stream())
              .map(NormalForm::of)
              .distinct()
              .toList());
    }
  }

  public Completions(PassageIndex index, Names names) {
    this.index = index;
    this.names = names;
  }

  /// Names of which a word begins with the prefix, those with most passages first; of those that
  /// begin with it themselves before the others. Empty for an empty prefix.
  public List<Completion> complete(String prefix, Readers readers, int limit) {
    var wanted = NormalForm.of(prefix.strip());
    if (wanted.isEmpty()) {
      return List.of();
    }
    try (var snapshot = index.snapshot()) {
      return complete(snapshot, wanted, readers, limit);
    }
  }

  List<Completion> complete(IndexSnapshot snapshot, String wanted, Readers readers, int limit) {
    var found = new ArrayList<Completion>();
    topics(snapshot, wanted, readers).limit(limit).forEach(found::add);
    persons(snapshot, wanted, readers).forEach(found::add);
    channels(snapshot, wanted, readers).forEach(found::add);
    return found.stream()
        .sorted(
            Comparator.comparing((Completion c) -> !NormalForm.of(c.label()).startsWith(wanted))
                .thenComparing(BEST_FIRST))
        .limit(limit)
        .toList();
  }

  private Stream<Completion> topics(IndexSnapshot snapshot, String wanted, Readers readers) {
    return snapshot.topicTotals(readers).asMap().entrySet().stream()
        .flatMap(e ->
            names
                .topic(e.getKey())
                .filter(topic -> begins(forms(topic).normal(), wanted))
                .map(topic ->
                    new Completion(
                        Completion.Kind.TOPIC, topic.id().value(), topic.name(), e.getValue()))
                .stream())
        .sorted(BEST_FIRST);
  }

  private Forms forms(Topic topic) {
    var known = forms.get(topic.id());
    if (known == null || !known.topic().equals(topic)) {
      known = Forms.of(topic);
      forms.put(topic.id(), known);
    }
    return known;
  }

  private Stream<Completion> persons(IndexSnapshot snapshot, String wanted, Readers readers) {
    return names.people().stream()
        .filter(person -> person.kind() == AccountKind.HUMAN)
        .filter(person -> begins(List.of(NormalForm.of(person.name())), wanted))
        .limit(CHECKED)
        .map(person ->
            new Completion(
                Completion.Kind.PERSON,
                person.id().value(),
                person.name(),
                passages(snapshot, readers, writtenBy(person))))
        .filter(completion -> completion.passages() > 0);
  }

  private Stream<Completion> channels(IndexSnapshot snapshot, String wanted, Readers readers) {
    var name = wanted.startsWith("#") ? wanted.substring(1) : wanted;
    return names.channels().stream()
        .filter(channel -> begins(List.of(NormalForm.of(channel.name())), name))
        .limit(CHECKED)
        .map(channel ->
            new Completion(
                Completion.Kind.CHANNEL,
                channel.id().value(),
                channel.name(),
                passages(snapshot, readers, in(channel))))
        .filter(completion -> completion.passages() > 0);
  }

  private static PassageFilter writtenBy(Person person) {
    return PassageFilter.where().authors(person.accounts()).build();
  }

  private static PassageFilter in(Channel channel) {
    return PassageFilter.where().channels(Set.of(channel.id())).build();
  }

  private static int passages(IndexSnapshot snapshot, Readers readers, PassageFilter filter) {
    return (int) snapshot.count(TextQuery.NONE, filter, readers, CountSpec.TOTAL).total();
  }

  private static boolean begins(List<String> normal, String wanted) {
    for (var name : normal) {
      if (!name.isEmpty() && (name.startsWith(wanted) || name.contains(" " + wanted))) {
        return true;
      }
    }
    return false;
  }
}
