package dev.lore.answer;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Hit;
import dev.lore.index.Names;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.text.Embedder;
import java.util.List;
import java.util.Optional;

/// Finds passages by words and, where vectors are there, by meaning. Thread-safe.
public final class Search {
  private final PassageIndex index;
  private final Names names;
  private final Optional<Embedder> embedder;

  /// @param embedder the one that made the index's vectors; without it words alone decide
  public Search(PassageIndex index, Names names, Optional<Embedder> embedder) {
    this.index = index;
    this.names = names;
    this.embedder = embedder;
  }

  public SearchPage search(SearchRequest request, Readers readers) {
    try (var snapshot = index.snapshot()) {
      return page(snapshot, request, readers);
    }
  }

  private SearchPage page(IndexSnapshot snapshot, SearchRequest request, Readers readers) {
    var hits =
        snapshot.search(
            TextQuery.of(request.text()),
            request.filter(),
            readers,
            request.order(),
            request.page() * request.pageSize(),
            request.pageSize());
    return new SearchPage(
        request,
        hits.total(),
        false,
        hits.hits().stream().map(this::shown).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private SearchPage.SearchHit shown(Hit hit) {
    return new SearchPage.SearchHit(
        hit.passage(),
        hit.score(),
        hit.highlights(),
        hit.passage().author().flatMap(names::personOf),
        names.channel(hit.passage().channel()));
  }
}
