package dev.lore.answer.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.index.Names;
import dev.lore.index.Readers;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.SourceId;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mara writes in #sales, which everyone may read, Tom in #board, which few may.
final class QuestionReaderTest {
  private static final int FEW = 1;
  private static final Readers EVERYONE = new Readers.Classes(BitSet.valueOf(new long[] {1}));
  private static final Readers ALL = new Readers.All();

  @TempDir Path folder;
  private LucenePassageIndex index = null;
  private QuestionReader reader = null;

  @BeforeEach
  void fill() {
    index = LucenePassageIndex.open(folder);
    put("1", "mara", "sales", Readers.EVERYONE);
    put("2", "tom", "board", FEW);
    index.commit(1, "m");
    reader = new QuestionReader(index, new TwoPeople(), ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void channel_and_time_become_filters_and_leave_the_question() {
    var understood = reader.read("what was decided about pricing in #sales last month?", ALL);
    assertThat(understood.rest()).isEqualTo("what was decided about pricing?");
    assertThat(understood.narrowings().stream().map(Narrowing::label))
        .containsExactly("#sales", "1 May 2026 to 31 May 2026");
    assertThat(understood.filter(new TwoPeople(), ZoneOffset.UTC).channels())
        .containsExactly(new ChannelId("sales"));
  }

  @Test
  void somebody_who_is_said_to_have_written_becomes_a_filter() {
    var understood = reader.read("what did Mara say about the ferry?", ALL);
    assertThat(understood.rest()).isEqualTo("what did say about the ferry?");
    assertThat(understood.filter(new TwoPeople(), ZoneOffset.UTC).authors())
        .containsExactly(new AccountId("mara"));
  }

  @Test
  void a_name_alone_stays_a_word() {
    assertThat(reader.read("who is Mara Lindqvist?", ALL).narrowings()).isEmpty();
    assertThat(reader.read("sales of tickets", ALL).narrowings()).isEmpty();
  }

  @Test
  void what_the_viewer_may_not_read_does_not_exist() {
    assertThat(reader.read("what did Tom say in #board?", ALL).narrowings()).hasSize(2);
    assertThat(reader.read("what did Tom say in #board?", EVERYONE).narrowings()).isEmpty();
    assertThat(reader.read("what is new in #nowhere?", ALL).narrowings()).isEmpty();
  }

  @Test
  void kinds_of_writing_become_filters() {
    var understood = reader.read("what do we promise about refunds in the documents?", ALL);
    assertThat(understood.filter(new TwoPeople(), ZoneOffset.UTC).kinds())
        .containsExactly(DocumentKind.FILE);
  }

  @Test
  void what_comes_by_mail_in_general_narrows_nothing() {
    assertThat(reader.read("what do I do if a card number is sent by mail?", ALL).narrowings())
        .isEmpty();
    assertThat(reader.read("what did Tom send us by mail?", ALL).narrowings()).isNotEmpty();
  }

  @Test
  void anything_typed_is_a_question() {
    for (var text :
        List.of(
            "", "  ", "#", "#####", "@", "in the channel", "x".repeat(100_000), "(((\"#sales")) {
      assertThat(reader.read(text, ALL).question()).isEqualTo(text);
    }
  }

  private void put(String id, String author, String channel, int audience) {
    var document = new DocumentId(id);
    index.put(
        document,
        List.of(
            new Passage(
                new PassageId(id + "#0"),
                document,
                new SourceId("s"),
                DocumentKind.MESSAGE,
                0,
                17,
                "we sell ferries.",
                "",
                "",
                0,
                Instant.parse("2026-06-10T10:00:00Z"),
                Optional.of(new AccountId(author)),
                List.of(),
                new ChannelId(channel),
                new ConversationId(channel),
                audience,
                Noise.NONE,
                List.of())));
  }

  private static final class TwoPeople implements Names {
    @Override
    public Optional<Topic> topic(TopicId id) {
      return Optional.empty();
    }

    @Override
    public Optional<Person> personOf(AccountId account) {
      return person(new PersonId(account.value()));
    }

    @Override
    public Optional<Person> person(PersonId id) {
      return people().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public List<Person> people() {
      return List.of(person("mara", "Mara Lindqvist"), person("tom", "Tom Okafor"));
    }

    private static Person person(String id, String name) {
      return new Person(
          new PersonId(id),
          name,
          List.of(),
          Set.of(new AccountId(id)),
          AccountKind.HUMAN,
          List.of());
    }

    @Override
    public Optional<Channel> channel(ChannelId id) {
      return channels().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public List<Channel> channels() {
      return List.of(channel("sales", ChannelKind.PUBLIC), channel("board", ChannelKind.PRIVATE));
    }

    private static Channel channel(String name, ChannelKind kind) {
      return new Channel(
          new ChannelId(name), new SourceId("s"), kind, name, "", Set.of(new AccountId("tom")));
    }

    @Override
    public Optional<String> source(SourceId id) {
      return Optional.empty();
    }
  }
}
