package dev.lore.answer.ask;

import dev.lore.answer.find.HybridFinder;
import dev.lore.answer.span.AnswerReader;
import dev.lore.engine.memory.MemoryPassageIndex;
import dev.lore.index.Names;
import dev.lore.index.Readers;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.Decision;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.Role;
import dev.lore.model.SourceId;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A made-up office with a few messages and pages, in memory.
final class Office implements Names {
  /// Reads what is open to everyone.
  static final Readers EVERYONE = new Readers.Classes(bits(0));

  /// Reads the closed channel too.
  static final Readers INSIDER = new Readers.Classes(bits(0, 1));

  private final MemoryPassageIndex index = new MemoryPassageIndex();
  final List<Decision> decisions = new ArrayList<>();

  private static BitSet bits(int... classes) {
    var bits = new BitSet();
    for (int each : classes) {
      bits.set(each);
    }
    return bits;
  }

  MemoryPassageIndex index() {
    return index;
  }

  Answers answers() {
    index.commit(1, "test");
    return new Answers(
        new HybridFinder(index, Optional.empty()),
        index,
        this,
        AnswerReader.shipped(),
        () -> decisions);
  }

  Office says(String id, String who, String day, String text) {
    return put(id, "c-" + id, DocumentKind.MESSAGE, who, day, "", 0, text);
  }

  Office says(String id, String conversation, String who, String day, String text) {
    return put(id, conversation, DocumentKind.MESSAGE, who, day, "", 0, text);
  }

  Office whispers(String id, String who, String day, String text) {
    return put(id, "c-" + id, DocumentKind.MESSAGE, who, day, "", 1, text);
  }

  Office page(String id, String heading, String day, String text) {
    return page(id, heading, day, "Handbook", text);
  }

  Office page(String id, String heading, String day, String title, String text) {
    return put(id, "c-" + id, DocumentKind.FILE, "", day, heading, 0, text, title);
  }

  private Office put(
      String id,
      String conversation,
      DocumentKind kind,
      String who,
      String day,
      String heading,
      int audience,
      String text) {
    return put(id, conversation, kind, who, day, heading, audience, text, "");
  }

  private Office put(
      String id,
      String conversation,
      DocumentKind kind,
      String who,
      String day,
      String heading,
      int audience,
      String text,
      String title) {
    var document = new DocumentId(id);
    index.put(
        document,
        List.of(
            new Passage(
                new PassageId(id + "#0"),
                document,
                new SourceId("office"),
                kind,
                0,
                text.length(),
                text,
                title,
                heading,
                kind == DocumentKind.FILE ? 7 : 0,
                LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(),
                who.isEmpty() ? Optional.empty() : Optional.of(new AccountId(who)),
                List.of(),
                new ChannelId("general"),
                new ConversationId(conversation),
                audience,
                Noise.NONE,
                List.of())));
    return this;
  }

  /// Says what the passage of a document does.
  Office as(String id, Role role) {
    var kept = new ArrayList<Passage>();
    index.commit(1, "test");
    try (var snapshot = index.snapshot()) {
      snapshot
          .passage(new PassageId(id + "#0"), INSIDER)
          .ifPresent(p -> kept.add(p.withRole(role)));
    }
    index.put(new DocumentId(id), kept);
    return this;
  }

  static Instant later() {
    return Instant.parse("2026-11-01T00:00:00Z");
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    return Optional.empty();
  }

  @Override
  public Optional<Person> personOf(AccountId account) {
    return Optional.of(
        new Person(
            new PersonId(account.value()),
            account.value(),
            List.of(),
            Set.of(account),
            AccountKind.HUMAN,
            List.of()));
  }

  @Override
  public Optional<Person> person(PersonId id) {
    return personOf(new AccountId(id.value()));
  }

  @Override
  public List<Person> people() {
    return List.of();
  }

  @Override
  public Optional<Channel> channel(ChannelId id) {
    return Optional.empty();
  }

  @Override
  public List<Channel> channels() {
    return List.of();
  }

  @Override
  public Optional<String> source(SourceId id) {
    return Optional.of("office");
  }
}
