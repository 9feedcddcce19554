package dev.lore.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.archive.ArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnowledgeBaseTest {
  @TempDir Path directory;

  @Test
  void a_second_one_is_told_who_has_it_open() {
    try (var knowledge = TestEngines.open(directory)) {
      knowledge.announce("http://127.0.0.1:7070");
      assertThatThrownBy(() -> TestEngines.open(directory))
          .isInstanceOf(KnowledgeBaseException.class)
          .hasMessageContainingAll(
              directory.toString(), "process " + ProcessHandle.current().pid(), "a test", "since");
      assertThat(KnowledgeBase.holder(directory))
          .flatMap(KnowledgeBase.Holder::address)
          .contains("http://127.0.0.1:7070");
    }
    assertThat(KnowledgeBase.holder(directory)).isEmpty();
    TestEngines.open(directory).close();
  }

  @Test
  void the_key_is_readable_by_its_owner_only_and_stays() throws IOException {
    byte[] key;
    try (var knowledge = TestEngines.open(directory)) {
      key = knowledge.key();
    }
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key"))))
        .isEqualTo("rw-------");
    try (var knowledge = TestEngines.open(directory)) {
      assertThat(knowledge.key()).isEqualTo(key).hasSize(32);
    }
  }

  @Test
  void says_so_when_another_version_made_it() throws IOException {
    TestEngines.open(directory).close();
    Files.writeString(directory.resolve("format"), "lore knowledge base 9\n");
    assertThatThrownBy(() -> TestEngines.open(directory))
        .isInstanceOf(KnowledgeBaseException.class)
        .hasMessageContainingAll("lore knowledge base 9", "lore knowledge base 1");
  }

  @Test
  void does_not_settle_among_other_peoples_files() throws IOException {
    Files.writeString(directory.resolve("thesis.tex"), "x");
    assertThatThrownBy(() -> TestEngines.open(directory))
        .isInstanceOf(KnowledgeBaseException.class)
        .hasMessageContaining("is not empty and no knowledge base");
  }

  @Test
  void says_so_when_the_key_is_lost() throws IOException {
    TestEngines.open(directory).close();
    Files.delete(directory.resolve("key"));
    assertThatThrownBy(() -> TestEngines.open(directory))
        .isInstanceOf(KnowledgeBaseException.class)
        .hasMessageContainingAll("key", "backup");
  }

  @Test
  void says_so_when_the_archive_is_damaged() throws IOException {
    TestEngines.open(directory).close();
    Files.writeString(directory.resolve("archive/archive.db"), "this is no database ".repeat(500));
    assertThatThrownBy(() -> TestEngines.open(directory))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContainingAll("archive.db", "backup");
    assertThat(KnowledgeBase.holder(directory)).as("the lock is free again").isEmpty();
  }
}
