package dev.lore.index;

import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.Role;
import dev.lore.model.SourceId;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which passages. An empty set or option asks for nothing; several values in one set are
/// alternatives; different parts must all hold; `not` parts must not. Noise is left out always.
///
/// @param topics the passage names one of them
/// @param alsoTopics the passage names every one of them
/// @param eachOf the passage names at least one of every set: topics that people merged
/// @param authors written by one of the accounts
/// @param persons written by, or addressed to, one of the accounts
/// @param from earliest time, inclusive
/// @param to latest time, exclusive
/// @param question only passages that ask something; see [Questions]
/// @param roles passages that do one of these
public record PassageFilter(
    Set<TopicId> topics,
    Set<TopicId> alsoTopics,
    List<Set<TopicId>> eachOf,
    Set<AccountId> authors,
    Set<AccountId> persons,
    Set<ChannelId> channels,
    Set<SourceId> sources,
    Set<DocumentKind> kinds,
    Set<ConversationId> conversations,
    Set<DocumentId> documents,
    Optional<Instant> from,
    Optional<Instant> to,
    boolean question,
    Set<Role> roles,
    Set<TopicId> notTopics,
    Set<AccountId> notAuthors,
    Set<ChannelId> notChannels,
    Set<SourceId> notSources,
    Set<DocumentKind> notKinds) {

  public static final PassageFilter ANY = new Builder().build();

  public PassageFilter {
    topics = Set.copyOf(topics);
    alsoTopics = Set.copyOf(alsoTopics);
    eachOf = List.copyOf(eachOf);
    authors = Set.copyOf(authors);
    persons = Set.copyOf(persons);
    channels = Set.copyOf(channels);
    sources = Set.copyOf(sources);
    kinds = Set.copyOf(kinds);
    conversations = Set.copyOf(conversations);
    documents = Set.copyOf(documents);
    roles = Set.copyOf(roles);
    notTopics = Set.copyOf(notTopics);
    notAuthors = Set.copyOf(notAuthors);
    notChannels = Set.copyOf(notChannels);
    notSources = Set.copyOf(notSources);
    notKinds = Set.copyOf(notKinds);
  }

  /// Whether a passage passes: what the filter means, for tests and single passages.
  public boolean accepts(Passage passage) {
    var named = new HashSet<TopicId>();
    passage.mentions().forEach(m -> m.resolution().topic().ifPresent(named::add));
    var author = passage.author();
    return passage.noise() == Noise.NONE
        && (topics.isEmpty() || !Collections.disjoint(topics, named))
        && named.containsAll(alsoTopics)
        && eachOf.stream().noneMatch(some -> Collections.disjoint(some, named))
        && (authors.isEmpty() || (author.isPresent() && authors.contains(author.get())))
        && (persons.isEmpty()
            || (author.isPresent() && persons.contains(author.get()))
            || !Collections.disjoint(persons, passage.participants()))
        && (channels.isEmpty() || channels.contains(passage.channel()))
        && (sources.isEmpty() || sources.contains(passage.source()))
        && (kinds.isEmpty() || kinds.contains(passage.kind()))
        && (conversations.isEmpty() || conversations.contains(passage.conversation()))
        && (documents.isEmpty() || documents.contains(passage.document()))
        && from.map(time -> !passage.time().isBefore(time)).orElse(true)
        && to.map(time -> passage.time().isBefore(time)).orElse(true)
        && (!question || Questions.asks(passage))
        && (roles.isEmpty() || roles.contains(passage.role()))
        && Collections.disjoint(notTopics, named)
        && !(author.isPresent() && notAuthors.contains(author.get()))
        && !notChannels.contains(passage.channel())
        && !notSources.contains(passage.source())
        && !notKinds.contains(passage.kind());
  }

  public static Builder where() {
    return new Builder();
  }

  /// The same filter, to change parts of it.
  public Builder with() {
    var builder = new Builder();
    builder.topics = topics;
    builder.alsoTopics = alsoTopics;
    builder.eachOf = eachOf;
    builder.authors = authors;
    builder.persons = persons;
    builder.channels = channels;
    builder.sources = sources;
    builder.kinds = kinds;
    builder.conversations = conversations;
    builder.documents = documents;
    builder.from = from;
    builder.to = to;
    builder.question = question;
    builder.roles = roles;
    builder.notTopics = notTopics;
    builder.notAuthors = notAuthors;
    builder.notChannels = notChannels;
    builder.notSources = notSources;
    builder.notKinds = notKinds;
    return builder;
  }

  /// Collects the parts; all are empty at first.
  public static final class Builder {
    private Set<TopicId> topics = Set.of();
    private Set<TopicId> alsoTopics = Set.of();
    private List<Set<TopicId>> eachOf = List.of();
    private Set<AccountId> authors = Set.of();
    private Set<AccountId> persons = Set.of();
    private Set<ChannelId> channels = Set.of();
    private Set<SourceId> sources = Set.of();
    private Set<DocumentKind> kinds = Set.of();
    private Set<ConversationId> conversations = Set.of();
    private Set<DocumentId> documents = Set.of();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> to = Optional.empty();
    private boolean question;
    private Set<Role> roles = Set.of();
    private Set<TopicId> notTopics = Set.of();
    private Set<AccountId> notAuthors = Set.of();
    private Set<ChannelId> notChannels = Set.of();
    private Set<SourceId> notSources = Set.of();
    private Set<DocumentKind> notKinds = Set.of();

    private Builder() {}

    public Builder topics(Set<TopicId> value) {
      topics = value;
      return this;
    }

    public Builder alsoTopics(Set<TopicId> value) {
      alsoTopics = value;
      return this;
    }

    public Builder eachOf(List<Set<TopicId>> value) {
      eachOf = value;
      return this;
    }

    public Builder authors(Set<AccountId> value) {
      authors = value;
      return this;
    }

    public Builder persons(Set<AccountId> value) {
      persons = value;
      return this;
    }

    public Builder channels(Set<ChannelId> value) {
      channels = value;
      return this;
    }

    public Builder sources(Set<SourceId> value) {
      sources = value;
      return this;
    }

    public Builder kinds(Set<DocumentKind> value) {
      kinds = value;
      return this;
    }

    public Builder conversations(Set<ConversationId> value) {
      conversations = value;
      return this;
    }

    public Builder documents(Set<DocumentId> value) {
      documents = value;
      return this;
    }

    public Builder from(Instant value) {
      from = Optional.of(value);
      return this;
    }

    public Builder to(Instant value) {
      to = Optional.of(value);
      return this;
    }

    public Builder question() {
      question = true;
      return this;
    }

    public Builder roles(Set<Role> value) {
      roles = value;
      return this;
    }

    public Builder notTopics(Set<TopicId> value) {
      notTopics = value;
      return this;
    }

    public Builder notAuthors(Set<AccountId> value) {
      notAuthors = value;
      return this;
    }

    public Builder notChannels(Set<ChannelId> value) {
      notChannels = value;
      return this;
    }

    public Builder notSources(Set<SourceId> value) {
      notSources = value;
      return this;
    }

    public Builder notKinds(Set<DocumentKind> value) {
      notKinds = value;
      return this;
    }

    public PassageFilter build() {
      return new PassageFilter(
          topics,
          alsoTopics,
          eachOf,
          authors,
          persons,
          channels,
          sources,
          kinds,
          conversations,
          documents,
          from,
          to,
          question,
          roles,
          notTopics,
          notAuthors,
          notChannels,
          notSources,
          notKinds);
    }
  }
}
