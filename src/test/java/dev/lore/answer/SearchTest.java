package dev.lore.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.engine.lucene.RandomCorpus;
import dev.lore.engine.lucene.RandomNames;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Search over made-up passages, by words alone.
final class SearchTest {
  private static final Readers ALL = new Readers.All();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {7, 10, 25, 100})
  void pages_in_a_row_show_every_hit_once(int pageSize) {
    try (var index = filled()) {
      var search = search(index);
      var seen = new ArrayList<String>();
      long total = search.search(request("rollout", 0, pageSize), ALL).total();
      for (int page = 0; page * pageSize < total; page++) {
        search
            .search(request("rollout", page, pageSize), ALL)
            .hits()
            .forEach(hit -> seen.add(hit.passage().id().value()));
      }
      assertThat(seen).doesNotHaveDuplicates().hasSize((int) total);
    }
  }

  @Test
  void what_is_left_out_is_no_part_of_the_question() {
    try (var index = filled()) {
      var hits = search(index).search(request("rollout -cache", 0, 100), ALL).hits();
      assertThat(hits).isNotEmpty().noneMatch(hit -> hit.passage().text().contains("cache"));
    }
  }

  private static SearchRequest request(String text, int page, int pageSize) {
    return new SearchRequest(
        text, PassageFilter.ANY, Set.of(), Set.of(), Order.RELEVANCE, page, pageSize);
  }

  private static Search search(LucenePassageIndex index) {
    var names = new RandomNames();
    return new Search(index, names, new Completions(index, names));
  }

  private LucenePassageIndex filled() {
    var corpus = new RandomCorpus(5);
    var index = LucenePassageIndex.open(folder);
    for (int i = 0; i < 150; i++) {
      var passages = corpus.document(Readers.EVERYONE);
      index.put(passages.getFirst().document(), List.copyOf(passages));
    }
    index.commit(1, "m");
    return index;
  }
}
