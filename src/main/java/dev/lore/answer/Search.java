package dev.lore.answer;

import dev.lore.answer.find.Meaning;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Hit;
import dev.lore.index.IndexSnapshot.Hits;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.VectorIndex;
import dev.lore.index.VectorIndex.Near;
import dev.lore.model.AccountId;
import dev.lore.model.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds passages by words and, where vectors are there, by meaning. Thread-safe.
public final class Search {
  /// Asks for what nobody wrote: a person without passages was chosen.
  private static final AccountId NOBODY = new AccountId("none");

  /// How many of the first hits by words are ordered by meaning too.
  private static final int FUSED = 60;

  private static final int NEAREST = 40;
  private static final int ALIKE = 5;

  /// Cosine below which two texts have little to do with each other.
  private static final double MIN_ALIKE = 0.42;

  private final PassageIndex index;
  private final Names names;
  private final Suggestions suggestions;
  private final Optional<Meaning> meaning;

  /// Finds by words alone.
  public Search(PassageIndex index, Names names, Completions completions) {
    this(index, names, completions, Optional.empty());
  }

  public Search(
      PassageIndex index, Names names, Completions completions, Optional<Meaning> meaning) {
    this.index = index;
    this.names = names;
    this.suggestions = new Suggestions(completions);
    this.meaning = meaning;
  }

  public SearchPage search(SearchRequest request, Readers readers) {
    try (var snapshot = index.snapshot()) {
      var filter = filter(request);
      var text = TextQuery.of(request.text());
      var near = near(request, readers);
      var hits = hits(snapshot, text, filter, request, readers, near);
      boolean relaxed = hits.total() == 0 && !request.text().isBlank();
      if (relaxed) {
        text = TextQuery.anyOf(request.text());
        hits = hits(snapshot, text, filter, request, readers, near);
      }
      var counts = snapshot.count(text, filter, readers, Facets.SPEC);
      return new SearchPage(
          request,
          hits.total(),
          relaxed && hits.total() > 0,
          hits.hits().stream().map(this::shown).toList(),
          alike(snapshot, filter, readers, near, hits.hits()),
          new Facets(names, request, counts, snapshot, readers).all(),
          request.page() > 0 ? List.of() : suggestions.in(request.text(), snapshot, readers));
    }
  }

  private List<Near> near(SearchRequest request, Readers readers) {
    return meaning.isEmpty()
            || request.order() != Order.RELEVANCE
            || request.text().isBlank()
            || last(request) > FUSED
        ? List.of()
        : meaning.get().nearest(request.text(), readers, NEAREST);
  }

  private static int last(SearchRequest request) {
    return (request.page() + 1) * request.pageSize();
  }

  /// Where there are vectors, the first hits by words are put into a new order by both.
  private static Hits hits(
      IndexSnapshot snapshot,
      TextQuery text,
      PassageFilter filter,
      SearchRequest request,
      Readers readers,
      List<Near> near) {
    int offset = request.page() * request.pageSize();
    if (near.isEmpty()) {
      return snapshot.search(text, filter, readers, request.order(), offset, request.pageSize());
    }
    var hits = snapshot.search(text, filter, readers, request.order(), 0, FUSED);
    var fused = Fusion.fuse(hits.hits(), near);
    return new Hits(
        fused.subList(Math.min(offset, fused.size()), Math.min(last(request), fused.size())),
        hits.total());
  }

  private List<SearchPage.SearchHit> alike(
      IndexSnapshot snapshot,
      PassageFilter filter,
      Readers readers,
      List<Near> near,
      List<Hit> shown) {
    var keys = shown.stream().map(hit -> VectorIndex.keyOf(hit.passage())).toList();
    return near.stream()
        .filter(each -> each.similarity() >= MIN_ALIKE && !keys.contains(each.key()))
        .flatMap(each ->
            snapshot
                .passage(each.passage(), readers)
                .filter(filter::accepts)
                .map(passage -> new Hit(passage, each.similarity(), new int[0]))
                .stream())
        .limit(ALIKE)
        .map(this::shown)
        .toList();
  }

  /// The request's filter, with persons as their accounts.
  public PassageFilter resolved(SearchRequest request) {
    return filter(request);
  }

  private PassageFilter filter(SearchRequest request) {
    var filter = request.filter().with();
    if (!request.persons().isEmpty()) {
      filter.persons(accounts(request.persons(), request.filter().persons()));
    }
    if (!request.notPersons().isEmpty()) {
      filter.notAuthors(accounts(request.notPersons(), request.filter().notAuthors()));
    }
    return filter.build();
  }

  private Set<AccountId> accounts(Collection<PersonId> persons, Set<AccountId> more) {
    var accounts = new HashSet<>(more);
    persons.forEach(id -> names.person(id).ifPresent(p -> accounts.addAll(p.accounts())));
    return accounts.isEmpty() ? Set.of(NOBODY) : accounts;
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
