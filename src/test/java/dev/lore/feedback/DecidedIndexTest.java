package dev.lore.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.engine.lucene.RandomCorpus;
import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.TextQuery;
import dev.lore.model.Decision;
import dev.lore.model.Mention;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Resolution;
import dev.lore.model.TopicId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Merging at the moment of asking gives what an index gives whose passages named one topic from
/// the start.
final class DecidedIndexTest {
  private static final TopicDecisions DECISIONS =
      TopicDecisions.of(List.of(merged(0, 1), merged(0, 2), merged(4, 5)));

  @TempDir Path asked;
  @TempDir Path written;

  private static Decision merged(int kept, int gone) {
    return new Decision.TopicsMerged(
        RandomCorpus.topic(kept), RandomCorpus.topic(gone), Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void counts_and_finds_as_if_the_passages_had_named_one_topic(long seed) {
    var corpus = new RandomCorpus(seed);
    try (var plain = LucenePassageIndex.open(asked);
        var oracle = LucenePassageIndex.open(written)) {
      for (int i = 0; i < 300; i++) {
        var passages = corpus.document(corpus.nextInt(RandomCorpus.CLASSES));
        plain.put(passages.getFirst().document(), passages);
        oracle.put(
            passages.getFirst().document(),
            passages.stream().map(DecidedIndexTest::written).toList());
      }
      plain.commit(1, "m");
      oracle.commit(1, "m");
      var decided = new DecidedIndex(plain, () -> DECISIONS);
      try (var actual = decided.snapshot();
          var expected = oracle.snapshot()) {
        for (int i = 0; i < 60; i++) {
          compare(actual, expected, corpus);
        }
      }
    }
  }

  private static void compare(IndexSnapshot actual, IndexSnapshot expected, RandomCorpus corpus) {
    var readers = corpus.readers();
    var filter = corpus.filter();
    var rewritten = rewritten(filter);
    var text = TextQuery.anyOf(corpus.nextInt(2) == 0 ? "" : corpus.words(2));
    var spec = corpus.nextInt(2) == 0 ? CountSpec.ALL : CountSpec.ofTopics(3);
    assertThat(actual.count(text, filter, readers, spec))
        .isEqualTo(expected.count(text, rewritten, readers, spec));
    for (var order : Order.values()) {
      assertThat(ids(actual.search(text, filter, readers, order, 2, 30)))
          .isEqualTo(ids(expected.search(text, rewritten, readers, order, 2, 30)));
    }
    assertThat(actual.topicTotals(readers).asMap())
        .containsExactlyEntriesOf(expected.topicTotals(readers).asMap());
    var topic = RandomCorpus.topic(corpus.nextInt(RandomCorpus.topics()));
    assertThat(defining(actual, topic)).isEqualTo(defining(expected, DECISIONS.keptFor(topic)));
  }

  private static List<PassageId> ids(IndexSnapshot.Hits hits) {
    return hits.hits().stream().map(hit -> hit.passage().id()).toList();
  }

  private static Set<PassageId> defining(IndexSnapshot snapshot, TopicId topic) {
    return snapshot.definitions(topic, new dev.lore.index.Readers.All(), 1_000).stream()
        .map(hit -> hit.passage().id())
        .collect(Collectors.toSet());
  }

  private static Passage written(Passage passage) {
    var mentions = new ArrayList<Mention>();
    for (var m : passage.mentions()) {
      var topic = DECISIONS.keptFor(m.resolution().topic().orElseThrow());
      mentions.add(
          new Mention(
              m.start(),
              m.end(),
              m.surface(),
              new Resolution.Emergent(topic, m.resolution().score())));
    }
    return passage.withMentions(mentions);
  }

  private static PassageFilter rewritten(PassageFilter filter) {
    return filter
        .with()
        .topics(kept(filter.topics()))
        .alsoTopics(kept(filter.alsoTopics()))
        .eachOf(filter.eachOf().stream().map(DecidedIndexTest::kept).toList())
        .notTopics(kept(filter.notTopics()))
        .build();
  }

  private static Set<TopicId> kept(Set<TopicId> topics) {
    return topics.stream().map(DECISIONS::keptFor).collect(Collectors.toSet());
  }

  @Test
  void without_merges_nothing_stands_between() {
    try (var plain = LucenePassageIndex.open(asked);
        var snapshot = new DecidedIndex(plain, () -> TopicDecisions.NONE).snapshot()) {
      assertThat(snapshot).isNotInstanceOf(DecidedSnapshot.class);
    }
  }
}
