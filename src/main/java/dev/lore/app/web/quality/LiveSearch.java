package dev.lore.app.web.quality;

import dev.lore.answer.SearchPage;
import dev.lore.answer.SearchPage.SearchHit;
import dev.lore.answer.SearchRequest;
import dev.lore.bench.live.LiveRanking;
import dev.lore.bench.live.LiveSettings;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Readers;
import dev.lore.model.DocumentId;
import dev.lore.model.PassageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/// Search as readers meet it, with a challenger beside the champion. First pages by relevance are
/// compared; everything else is the champion's alone. Thread-safe.
public final class LiveSearch implements AutoCloseable {
  private final LiveRanking<PassageId> ranking;
  private final BiFunction<SearchRequest, Readers, SearchPage> champion;
  private final BiFunction<SearchRequest, Readers, SearchPage> challenger;
  private final ShownPlaces places = new ShownPlaces();

  /// @param engines by the names that the settings use
  /// @throws IllegalArgumentException where the settings name one that is not there
  public LiveSearch(
      LiveSettings settings,
      Map<String, BiFunction<SearchRequest, Readers, SearchPage>> engines,
      LiveRanking<PassageId> ranking) {
    this.ranking = ranking;
    this.champion = Engines.named(engines, settings.champion());
    this.challenger =
        settings.challenger().isEmpty() ? champion : Engines.named(engines, settings.challenger());
  }

  /// @param request with its text scrubbed
  /// @param reader whatever tells people apart
  public SearchPage search(SearchRequest request, Readers readers, String reader) {
    long begun = System.nanoTime();
    var page = champion.apply(request, readers);
    if (request.page() > 0 || request.order() != Order.RELEVANCE || request.text().isBlank()) {
      return page;
    }
    double millis = (System.nanoTime() - begun) / 1e6;
    var hits = new ConcurrentHashMap<PassageId, SearchHit>();
    page.hits().forEach(hit -> hits.put(hit.passage().id(), hit));
    var ids = ids(page);
    var shown =
        ranking.rank(
            request.text(),
            reader,
            ids,
            millis,
            () -> {
              var other = challenger.apply(request, readers);
              other.hits().forEach(hit -> hits.putIfAbsent(hit.passage().id(), hit));
              return ids(other);
            });
    if (shown.equals(ids)) {
      page.hits().forEach(hit -> places.shown(hit.passage()));
      return page;
    }
    var ordered = new ArrayList<SearchHit>();
    shown.forEach(id -> {
      var hit = hits.get(id);
      if (hit != null) {
        places.shown(hit.passage());
        ordered.add(hit);
      }
    });
    return new SearchPage(
        page.request(),
        page.total(),
        page.relaxed(),
        ordered,
        page.alike(),
        page.facets(),
        page.suggestions());
  }

  private static List<PassageId> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.passage().id()).toList();
  }

  /// A reader opened a passage.
  public void opened(String reader, PassageId passage) {
    ranking.opened(reader, passage);
  }

  /// A reader opened a document at a place, which may be that of a passage that was found.
  public void opened(String reader, DocumentId document, int at) {
    places.at(document, at).ifPresent(passage -> ranking.opened(reader, passage));
  }

  public LiveRanking.Report report() {
    return ranking.report();
  }

  @Override
  public void close() {
    ranking.close();
  }
}
