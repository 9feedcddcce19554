package dev.lore.engine.sqlite;

import static dev.lore.engine.sqlite.Kept.CHAT;
import static dev.lore.engine.sqlite.Kept.GENERAL;
import static dev.lore.engine.sqlite.Kept.NOON;
import static dev.lore.engine.sqlite.Kept.account;
import static dev.lore.engine.sqlite.Kept.mail;
import static dev.lore.engine.sqlite.Kept.message;
import static dev.lore.engine.sqlite.Kept.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.archive.ArchiveException;
import dev.lore.archive.Change;
import dev.lore.archive.Decided;
import dev.lore.archive.SourceRecord;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Audience;
import dev.lore.model.Channel;
import dev.lore.model.ChannelKind;
import dev.lore.model.Decision;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.PersonId;
import dev.lore.model.SourceId;
import dev.lore.model.TopicId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteArchiveTest {
  private static final SourceId LIST = new SourceId("mbox:list");
  private static final SourceId MINE = new SourceId("mbox:mine");

  @TempDir Path directory;
  private SqliteArchive archive;

  @BeforeEach
  void open() {
    archive = SqliteArchive.open(directory);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void gives_back_a_document_exactly_as_it_was_put() {
    var document = message(1, "We moved the build to Gradle. \uD83D\uDE80");
    put(document, "f1");
    reopen();
    assertThat(archive.document(document.id())).contains(document);
    assertThat(archive.documentCount()).isOne();
  }

  @Test
  void numbers_every_change_and_keeps_the_latest_of_each_document() {
    put(message(1, "one"), "a");
    put(message(2, "two"), "a");
    put(message(1, "one, edited"), "b");
    archive.write(w -> w.remove(message(2, "").id(), CHAT));
    assertThat(archive.changesSince(0, 10))
        .containsExactly(
            new Change.Upserted(3, message(1, "one, edited"), 0),
            new Change.Deleted(4, message(2, "").id()));
    assertThat(archive.changesSince(3, 10)).hasSize(1);
    assertThat(archive.changesSince(0, 1)).hasSize(1);
    assertThat(archive.lastSequence()).isEqualTo(4);
  }

  @Test
  void the_same_content_again_is_no_change() {
    put(message(1, "one"), "a");
    put(message(1, "one"), "b");
    assertThat(archive.lastSequence()).isOne();
    assertThat(archive.fingerprints(CHAT, List.of(message(1, "").id()))).containsValue("b");
  }

  @Test
  void keeps_nothing_of_a_transaction_that_fails() {
    put(message(1, "one"), "a");
    assertThatThrownBy(() ->
            archive.write(w -> {
              w.put(mail("mail:2", "mbox:list", "two", only("mail:a")), "a");
              throw new IllegalStateException("stop");
            }))
        .hasMessage("stop");
    assertThat(archive.documentCount()).isOne();
    put(mail("mail:2", "mbox:list", "two", only("mail:a")), "a");
    assertThat(archive.document(new DocumentId("mail:2")))
        .map(Document::audience)
        .contains(only("mail:a"));
  }

  @Test
  void shows_the_widest_copy_of_a_mail_whichever_came_first() {
    var inList = mail("mail:1", "mbox:list", "hello, with a footer", Audience.EVERYONE);
    var inMine = mail("mail:1", "mbox:mine", "hello", only("mail:a", "mail:b"));
    put(inMine, "x");
    put(inList, "y");
    assertThat(archive.document(inList.id())).contains(inList);
    assertThat(archive.documentCount()).isOne();
    assertThat(archive.fingerprints(MINE, List.of(inList.id()))).containsValue("x");

    put(mail("mail:1", "mbox:mine", "hello again", only("mail:a", "mail:b")), "z");
    assertThat(archive.lastSequence()).as("a copy that is not shown is no change").isEqualTo(2);

    assertThat(removed(inList.id(), LIST)).isTrue();
    assertThat(archive.document(inList.id())).map(Document::text).contains("hello again");
    assertThat(removed(inList.id(), LIST)).isFalse();
    assertThat(removed(inList.id(), MINE)).isTrue();
    assertThat(archive.document(inList.id())).isEmpty();
  }

  @Test
  void a_deleted_document_comes_back_under_a_new_number() {
    put(message(1, "one"), "a");
    archive.write(w -> w.delete(message(1, "").id()));
    put(message(1, "one"), "a");
    assertThat(archive.changesSince(0, 9))
        .containsExactly(new Change.Upserted(3, message(1, "one"), 0));
  }

  @Test
  void finds_what_a_source_holds_of_a_channel_between_two_instants() {
    for (int i = 0; i < 5; i++) {
      put(message(i, "text"), "a");
    }
    assertThat(held(NOON.plusSeconds(1), NOON.plusSeconds(3)))
        .containsExactlyInAnyOrder(message(1, "").id(), message(2, "").id(), message(3, "").id());
    assertThat(held(Instant.MIN, Instant.MAX)).hasSize(5);
  }

  @Test
  void forgets_a_source_and_keeps_what_others_hold() {
    put(mail("mail:1", "mbox:list", "both", Audience.EVERYONE), "a");
    put(mail("mail:1", "mbox:mine", "both", only("mail:a")), "a");
    put(mail("mail:2", "mbox:list", "list only", Audience.EVERYONE), "a");
    archive.write(w -> {
      w.put(account("mail:a", "Ada"), LIST);
      w.put(account("mail:a", ""), MINE);
      w.put(account("mail:b", "Bob"), LIST);
      w.put(new Channel(GENERAL, LIST, ChannelKind.PUBLIC, "general", "", Set.of()));
      w.put(record(LIST));
      w.forget(LIST);
    });
    assertThat(archive.document(new DocumentId("mail:1")))
        .map(Document::audience)
        .contains(only("mail:a"));
    assertThat(archive.document(new DocumentId("mail:2"))).isEmpty();
    assertThat(archive.accounts()).containsExactly(account("mail:a", ""));
    assertThat(archive.channels()).isEmpty();
    assertThat(archive.sources()).isEmpty();
    archive.purge(archive.lastSequence());
    assertThat(archive.changesSince(0, 9)).hasSize(1).noneMatch(Change.Deleted.class::isInstance);
  }

  @Test
  void interns_each_audience_once_and_never_uses_a_class_twice() {
    put(mail("mail:1", "mbox:mine", "a", only("mail:a", "mail:b")), "a");
    put(mail("mail:2", "mbox:mine", "b", only("mail:b", "mail:a")), "a");
    put(mail("mail:3", "mbox:mine", "c", new Audience.Members(GENERAL)), "a");
    assertThat(archive.audiences())
        .containsExactly(
            Audience.EVERYONE, only("mail:a", "mail:b"), new Audience.Members(GENERAL));
    archive.write(w -> w.delete(new DocumentId("mail:3")));
    archive.purge(archive.lastSequence());
    put(mail("mail:4", "mbox:mine", "d", only("mail:c")), "a");
    assertThat(archive.audiences())
        .containsExactly(Audience.EVERYONE, only("mail:a", "mail:b"), only(), only("mail:c"));
  }

  @Test
  void adds_up_what_is_told_of_an_account() {
    archive.write(w -> {
      w.put(account("mail:a", "Ada Park"), MINE);
      w.put(
          new dev.lore.model.Account(
              new AccountId("mail:a"), "", "ada", "", Set.of("t2"), Set.of("n"), AccountKind.HUMAN),
          MINE);
    });
    assertThat(archive.accounts())
        .containsExactly(
            new dev.lore.model.Account(
                new AccountId("mail:a"),
                "Ada Park",
                "ada",
                "",
                Set.of("token", "t2"),
                Set.of("n"),
                AccountKind.HUMAN));
  }

  @Test
  void keeps_sources_channels_decisions_and_settings() {
    var channel =
        new Channel(
            GENERAL, CHAT, ChannelKind.PRIVATE, "general", "all of it", Set.of(new AccountId("a")));
    List<Decision> decisions =
        List.of(
            new Decision.PersonsMerged(new PersonId("a"), new PersonId("b"), NOON),
            new Decision.AccountsKeptApart(new AccountId("a"), new AccountId("b"), NOON),
            new Decision.TopicsMerged(new TopicId("a"), new TopicId("b"), NOON),
            new Decision.TopicRenamed(new TopicId("a"), "A!", NOON),
            new Decision.TopicHidden(new TopicId("a"), NOON),
            new Decision.PersonHidden(new PersonId("a"), NOON),
            new Decision.TopicsKeptApart(new TopicId("a"), new TopicId("b"), NOON),
            new Decision.NotThisTopic(new TopicId("a"), "an a", NOON));
    archive.write(w -> {
      w.put(channel);
      w.put(record(CHAT));
      decisions.forEach(w::put);
      w.setting("lexicon", "7");
    });
    reopen();
    assertThat(archive.channel(GENERAL)).contains(channel);
    assertThat(archive.source(CHAT)).contains(record(CHAT));
    assertThat(archive.decisions()).isEqualTo(decisions);
    assertThat(archive.setting("lexicon")).contains("7");
    assertThat(archive.setting("absent")).isEmpty();
  }

  @Test
  void a_withdrawn_decision_is_gone_and_its_number_never_used_again() {
    var hidden = new Decision.TopicHidden(new TopicId("a"), NOON);
    var numbers = new ArrayList<Long>();
    archive.write(w -> numbers.add(w.put(hidden)));
    archive.write(w -> assertThat(w.withdraw(numbers.getFirst())).isTrue());
    archive.write(w -> assertThat(w.withdraw(numbers.getFirst())).isFalse());
    assertThat(archive.decided()).isEmpty();
    archive.write(w -> numbers.add(w.put(hidden)));
    assertThat(archive.decided()).containsExactly(new Decided(numbers.getLast(), hidden));
    assertThat(numbers).doesNotHaveDuplicates();
  }

  @Test
  void a_touched_document_is_a_change_though_nothing_of_it_changed() {
    put(message(1, "one"), "a");
    put(message(2, "two"), "a");
    archive.write(w -> {
      w.touch(message(1, "").id());
      w.touch(message(3, "").id());
    });
    assertThat(archive.changesSince(2, 10))
        .containsExactly(new Change.Upserted(3, message(1, "one"), 0));
  }

  @Test
  void replays_documents_in_the_order_of_their_ids() {
    put(message(2, "two"), "a");
    put(message(1, "one"), "a");
    var ids = new ArrayList<DocumentId>();
    archive.forEachDocument(d -> ids.add(d.id()));
    assertThat(ids).isSorted().hasSize(2);
  }

  @Test
  void says_what_to_do_when_the_archive_is_of_another_version() {
    setVersion(99);
    assertThatThrownBy(this::reopen)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContainingAll("archive.db", "schema 99", "newer version");
    setVersion(1);
  }

  private void setVersion(int version) {
    archive.close();
    try (var connection =
            java.sql.DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("archive.db"));
        var statement = connection.createStatement()) {
      statement.execute("pragma user_version = " + version);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void put(Document document, String fingerprint) {
    archive.write(w -> w.put(document, fingerprint));
  }

  private boolean removed(DocumentId id, SourceId source) {
    var result = new boolean[1];
    archive.write(w -> result[0] = w.remove(id, source));
    return result[0];
  }

  private List<DocumentId> held(Instant from, Instant to) {
    var ids = new ArrayList<DocumentId>();
    archive.forEachHeld(CHAT, GENERAL, from, to, ids::add);
    return ids;
  }

  private void reopen() {
    archive.close();
    archive = SqliteArchive.open(directory);
  }

  private static SourceRecord record(SourceId id) {
    return new SourceRecord(
        id,
        "mbox",
        "mine.mbox",
        0,
        NOON,
        "complete",
        Map.of("read", 3L),
        Map.of("empty", 1L),
        List.of("x"));
  }
}
