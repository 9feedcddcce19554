package dev.lore.answer;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Hit;
import dev.lore.index.IndexSnapshot.Hits;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.AccountId;
import dev.lore.model.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds passages by words and, where vectors are there, by meaning. Thread-safe.
public final class Search {
  /// Asks for what nobody wrote: a person without passages was chosen.
  private static final AccountId NOBODY = new AccountId("none");

  private final PassageIndex index;
  private final Names names;
  private final Suggestions suggestions;

  public Search(PassageIndex index, Names names, Completions completions) {
    this.index = index;
    this.names = names;
    this.suggestions = new Suggestions(completions);
  }

  public SearchPage search(SearchRequest request, Readers readers) {
    try (var snapshot = index.snapshot()) {
      var filter = filter(request);
      var text = TextQuery.of(request.text());
      var hits = hits(snapshot, text, filter, request, readers);
      boolean relaxed = hits.total() == 0 && !request.text().isBlank();
      if (relaxed) {
        text = TextQuery.anyOf(request.text());
        hits = hits(snapshot, text, filter, request, readers);
      }
      var counts = snapshot.count(text, filter, readers, Facets.SPEC);
      return new SearchPage(
          request,
          hits.total(),
          relaxed && hits.total() > 0,
          hits.hits().stream().map(this::shown).toList(),
          List.of(),
          new Facets(names, request, counts).all(),
          request.page() > 0 ? List.of() : suggestions.in(request.text(), snapshot, readers));
    }
  }

  private static Hits hits(
      IndexSnapshot snapshot,
      TextQuery text,
      PassageFilter filter,
      SearchRequest request,
      Readers readers) {
    return snapshot.search(
        text,
        filter,
        readers,
        request.order(),
        request.page() * request.pageSize(),
        request.pageSize());
  }

  /// The filter with persons as their accounts.
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
