package dev.lore.answer;

import dev.lore.answer.find.Aliases;
import dev.lore.answer.find.Compounds;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Finder;
import dev.lore.answer.find.HybridFinder;
import dev.lore.answer.find.Meaning;
import dev.lore.answer.find.Ranker;
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
import dev.lore.index.WordSearch;
import dev.lore.model.AccountId;
import dev.lore.model.PassageId;
import dev.lore.model.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Finds passages by words and, where vectors are there, by meaning. Thread-safe.
public final class Search {
  /// Asks for what nobody wrote: a person without passages was chosen.
  private static final AccountId NOBODY = new AccountId("none");

  /// How many of the first hits by words the ranker orders.
  private static final int RANKED = 30;

  private static final int NEAREST = 40;
  private static final int ALIKE = 5;

  /// Cosine below which two texts have little to do with each other.
  private static final double MIN_ALIKE = 0.42;

  private final PassageIndex index;
  private final Names names;
  private final Suggestions suggestions;
  private final Optional<Meaning> meaning;
  private final Aliases aliases;
  private final Finder finder;

  /// Finds by words alone.
  public Search(PassageIndex index, Names names, Completions completions) {
    this(index, names, completions, Optional.empty(), Aliases.NONE);
  }

  /// @param meaning empty to find by words alone
  /// @param aliases other names of what is searched for
  public Search(
      PassageIndex index,
      Names names,
      Completions completions,
      Optional<Meaning> meaning,
      Aliases aliases) {
    this(index, names, completions, meaning, aliases, Ranker.shipped());
  }

  /// @param ranker in whose order the first hits are shown
  public Search(
      PassageIndex index,
      Names names,
      Completions completions,
      Optional<Meaning> meaning,
      Aliases aliases,
      Ranker ranker) {
    this.index = index;
    this.names = names;
    this.suggestions = new Suggestions(completions);
    this.meaning = meaning;
    this.aliases = aliases;
    this.finder = new HybridFinder(index, meaning, ranker, aliases);
  }

  public SearchPage search(SearchRequest request, Readers readers) {
    try (var snapshot = index.snapshot()) {
      var filter = filter(request);
      var others = others(request.text(), snapshot.words(readers), readers);
      var text = TextQuery.of(request.text()).with(others);
      var near = near(request, readers);
      var hits = hits(snapshot, text, filter, request, readers);
      boolean relaxed = hits.total() == 0 && !request.text().isBlank();
      if (relaxed) {
        text = TextQuery.anyOf(request.text()).with(others);
        hits = hits(snapshot, text, filter, request, readers);
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

  /// Other names by each word of the text that is part of a name.
  private Map<String, List<String>> others(String text, WordSearch words, Readers readers) {
    var others = new HashMap<String, List<String>>();
    var wanted = TextQuery.of(text).wanted();
    if (wanted.isEmpty()) {
      return others;
    }
    var named = new ArrayList<>(aliases.in(wanted, readers));
    named.addAll(Compounds.in(wanted, words));
    for (var each : named) {
      for (var word : each.words().split("\\s+")) {
        others
            .computeIfAbsent(TextQuery.nameOf(word), w -> new ArrayList<>())
            .addAll(each.others());
      }
    }
    return others;
  }

  private List<Near> near(SearchRequest request, Readers readers) {
    return meaning.isEmpty() || !isOrdered(request)
        ? List.of()
        : meaning.get().nearest(TextQuery.of(request.text()).wanted(), readers, NEAREST);
  }

  /// Whether the ranker orders some of what the page shows.
  private static boolean isOrdered(SearchRequest request) {
    return request.order() == Order.RELEVANCE
        && !request.text().isBlank()
        && request.page() * request.pageSize() < RANKED;
  }

  /// The first hits by words come in the order of the ranker, the others in that of BM25.
  private Hits hits(
      IndexSnapshot snapshot,
      TextQuery text,
      PassageFilter filter,
      SearchRequest request,
      Readers readers) {
    int offset = request.page() * request.pageSize();
    if (!isOrdered(request)) {
      return snapshot.search(text, filter, readers, request.order(), offset, request.pageSize());
    }
    int last = Math.max(RANKED, offset + request.pageSize());
    var hits = snapshot.search(text, filter, readers, request.order(), 0, last);
    var first = hits.hits().subList(0, Math.min(RANKED, hits.hits().size()));
    var ordered = new ArrayList<>(ranked(text, first, readers));
    ordered.addAll(hits.hits().subList(first.size(), hits.hits().size()));
    int end = Math.min(ordered.size(), offset + request.pageSize());
    return new Hits(ordered.subList(Math.min(offset, end), end), hits.total());
  }

  private List<Hit> ranked(TextQuery text, List<Hit> hits, Readers readers) {
    var highlights = new HashMap<PassageId, int[]>();
    hits.forEach(hit -> highlights.put(hit.passage().id(), hit.highlights()));
    var request = FindRequest.of(text.wanted(), RANKED);
    return finder.order(request, hits.stream().map(Hit::passage).toList(), readers).stream()
        .map(c ->
            new Hit(
                c.passage(), c.score(), Objects.requireNonNull(highlights.get(c.passage().id()))))
        .toList();
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
