package dev.lore.app.web.page;

import dev.lore.app.web.http.Assets;
import dev.lore.app.web.http.ViewerResolver.Asking;
import dev.lore.app.web.show.Views;
import dev.lore.app.web.view.Shell;
import dev.lore.app.web.view.Shell.Section;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Renders templates that were compiled with the project. Everything they print is escaped.
/// Thread-safe.
final class Renderer {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.lore.app.web.generated");
  private final Shell.AssetUrls assets;
  private final Views views;

  Renderer(Assets assets, Views views) {
    this.views = views;
    this.assets =
        new Shell.AssetUrls(
            assets.url("lore.css"),
            assets.url("lore.js"),
            assets.url("icon.svg"),
            List.of("/assets/fonts/inter-latin.woff2", "/assets/fonts/source-serif-4-latin.woff2"));
  }

  /// Renders a whole page into the answer.
  ///
  /// @param model the template's parameter beside `shell`
  void page(
      Context request, Asking asking, String template, Section section, String title, Model model) {
    var shell =
        new Shell(
            title,
            typed(request),
            section,
            Theme.of(request),
            asking.viewingAs(),
            asking.mayViewAs(),
            asking.mayDecide(),
            asking.mayDecide() ? Notice.take(request, views).orElse(null) : null,
            views.note(),
            here(request),
            assets);
    var parameters = new HashMap<>(model.values());
    parameters.put("shell", shell);
    request.html(text(template, parameters));
  }

  /// Renders a piece of a page into the answer.
  void fragment(Context request, String template, Model model) {
    request.html(text(template, model.values()));
  }

  private String text(String template, Map<String, Object> parameters) {
    var out = new StringOutput(16_384);
    engine.render(template + ".jte", parameters, out);
    return out.toString();
  }

  /// What was typed into the search box, without private values.
  private String typed(Context request) {
    return views.scrub(Optional.ofNullable(request.queryParam("q")).orElse(""));
  }

  private String here(Context request) {
    if (!request.method().name().equals("GET")) {
      return "/";
    }
    var typed = typed(request);
    if (!typed.equals(Optional.ofNullable(request.queryParam("q")).orElse(""))) {
      return request.path() + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
    var query = request.queryString();
    return request.path() + (query == null ? "" : "?" + query);
  }

  /// What a template shows, and under which names it expects it.
  record Model(Map<String, Object> values) {
    Model(String name, Object value) {
      this(Map.of(name, value));
    }

    Model and(String name, Object value) {
      var more = new HashMap<>(values);
      more.put(name, value);
      return new Model(more);
    }
  }
}
