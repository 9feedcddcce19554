package dev.lore.pipeline;

import static dev.lore.pipeline.TestEngines.ingest;
import static dev.lore.pipeline.TestEngines.passages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.model.Audience;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.Passage;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IngestTest {
  @TempDir Path directory;
  private KnowledgeBase knowledge;

  @BeforeEach
  void open() {
    knowledge = TestEngines.open(directory.resolve("kb"));
  }

  @AfterEach
  void close() {
    knowledge.close();
  }

  @Test
  void the_same_input_again_changes_nothing() {
    var first = ingest(knowledge, chat());
    long sequence = knowledge.archive().lastSequence();
    var second = ingest(knowledge, chat());
    assertThat(counts(first)).containsExactly(3L, 3L, 0L, 0L, 0L, 0L);
    assertThat(counts(second)).containsExactly(3L, 0L, 0L, 3L, 0L, 0L);
    assertThat(knowledge.archive().lastSequence()).isEqualTo(sequence);
    assertThat(second.sources().getFirst().outcome()).isEqualTo("complete");
  }

  @Test
  void a_newer_export_adds_edits_and_deletes() {
    ingest(knowledge, chat());
    var report =
        ingest(
            knowledge,
            chat().says(2, "Lunch is at one today").without(3).says(4, "Who has the key?"));
    assertThat(counts(report)).containsExactly(3L, 1L, 1L, 1L, 1L, 0L);
    assertThat(texts())
        .containsExactly("The coffee machine is back", "Lunch is at one today", "Who has the key?");
  }

  @Test
  void what_could_not_be_read_this_time_is_not_taken_for_deleted() {
    ingest(knowledge, chat());
    var report = ingest(knowledge, chat().garbled(3));
    assertThat(counts(report)).containsExactly(3L, 0L, 0L, 2L, 0L, 1L);
    assertThat(texts()).hasSize(3);
    var record = knowledge.archive().source(chat().id()).orElseThrow();
    assertThat(record.outcome()).isEqualTo("partial");
    assertThat(record.skippedByReason()).containsEntry("malformed", 1L);
    assertThat(record.skips()).first().asString().contains("2026-03-02.json", "3", "timestamp");
  }

  @Test
  void a_source_that_breaks_off_keeps_what_it_gave_and_stops_no_other() {
    var mail = MadeUpSource.mailbox("mine").mail(1, "a", "Hello there", new RawAudience.Everyone());
    var report = ingest(knowledge, chat().breaks(new IOException("disk error")), mail);
    assertThat(report.sources()).extracting("outcome").containsExactly("failed", "complete");
    assertThat(report.sources().getFirst().skips()).first().asString().contains("disk error");
    assertThat(texts()).hasSize(4);
  }

  @Test
  void counts_the_same_message_twice_in_one_source_once_as_duplicate() {
    var mail =
        MadeUpSource.mailbox("mine")
            .mail(1, "a", "Hello there", new RawAudience.Everyone())
            .mail(2, "a", "Hello there", new RawAudience.Everyone());
    var report = ingest(knowledge, mail);
    assertThat(counts(report)).containsExactly(2L, 1L, 0L, 0L, 0L, 1L);
    assertThat(report.sources().getFirst().skippedByReason()).containsEntry("duplicate", 1L);
  }

  @Test
  void keeps_the_same_mail_in_two_mailboxes_once_for_everyone_who_may_read_either() {
    var mine =
        MadeUpSource.mailbox("mine")
            .mail(
                1,
                "a",
                "Hello there",
                new RawAudience.Only(List.of(RawAccount.unknown("mail", "ada@example.org"))));
    var list = MadeUpSource.mailbox("list").mail(1, "a", "Hello there", new RawAudience.Everyone());
    ingest(knowledge, mine, list);
    assertThat(texts()).containsExactly("Hello there");
    assertThat(knowledge.archive().document(new DocumentId("mail:a")))
        .map(Document::audience)
        .contains(Audience.EVERYONE);
    var again = ingest(knowledge, mine, list);
    assertThat(again.total("unchanged")).isEqualTo(2);
  }

  @Test
  void scrubs_before_it_keeps() {
    ingest(knowledge, chat().says(5, "Write to ada@example.org please"));
    assertThat(texts()).noneMatch(text -> text.contains("ada@example.org"));
  }

  @Test
  void says_which_path_does_not_exist() {
    var ingest = new Ingest(knowledge, tree -> List.of());
    var missing = directory.resolve("nothing.zip");
    assertThatThrownBy(() -> ingest.run(List.of(missing), IngestOptions.DEFAULT, Progress.SILENT))
        .isInstanceOf(KnowledgeBaseException.class)
        .hasMessage(missing + " does not exist");
  }

  @Test
  void another_model_makes_all_passages_anew() {
    ingest(knowledge, chat());
    long applied = TestEngines.projector(knowledge, "2").catchUp(Progress.SILENT);
    assertThat(applied).isEqualTo(3);
    assertThat(texts()).hasSize(3);
    assertThat(passages(knowledge).getFirst().mentions()).hasSize(1);
  }

  @Test
  void many_batches_keep_their_order_and_add_up() {
    var chat = MadeUpSource.chat();
    for (int i = 1; i <= 5000; i++) {
      chat.says(i, "message number " + i);
    }
    var report = ingest(knowledge, chat);
    assertThat(counts(report)).containsExactly(5000L, 5000L, 0L, 0L, 0L, 0L);
    var changes = knowledge.archive().changesSince(0, 5000);
    assertThat(changes).hasSize(5000);
    assertThat(changes.getLast().id()).isEqualTo(new DocumentId("slack:T1/C1/5000"));
    assertThat(texts()).hasSize(5000);
  }

  private static MadeUpSource chat() {
    return MadeUpSource.chat()
        .says(1, "The coffee machine is back")
        .says(2, "Lunch is at noon today")
        .says(3, "See you there");
  }

  /// Read, new, changed, unchanged, deleted, skipped.
  private static List<Long> counts(IngestReport report) {
    return List.of("read", "new", "changed", "unchanged", "deleted", "skipped").stream()
        .map(report::total)
        .toList();
  }

  private List<String> texts() {
    return passages(knowledge).stream().map(Passage::text).toList();
  }
}
