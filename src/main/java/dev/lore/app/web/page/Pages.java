package dev.lore.app.web.page;

import dev.lore.app.web.http.Assets;
import dev.lore.app.web.http.Failures;
import dev.lore.app.web.http.PagePool;
import dev.lore.app.web.http.ViewerResolver;
import dev.lore.app.web.page.Renderer.Model;
import dev.lore.app.web.view.Shell.Section;
import dev.lore.archive.Archive;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/// All pages and their addresses.
public final class Pages {
  private final Renderer renderer;
  private final ViewerResolver viewers;
  private final PagePool pool;
  private final Archive archive;

  public Pages(Assets assets, ViewerResolver viewers, PagePool pool, Archive archive) {
    this.renderer = new Renderer(assets);
    this.viewers = viewers;
    this.pool = pool;
    this.archive = archive;
  }

  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/sources", this::sources);
    routes.post("/theme", Theme::choose);
  }

  /// Tells of a failure in a page's own words.
  public void failed(Exception failure, Context request) {
    var error = Failures.view(failure, request);
    request.status(error.status());
    renderer.page(
        request,
        viewers.asking(request),
        "error",
        Section.NONE,
        error.title(),
        new Model("error", error));
  }

  private void sources(Context request) throws Exception {
    var view = pool.run(() -> SourcesPage.of(archive.sources()));
    renderer.page(
        request,
        viewers.asking(request),
        "sources",
        Section.SOURCES,
        "Sources",
        new Model("view", view));
  }
}
