package dev.lore.app.web.quality;

import dev.lore.answer.SearchPage;
import dev.lore.answer.SearchPage.SearchHit;
import dev.lore.answer.SearchRequest;
import dev.lore.bench.live.LiveRanking;
import dev.lore.bench.live.LiveSettings;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Readers;
import dev.lore.model.PassageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Search as readers meet it, with a challenger beside the champion. First pages by relevance are
/// compared; everything else is the champion's alone. Thread-safe.
public final class LiveSearch implements AutoCloseable {
  private final LiveRanking<PassageId> ranking;
  private final Engine champion;
  private final Engine challenger;

  /// One way to search.
  @FunctionalInterface
  public interface Engine {
    SearchPage search(SearchRequest request, Readers readers);
  }

  /// @param engines by the names that the settings use
  /// @throws IllegalArgumentException where the settings name one that is not there
  public LiveSearch(
      LiveSettings settings, Map<String, Engine> engines, LiveRanking<PassageId> ranking) {
    this.ranking = ranking;
    this.champion = engine(engines, settings.champion());
    this.challenger =
        settings.challenger().isEmpty() ? champion : engine(engines, settings.challenger());
  }

  private static Engine engine(Map<String, Engine> engines, String name) {
    var engine = engines.get(name);
    if (engine == null) {
      throw new IllegalArgumentException(
          LiveSettings.FILE
              + ": there is no \""
              + name
              + "\" to search by; known are "
              + engines.keySet().stream().sorted().toList());
    }
    return engine;
  }

  /// @param request with its text scrubbed
  /// @param reader whatever tells people apart
  public SearchPage search(SearchRequest request, Readers readers, String reader) {
    long begun = System.nanoTime();
    var page = champion.search(request, readers);
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
              var other = challenger.search(request, readers);
              other.hits().forEach(hit -> hits.putIfAbsent(hit.passage().id(), hit));
              return ids(other);
            });
    if (shown.equals(ids)) {
      return page;
    }
    var ordered = new ArrayList<SearchHit>();
    shown.forEach(id -> {
      var hit = hits.get(id);
      if (hit != null) {
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

  public LiveRanking.Report report() {
    return ranking.report();
  }

  @Override
  public void close() {
    ranking.close();
  }
}
