package dev.lore.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.SourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LucenePassageIndexTest {
  private static final Readers ALL = new Readers.All();

  @TempDir Path folder;

  private static Passage said(int number, String text) {
    var document = new DocumentId("doc:" + number);
    return new Passage(
        new PassageId(document.value() + "#0"),
        document,
        new SourceId("source"),
        DocumentKind.MESSAGE,
        0,
        text.length(),
        text,
        "",
        "",
        0,
        Instant.ofEpochSecond(1_700_000_000L + number),
        Optional.empty(),
        List.of(),
        new ChannelId("channel"),
        new ConversationId("talk"),
        Readers.EVERYONE,
        Noise.NONE,
        List.of());
  }

  private static void put(LucenePassageIndex index, Passage passage) {
    index.put(passage.document(), List.of(passage));
  }

  private static long found(LucenePassageIndex index, String text) {
    try (var snapshot = index.snapshot()) {
      return snapshot.count(TextQuery.of(text), PassageFilter.ANY, ALL, CountSpec.TOTAL).total();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It runs in us-east-1 now.         | us-east-1   | true
          It runs in us-east-1 now.         | us-west-1   | false
          Call getUserName() first.         | getusername | true
          Call getUserName() first.         | user name   | true
          We deployed it twice.             | deploying   | true
          Upgrade to v2.3.1 today.          | v2.3.1      | true
          Upgrade to v2.3.1 today.          | v2.3.2      | false
          Is it C++ or C#?                  | c++         | true
          Ask the IT department.            | IT          | true
          Our wi-fi is down.                | wifi        | true
          The naïve résumé parser           | resume      | true
          the cache was full                | "cache was full" | true
          the full cache was                | "cache was full" | false
          rollback of the release           | release -rollback | false
          rollback of the release           | release -budget   | true
          """)
  void finds_words_codes_and_phrases(String text, String query, boolean matches) {
    try (var index = LucenePassageIndex.open(folder)) {
      put(index, said(1, text));
      index.commit(1, "m");
      assertThat(found(index, query)).isEqualTo(matches ? 1 : 0);
    }
  }

  @Test
  void any_input_is_a_query() {
    try (var index = LucenePassageIndex.open(folder)) {
      put(index, said(1, "some words"));
      index.commit(1, "m");
      for (var text : List.of("\"", "-", "- -\"", "*:*", "a AND (b", "\"\"", "[1 TO", "/x/", "?")) {
        assertThat(found(index, text)).as(text).isBetween(0L, 1L);
      }
    }
  }

  @Test
  void highlights_are_the_words_of_the_query_in_the_text() {
    try (var index = LucenePassageIndex.open(folder)) {
      put(index, said(1, "Flags: we keep flags in flagd."));
      index.commit(1, "m");
      try (var snapshot = index.snapshot()) {
        var hit =
            snapshot
                .search(TextQuery.of("flag"), PassageFilter.ANY, ALL, Order.RELEVANCE, 0, 1)
                .hits()
                .getFirst();
        assertThat(hit.highlights()).containsExactly(0, 5, 15, 20);
      }
    }
  }

  @Test
  void what_was_not_committed_is_gone_and_the_rest_is_not() {
    try (var index = LucenePassageIndex.open(folder)) {
      put(index, said(1, "kept"));
      index.commit(7, "model 1");
      put(index, said(2, "lost"));
    }
    try (var index = LucenePassageIndex.open(folder)) {
      assertThat(index.committedSequence()).isEqualTo(7);
      assertThat(index.committedModel()).isEqualTo("model 1");
      assertThat(found(index, "kept")).isEqualTo(1);
      assertThat(found(index, "lost")).isZero();
    }
  }

  @Test
  void a_snapshot_stays_as_it_was() {
    try (var index = LucenePassageIndex.open(folder)) {
      put(index, said(1, "before"));
      index.commit(1, "m");
      try (var snapshot = index.snapshot()) {
        index.clear();
        index.commit(2, "m");
        index.purge();
        assertThat(
                snapshot
                    .count(TextQuery.of("before"), PassageFilter.ANY, ALL, CountSpec.TOTAL)
                    .total())
            .isEqualTo(1);
      }
      assertThat(found(index, "before")).isZero();
    }
  }

  @Test
  void a_purge_leaves_no_byte_of_what_was_deleted() throws IOException {
    try (var index = LucenePassageIndex.open(folder)) {
      for (int i = 0; i < 500; i++) {
        put(index, said(i, i == 250 ? "xylophonesecret is gone" : "words that stay " + i));
      }
      index.commit(1, "m");
      assertThat(onDisk("xylophonesecret")).isTrue();
      index.delete(new DocumentId("doc:250"));
      index.commit(2, "m");
      index.purge();
      assertThat(onDisk("xylophonesecret")).isFalse();
      assertThat(onDisk("doc:250")).isFalse();
      assertThat(found(index, "stay")).isEqualTo(499);
    }
  }

  /// Stored passages are deflated: their words cannot be looked for in the files.
  @Test
  void after_a_purge_no_segment_has_a_deleted_passage_and_no_file_is_left_over()
      throws IOException {
    try (var index = LucenePassageIndex.open(folder)) {
      for (int i = 0; i < 500; i++) {
        put(index, said(i, "words that stay " + i));
      }
      index.commit(1, "m");
      index.delete(new DocumentId("doc:250"));
      index.commit(2, "m");
      index.purge();
    }
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      assertThat(reader.numDocs()).isEqualTo(499);
      assertThat(reader.numDeletedDocs()).isZero();
      var used = new ArrayList<>(SegmentInfos.readLatestCommit(directory).files(true));
      used.add("write.lock");
      assertThat(used).contains(directory.listAll());
    }
  }

  private boolean onDisk(String text) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(LucenePassageIndexTest::bytes).anyMatch(content -> content.contains(text));
    }
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void an_index_of_another_version_is_refused_with_the_way_out() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("lore.schema", "0").entrySet());
      writer.commit();
    }
    assertThatThrownBy(() -> LucenePassageIndex.open(folder))
        .isInstanceOf(IndexVersionException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("version 0")
        .hasMessageContaining("delete the folder");
  }

  @Test
  void a_second_writer_is_refused() {
    try (var index = LucenePassageIndex.open(folder)) {
      assertThatThrownBy(() -> LucenePassageIndex.open(folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another process");
      assertThat(index.committedSequence()).isZero();
    }
  }

  @Test
  void noise_is_never_found() {
    try (var index = LucenePassageIndex.open(folder)) {
      var words = said(1, "joined the channel");
      put(
          index,
          new Passage(
              words.id(),
              words.document(),
              words.source(),
              words.kind(),
              words.start(),
              words.end(),
              words.text(),
              words.title(),
              words.heading(),
              words.page(),
              words.time(),
              words.author(),
              words.participants(),
              words.channel(),
              words.conversation(),
              words.audienceClass(),
              Noise.EVENT,
              words.mentions()));
      index.commit(1, "m");
      assertThat(found(index, "joined")).isZero();
    }
  }
}
