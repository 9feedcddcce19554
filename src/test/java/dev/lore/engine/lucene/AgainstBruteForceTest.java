package dev.lore.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.engine.memory.MemoryPassageIndex;
import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Hits;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.WordSearch.Word;
import dev.lore.model.DocumentId;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every count and every set of hits equals the one that looks at each passage.
final class AgainstBruteForceTest {
  private static final Readers ALL = new Readers.All();
  private static final SearchAnalysis ANALYSIS = new SearchAnalysis();

  @TempDir Path folder;

  private final Map<String, Set<String>> analysed = new HashMap<>();

  private Set<String> terms(String text) {
    return analysed.computeIfAbsent(
        text, t -> ANALYSIS.terms(t).stream().map(Word::text).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agrees_with_brute_force_through_updates_deletes_and_purges(long seed) {
    var corpus = new RandomCorpus(seed);
    try (var lucene = LucenePassageIndex.open(folder);
        var memory = new MemoryPassageIndex(this::terms)) {
      var documents = new ArrayList<DocumentId>();
      for (int round = 1; round <= 4; round++) {
        for (int i = 0; i < 120; i++) {
          var passages = corpus.document(corpus.nextInt(RandomCorpus.CLASSES));
          var id = passages.getFirst().document();
          documents.add(id);
          lucene.put(id, passages);
          memory.put(id, passages);
        }
        for (int i = 0; i < 15 * (round - 1); i++) {
          var id = documents.get(corpus.nextInt(documents.size()));
          lucene.delete(id);
          memory.delete(id);
        }
        lucene.commit(round, "m");
        memory.commit(round, "m");
        if (round == 3) {
          lucene.purge();
        }
        try (var actual = lucene.snapshot();
            var expected = memory.snapshot()) {
          compare(actual, expected, corpus);
        }
      }
    }
  }

  private static void compare(IndexSnapshot actual, IndexSnapshot expected, RandomCorpus corpus) {
    for (int i = 0; i < 30; i++) {
      var readers = corpus.readers();
      var filter = corpus.filter();
      var text =
          switch (corpus.nextInt(3)) {
            case 0 -> TextQuery.NONE;
            case 1 -> TextQuery.of(corpus.words(1 + corpus.nextInt(4)));
            default -> TextQuery.anyOf(corpus.words(1 + corpus.nextInt(3)));
          };
      var what = text + " " + filter + " " + readers;
      var spec =
          corpus.nextInt(2) == 0
              ? CountSpec.ALL
              : new CountSpec(3, 2, 4, false, true, corpus.nextInt(2) == 0);
      assertThat(actual.count(text, filter, readers, spec))
          .as(what)
          .isEqualTo(expected.count(text, filter, readers, spec));
      assertThat(found(actual, text, filter, readers, Order.RELEVANCE))
          .as(what)
          .containsExactlyInAnyOrderElementsOf(
              found(expected, text, filter, readers, Order.RELEVANCE));
      for (var order : List.of(Order.NEWEST, Order.OLDEST, Order.TELLING)) {
        assertThat(documents(actual, text, filter, readers, order))
            .as(what)
            .isEqualTo(documents(expected, text, filter, readers, order));
      }
      // a snapshot remembers matches: what narrows them must find no more and no less
      var narrower = corpus.narrower(filter);
      assertThat(actual.count(text, narrower, readers, spec))
          .as(what)
          .isEqualTo(expected.count(text, narrower, readers, spec));
      assertThat(documents(actual, text, narrower, readers, Order.TELLING))
          .as(what)
          .isEqualTo(documents(expected, text, narrower, readers, Order.TELLING));
      var everything = ids(expected.search(TextQuery.NONE, filter, ALL, Order.NEWEST, 0, 1_000));
      assertThat(actual.passages(everything, readers).stream().map(Passage::id).toList())
          .as(what)
          .isEqualTo(expected.passages(everything, readers).stream().map(Passage::id).toList());
      compareTopics(actual, expected, corpus, readers);
    }
  }

  private static void compareTopics(
      IndexSnapshot actual, IndexSnapshot expected, RandomCorpus corpus, Readers readers) {
    var totals = actual.topicTotals(readers);
    assertThat(totals.asMap()).isEqualTo(expected.topicTotals(readers).asMap());
    assertThat(totals.passages()).isEqualTo(expected.topicTotals(readers).passages());
    assertThat(totals.latestTalk()).isEqualTo(expected.topicTotals(readers).latestTalk());
    assertThat(totals.counts()).isEqualTo(expected.topicTotals(readers).counts());
    var accounts = corpus.account();
    assertThat(actual.companions(accounts, readers, 5))
        .containsExactlyEntriesOf(expected.companions(accounts, readers, 5));
    var topic = RandomCorpus.topic(corpus.nextInt(RandomCorpus.topics()));
    assertThat(totals.of(topic)).isEqualTo(expected.topicTotals(readers).of(topic));
    assertThat(ids(new Hits(actual.definitions(topic, readers, 1_000), 0)))
        .containsExactlyInAnyOrderElementsOf(
            ids(new Hits(expected.definitions(topic, readers, 1_000), 0)));
  }

  private static List<PassageId> found(
      IndexSnapshot snapshot, TextQuery text, PassageFilter filter, Readers readers, Order order) {
    var hits = snapshot.search(text, filter, readers, order, 0, 1_000);
    assertThat(hits.total()).isEqualTo(hits.hits().size());
    for (var hit : hits.hits().stream().limit(3).toList()) {
      assertThat(snapshot.passage(hit.passage().id(), readers)).contains(hit.passage());
    }
    var passages = hits.hits().stream().map(IndexSnapshot.Hit::passage).toList();
    assertThat(snapshot.passages(ids(hits), readers)).isEqualTo(passages);
    return ids(hits);
  }

  private static List<DocumentId> documents(
      IndexSnapshot snapshot, TextQuery text, PassageFilter filter, Readers readers, Order order) {
    return snapshot.search(text, filter, readers, order, 5, 20).hits().stream()
        .map(hit -> hit.passage().document())
        .toList();
  }

  private static List<PassageId> ids(Hits hits) {
    return hits.hits().stream().map(hit -> hit.passage().id()).toList();
  }
}
