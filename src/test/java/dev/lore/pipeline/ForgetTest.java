package dev.lore.pipeline;

import static dev.lore.pipeline.TestEngines.ingest;
import static dev.lore.pipeline.TestEngines.passages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.model.DocumentId;
import dev.lore.model.Passage;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import dev.lore.model.SourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForgetTest {
  /// Words that occur nowhere else, so that they stand uncompressed in every file they are in.
  private static final String SECRET = "xylographquintessence zwiebackvortexkumquat";

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
  void leaves_no_byte_of_a_source_on_the_disk() throws IOException {
    ingest(knowledge, chat(), mailbox());
    assertThat(filesWith("quintessence")).isNotEmpty();
    var report = forget().source(mailbox().id(), Progress.SILENT);
    assertThat(report.documents()).isEqualTo(300);
    assertThat(report.samples()).isPositive();
    assertThat(report.traces()).isEmpty();
    assertThat(filesWith("quintessence")).isEmpty();
    assertThat(filesWith("zwiebackvortex")).isEmpty();
    assertThat(filesWith("mbox:mine")).isEmpty();
    assertThat(passages(knowledge)).hasSize(50);
    assertThat(knowledge.archive().sources()).extracting("id").containsExactly(chat().id());
  }

  @Test
  void leaves_no_byte_of_one_document_among_many() throws IOException {
    var chat = chat();
    for (int i = 100; i < 3000; i++) {
      chat.says(i, "Another remark about the weather, number " + i + ". ".repeat(i % 40));
    }
    ingest(knowledge, chat.says(777, "My words: " + SECRET));
    assertThat(filesWith("quintessence")).isNotEmpty();
    var report = forget().document(new DocumentId("slack:T1/C1/777"), Progress.SILENT);
    assertThat(report.documents()).isOne();
    assertThat(report.proven()).isTrue();
    assertThat(filesWith("quintessence")).isEmpty();
    assertThat(filesWith("C1/777")).isEmpty();
  }

  @Test
  void a_mail_that_another_mailbox_holds_stays_in_the_words_of_the_other() {
    var only = new RawAudience.Only(List.of(RawAccount.unknown("mail", "ada@example.org")));
    var mine = MadeUpSource.mailbox("mine").mail(1, "a", "Hello from my mailbox today", only);
    var list =
        MadeUpSource.mailbox("list")
            .mail(1, "a", "Hello from the archive of lists", new RawAudience.Everyone());
    ingest(knowledge, mine, list);
    var report = forget().source(list.id(), Progress.SILENT);
    assertThat(report.documents()).isZero();
    assertThat(report.kept()).isOne();
    assertThat(report.proven()).isTrue();
    assertThat(passages(knowledge))
        .extracting(Passage::text)
        .containsExactly("Hello from my mailbox today");
    assertThat(passages(knowledge).getFirst().audienceClass()).isNotZero();
  }

  @Test
  void words_that_somebody_else_wrote_too_are_no_trace() {
    ingest(
        knowledge,
        chat(),
        MadeUpSource.mailbox("mine").mail(1, "a", remark(7), new RawAudience.Everyone()));
    var report = forget().source(new SourceId("mbox:mine"), Progress.SILENT);
    assertThat(report.documents()).isOne();
    assertThat(report.traces()).isEmpty();
  }

  @Test
  void ends_at_the_next_start_what_was_killed_in_between() throws IOException {
    ingest(knowledge, chat(), mailbox());
    knowledge
        .archive()
        .write(writer -> {
          writer.forget(mailbox().id());
          writer.setting(Projector.ERASURE_SETTING, Projector.PENDING);
        });
    knowledge.close();
    knowledge = TestEngines.open(directory.resolve("kb"));
    TestEngines.projector(knowledge).catchUp(Progress.SILENT);
    assertThat(filesWith("quintessence")).isEmpty();
  }

  @Test
  void says_which_sources_there_are_when_asked_for_another() {
    ingest(knowledge, chat());
    assertThatThrownBy(() -> forget().source(new SourceId("mbox:typo"), Progress.SILENT))
        .isInstanceOf(KnowledgeBaseException.class)
        .hasMessageContainingAll("mbox:typo", "slack:T1");
  }

  private Forget forget() {
    return new Forget(knowledge, progress -> TestEngines.projector(knowledge));
  }

  private static MadeUpSource chat() {
    var chat = MadeUpSource.chat();
    for (int i = 1; i <= 50; i++) {
      chat.says(i, remark(i));
    }
    return chat;
  }

  private static String remark(int number) {
    return "We talk about coffee and the garden, part " + number;
  }

  private static MadeUpSource mailbox() {
    var mailbox = MadeUpSource.mailbox("mine");
    for (int i = 1; i <= 300; i++) {
      mailbox.mail(i, "m" + i, i + " " + SECRET + " " + i, new RawAudience.Everyone());
    }
    return mailbox;
  }

  private List<Path> filesWith(String words) throws IOException {
    try (var files = Files.walk(knowledge.directory())) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, words)).toList();
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
