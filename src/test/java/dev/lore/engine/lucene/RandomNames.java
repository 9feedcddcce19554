package dev.lore.engine.lucene;

import dev.lore.index.Names;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.SourceId;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Names for everything in a [RandomCorpus]: each account is one person.
public final class RandomNames implements Names {
  @Override
  public Optional<Topic> topic(TopicId id) {
    return id.value().startsWith("team:")
        ? Optional.of(
            new Topic(
                id,
                id.value().substring(5),
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                "workspace"))
        : Optional.empty();
  }

  @Override
  public Optional<Person> personOf(AccountId account) {
    return person(new PersonId(account.value()));
  }

  @Override
  public Optional<Person> person(PersonId id) {
    var account = new AccountId(id.value());
    return Optional.of(
        new Person(
            id,
            "Person " + id.value().substring(id.value().length() - 1),
            List.of(),
            Set.of(account),
            AccountKind.HUMAN,
            List.of()));
  }

  @Override
  public List<Person> people() {
    return IntStream.range(0, 7)
        .mapToObj(n -> person(new PersonId("slack:U" + n)).orElseThrow())
        .toList();
  }

  @Override
  public Optional<Channel> channel(ChannelId id) {
    return Optional.of(
        new Channel(
            id,
            new SourceId("source:0"),
            ChannelKind.PUBLIC,
            "channel " + id.value().substring(7),
            "",
            Set.of()));
  }

  @Override
  public List<Channel> channels() {
    return IntStream.range(0, 2 * RandomCorpus.CLASSES)
        .mapToObj(n -> channel(new ChannelId("slack:C" + n)).orElseThrow())
        .toList();
  }

  @Override
  public Optional<String> source(SourceId id) {
    return Optional.of(id.value());
  }
}
