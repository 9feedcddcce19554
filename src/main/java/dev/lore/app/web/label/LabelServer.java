package dev.lore.app.web.label;

import dev.lore.app.web.http.Assets;
import dev.lore.app.web.http.Guards;
import dev.lore.app.web.http.HostCheck;
import dev.lore.app.web.http.Refusal;
import dev.lore.bench.label.Agreement;
import dev.lore.bench.label.LabelItem;
import dev.lore.bench.label.LabelSheet;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Serves one sheet on the loopback: one item a page, a key a label. The labeller's name is part of
/// the address, so that two can work in two windows. Closing it closes nothing else.
public final class LabelServer implements AutoCloseable {
  private static final String REFEREE = "/referee";

  private final LabelSheet sheet;
  private final Assets assets = new Assets();
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.lore.app.web.generated");
  private final Javalin javalin;

  /// @param port 0 for any that is free
  /// @throws io.javalin.util.JavalinBindException where the port is taken
  public LabelServer(LabelSheet sheet, int port) {
    this.sheet = sheet;
    var guards = new Guards(new HostCheck(Set.of()));
    this.javalin =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.startup.startupWatcherEnabled = false;
          config.concurrency.useVirtualThreads = true;
          config.routes.before(guards::check);
          config.routes.get("/assets/<name>", assets::serve);
          config.routes.get("/", this::page);
          config.routes.get(REFEREE, this::page);
          config.routes.post("/label", this::label);
          config.routes.exception(
              Refusal.class,
              (refusal, request) ->
                  request.status(refusal.status()).result(String.valueOf(refusal.getMessage())));
        });
    javalin.start("127.0.0.1", port);
  }

  public String address() {
    return "http://127.0.0.1:" + javalin.port() + "/";
  }

  private void page(Context request) {
    boolean referee = request.path().equals(REFEREE);
    var labeller = Optional.ofNullable(request.queryParam("as")).orElse("").strip();
    var disputed = sheet.disputed();
    var item =
        referee
            ? disputed.stream().findFirst()
            : labeller.isEmpty() ? Optional.<LabelItem>empty() : sheet.next(labeller);
    var plan = sheet.plan();
    @Nullable LabelItem shown = item.orElse(null);
    var view =
        new LabelView(
            plan.name(),
            plan.ask(),
            plan.labels(),
            labeller,
            referee,
            shown,
            referee && shown != null ? new TreeMap<>(sheet.labelsOf(shown)) : Map.of(),
            sheet.done(referee ? LabelSheet.REFEREE : labeller),
            sheet.items().size(),
            disputed.size(),
            Agreement.of(sheet),
            assets.url("lore.css"),
            assets.url("lore.js"),
            assets.url("icon.svg"));
    var out = new StringOutput();
    engine.render("label.jte", view, out);
    request.html(out.toString());
  }

  private void label(Context request) {
    var labeller = field(request, "as");
    boolean referee = field(request, "referee").equals("true");
    try {
      if (!field(request, "undo").isEmpty()) {
        sheet.undo(referee ? LabelSheet.REFEREE : labeller);
      } else {
        sheet.label(
            referee ? LabelSheet.REFEREE : labeller,
            field(request, "item"),
            field(request, "label"));
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
    request.redirect(
        (referee ? REFEREE : "/") + "?as=" + URLEncoder.encode(labeller, StandardCharsets.UTF_8),
        HttpStatus.SEE_OTHER);
  }

  private static String field(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
