package dev.lore.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.index.Readers;
import dev.lore.index.VectorBuilder;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.text.Embedder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VectorBuilderTest {
  private static final Readers ALL = new Readers.All();

  @TempDir Path folder;
  private final CountingEmbedder embedder = new CountingEmbedder();
  private RandomCorpus corpus = new RandomCorpus(3);
  private LucenePassageIndex index = null;
  private LuceneVectorIndex vectors = null;

  /// Counts letters; remembers how many texts it was given.
  private static final class CountingEmbedder implements Embedder {
    int texts;

    @Override
    public int dimensions() {
      return 26;
    }

    @Override
    public List<float[]> embed(List<String> given) {
      texts += given.size();
      return given.stream().map(CountingEmbedder::letters).toList();
    }

    private static float[] letters(String text) {
      var counts = new float[26];
      text.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> counts[c - 'a']++);
      double length = 0;
      for (float count : counts) {
        length += count * count;
      }
      for (int i = 0; i < counts.length; i++) {
        counts[i] /= (float) Math.max(1e-9, Math.sqrt(length));
      }
      return counts;
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void open() {
    index = LucenePassageIndex.open(folder.resolve("index"));
    vectors = LuceneVectorIndex.open(folder.resolve("vectors"), "letters");
    for (int i = 0; i < 80; i++) {
      var passages = corpus.document(i % 2 * 4);
      index.put(passages.getFirst().document(), passages);
    }
    index.commit(1, "m");
  }

  @AfterEach
  void close() {
    vectors.close();
    index.close();
  }

  private VectorBuilder builder() {
    return new VectorBuilder(index, vectors, () -> embedder);
  }

  @Test
  void makes_no_vector_for_a_single_message_and_one_for_each_conversation() {
    builder().catchUp();
    var keys = keys();
    assertThat(keys).anyMatch(key -> key.startsWith("conversation:"));
    try (var snapshot = index.snapshot()) {
      snapshot.forEachPassage(passage -> {
        if (passage.kind() == DocumentKind.MESSAGE) {
          assertThat(keys).doesNotContain(passage.id().value());
        } else if (passage.text().length() >= 20) {
          assertThat(keys).contains(passage.id().value());
        }
      });
    }
  }

  private List<String> keys() {
    var keys = new ArrayList<String>();
    vectors.forEachDigest((key, digest) -> keys.add(key));
    return keys;
  }

  @Test
  void what_changed_gets_a_new_vector_and_what_is_gone_loses_its_own() {
    builder().catchUp();
    var before = keys();
    var changed = List.<DocumentId>of();
    try (var snapshot = index.snapshot()) {
      var documents = new TreeSet<DocumentId>();
      snapshot.forEachPassage(passage -> documents.add(passage.document()));
      changed = documents.stream().limit(20).toList();
    }
    changed.forEach(index::delete);
    for (int i = 0; i < 10; i++) {
      var passages = corpus.document(0);
      index.put(passages.getFirst().document(), passages);
    }
    index.commit(2, "m");
    int made = builder().catchUp();
    assertThat(made).isPositive();
    var after = keys();
    assertThat(after).doesNotHaveDuplicates();
    assertThat(before).anyMatch(key -> !after.contains(key));
    // whoever starts from nothing ends with the same
    vectors.close();
    vectors = LuceneVectorIndex.open(folder.resolve("anew"), "letters");
    builder().catchUp();
    assertThat(keys()).containsExactlyInAnyOrderElementsOf(after);
  }

  @Test
  void many_small_shares_make_the_same_vectors_as_one() {
    builder().catchUp();
    var whole = digests();
    vectors.close();
    vectors = LuceneVectorIndex.open(folder.resolve("shares"), "letters");
    try (var shares = new VectorBuilder(index, vectors, () -> embedder, 7)) {
      assertThat(shares.catchUp()).isEqualTo(whole.size());
      assertThat(digests()).isEqualTo(whole);
      assertThat(shares.catchUp()).isZero();
      try (var snapshot = index.snapshot()) {
        snapshot.forEachPassage(passage -> index.delete(passage.document()));
      }
      index.commit(2, "m");
      shares.catchUp();
      assertThat(digests()).isEmpty();
    }
  }

  private Map<String, Long> digests() {
    var digests = new HashMap<String, Long>();
    vectors.forEachDigest((key, digest) -> digests.put(key, digest) == null);
    return digests;
  }

  @Test
  void goes_on_where_it_stopped_and_makes_nothing_twice() {
    int made = builder().catchUp();
    assertThat(made).isEqualTo(embedder.texts).isPositive();
    vectors.close();
    vectors = LuceneVectorIndex.open(folder.resolve("vectors"), "letters");
    assertThat(builder().catchUp()).isZero();
    assertThat(vectors.size()).isEqualTo(made);
  }

  @Test
  void starts_anew_with_another_model() {
    builder().catchUp();
    vectors.close();
    vectors = LuceneVectorIndex.open(folder.resolve("vectors"), "other");
    assertThat(vectors.size()).isZero();
  }

  @Test
  void vectors_of_what_was_deleted_go_too() {
    builder().catchUp();
    var documents = new ArrayList<DocumentId>();
    try (var snapshot = index.snapshot()) {
      snapshot.forEachPassage(passage -> documents.add(passage.document()));
    }
    documents.forEach(index::delete);
    index.commit(2, "m");
    builder().purge();
    assertThat(vectors.size()).isZero();
    assertThat(vectors.nearest(CountingEmbedder.letters("deploy"), ALL, 5)).isEmpty();
  }

  @Test
  void the_nearest_are_found_among_what_may_be_read() {
    builder().catchUp();
    var query = CountingEmbedder.letters("deploy the pipeline to staging");
    var everyone = new Readers.Classes(BitSet.valueOf(new long[] {1}));
    var readable = vectors.nearest(query, everyone, 1_000);
    assertThat(readable).isNotEmpty();
    assertThat(vectors.nearest(query, ALL, 1_000)).hasSizeGreaterThan(readable.size());
    try (var snapshot = index.snapshot()) {
      assertThat(readable)
          .allSatisfy(near -> assertThat(snapshot.passage(near.passage(), everyone)).isPresent());
    }
    for (int i = 1; i < readable.size(); i++) {
      assertThat(readable.get(i).similarity())
          .isLessThanOrEqualTo(readable.get(i - 1).similarity());
    }
  }
}
