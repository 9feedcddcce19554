package dev.lore.app.web.page;

import dev.lore.app.web.http.Refusal;
import dev.lore.app.web.http.ViewerResolver;
import dev.lore.app.web.page.Renderer.Model;
import dev.lore.app.web.quality.Measuring;
import dev.lore.app.web.view.Shell.Section;
import dev.lore.bench.report.LivePanel;
import dev.lore.bench.report.ReportPage;
import dev.lore.model.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;

/// Where things stand, for whoever runs the server: use of the product beside the models' figures.
final class QualityPages {
  private final ViewerResolver viewers;
  private final Renderer renderer;
  private final Measuring measuring;

  QualityPages(ViewerResolver viewers, Renderer renderer, Measuring measuring) {
    this.viewers = viewers;
    this.renderer = renderer;
    this.measuring = measuring;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/quality", this::page);
    routes.get("/quality/report", this::report);
    routes.get(
        "/quality/report.css",
        request -> request.contentType("text/css").result(ReportPage.style()));
  }

  private void page(Context request) {
    var live =
        measuring.search().map(search -> LivePanel.html(search.report())).orElse("")
            + measuring.answers().map(answers -> LivePanel.html(answers.report())).orElse("");
    var body = allowed(request).body(true, live);
    renderer.page(
        request,
        viewers.asking(request),
        "quality",
        Section.QUALITY,
        "Quality",
        new Model("body", body));
  }

  /// The self-contained page, to keep or to send on.
  private void report(Context request) {
    var page = allowed(request).html(false);
    request.header("Content-Disposition", "attachment; filename=\"lore-quality.html\"");
    request.html(page);
  }

  private ReportPage allowed(Context request) {
    if (!(viewers.asking(request).viewer() instanceof Viewer.Owner)) {
      throw new Refusal(HttpStatus.FORBIDDEN, "Only whoever runs this server sees its quality.");
    }
    return measuring.report().get().orElseThrow(() -> Refusal.notFound("page"));
  }
}
