package dev.lore.app.web.quality;

import dev.lore.app.web.show.SearchAddress;
import dev.lore.app.web.show.Views;
import dev.lore.app.web.view.AnswerView;
import dev.lore.app.web.view.SearchView;
import dev.lore.index.Readers;
import io.javalin.http.Context;

/// Searches and answers for pages and programs alike, through whatever is tried live, and leaves on
/// the request what is counted of it. Thread-safe.
public final class Asked {
  private final Views views;
  private final Measuring measuring;

  public Asked(Views views, Measuring measuring) {
    this.views = views;
    this.measuring = measuring;
  }

  /// @param hits how many a page shows
  public SearchView search(Context request, SearchAddress address, int hits, Readers readers) {
    var reader = UsageCounter.reader(request);
    var view =
        measuring
            .search()
            .map(live ->
                views.search(
                    address, hits, readers, (asked, who) -> live.search(asked, who, reader)))
            .orElseGet(() -> views.search(address, hits, readers));
    request.attribute(UsageCounter.FOUND, view.total() > 0);
    return view;
  }

  public AnswerView ask(Context request, SearchAddress address, Readers readers) {
    var reader = UsageCounter.reader(request);
    var view =
        measuring
            .answers()
            .map(live -> views.ask(address, readers, (asked, who) -> live.ask(asked, who, reader)))
            .orElseGet(() -> views.ask(address, readers));
    request.attribute(UsageCounter.FOUND, view.found());
    return view;
  }
}
