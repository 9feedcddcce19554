package dev.lore.app.wiring;

import dev.lore.archive.Archive;
import dev.lore.archive.SourceRecord;
import dev.lore.catalog.Catalog;
import dev.lore.feedback.TopicDecisions;
import dev.lore.identity.PersonDirectory;
import dev.lore.identity.ViewerReaders;
import dev.lore.index.Names;
import dev.lore.model.AccountId;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.SourceId;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.pipeline.Lexicons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What ids stand for, as the archive has it now. [#refresh] takes a new look; until then every
/// answer comes from the same state.
final class CurrentNames implements Names {
  private static final String OVERLAY_ONLY =
      "of the world's names only Lore's own list is known yet; the catalog of two million is missing"
          + " or being built";

  private final Archive archive;
  private volatile Catalog catalog;
  private volatile State state;

  private record State(
      PersonDirectory people,
      Map<ChannelId, Channel> channels,
      Map<SourceId, String> sources,
      Lexicons lexicons,
      TopicDecisions decisions,
      ViewerReaders readers) {}

  CurrentNames(Archive archive, Catalog catalog, Lexicons lexicons) {
    this.archive = archive;
    this.catalog = catalog;
    this.state = look(lexicons);
  }

  /// Takes a new look at accounts, channels, audiences and topics.
  void refresh(Lexicons lexicons) {
    state = look(lexicons);
  }

  /// Knows what another catalog knows from now on; [#refresh] follows.
  void use(Catalog better) {
    catalog = better;
  }

  @Override
  public Optional<String> note() {
    return catalog.isWhole() ? Optional.empty() : Optional.of(OVERLAY_ONLY);
  }

  private State look(Lexicons lexicons) {
    var channels = archive.channels();
    var decisions = archive.decisions();
    return new State(
        PersonDirectory.of(archive.accounts(), decisions),
        channels.stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity())),
        archive.sources().stream()
            .collect(Collectors.toUnmodifiableMap(SourceRecord::id, SourceRecord::name)),
        lexicons,
        TopicDecisions.of(decisions),
        new ViewerReaders(archive.audiences(), channels));
  }

  /// Who may read what, of the same state.
  ViewerReaders readers() {
    return state.readers();
  }

  /// What people decided about topics, of the same state.
  TopicDecisions decisions() {
    return state.decisions();
  }

  PersonDirectory directory() {
    return state.people();
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    var now = state;
    return now.decisions().shown(id, topic -> known(now, topic));
  }

  @Override
  public List<TopicId> otherSenses(TopicId id) {
    return state.lexicons().otherSenses(id);
  }

  private Optional<Topic> known(State now, TopicId id) {
    return now.lexicons().topic(id).or(() -> catalog.topic(id));
  }

  @Override
  public Optional<Person> personOf(AccountId account) {
    return state.people().personOf(account);
  }

  @Override
  public Optional<Person> person(PersonId id) {
    return state.people().person(id);
  }

  @Override
  public List<Person> people() {
    return state.people().people();
  }

  @Override
  public Optional<Channel> channel(ChannelId id) {
    return Optional.ofNullable(state.channels().get(id));
  }

  @Override
  public List<Channel> channels() {
    return List.copyOf(state.channels().values());
  }

  @Override
  public Optional<String> source(SourceId id) {
    return Optional.ofNullable(state.sources().get(id));
  }
}
