package dev.lore.app.web;

import dev.lore.app.web.api.Api;
import dev.lore.app.web.http.Assets;
import dev.lore.app.web.http.Guards;
import dev.lore.app.web.http.HostCheck;
import dev.lore.app.web.http.OwnerViewing;
import dev.lore.app.web.http.PagePool;
import dev.lore.app.web.http.Refusal;
import dev.lore.app.web.page.Pages;
import dev.lore.app.web.quality.Measuring;
import dev.lore.app.web.quality.UsageCounter;
import dev.lore.app.web.show.Knowledge;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HttpResponseException;

/// The running web server. Started by [#start], stopped by [#close], which lets requests that run
/// come to their end. It closes none of what it was given.
public final class LoreServer implements AutoCloseable {
  private static final int LONGEST_REQUEST = 256 * 1024;

  private static final long MAX_REQUEST_BYTES = 64 * 1024L;
  private static final int STOP_MILLIS = 5_000;
  private final Javalin javalin;
  private final PagePool pool;
  private final String host;

  private LoreServer(Javalin javalin, PagePool pool, String host) {
    this.javalin = javalin;
    this.pool = pool;
    this.host = host;
  }

  /// Starts listening; returns when the first request can come.
  ///
  /// @throws io.javalin.util.JavalinBindException where the port is taken
  public static LoreServer start(WebSettings settings, Knowledge knowledge) {
    return start(settings, knowledge, Measuring.NOTHING);
  }

  /// The same, counting its use.
  ///
  /// @throws io.javalin.util.JavalinBindException where the port is taken
  public static LoreServer start(WebSettings settings, Knowledge knowledge, Measuring measuring) {
    var pool = new PagePool(Runtime.getRuntime().availableProcessors());
    var viewers = new OwnerViewing(knowledge.names()::person);
    var assets = new Assets();
    var pages = new Pages(assets, viewers, pool, knowledge, measuring);
    var api = new Api(viewers, pool, knowledge, measuring);
    ExceptionHandler<Exception> failed =
        (failure, request) -> {
          if (request.path().startsWith(Api.ROOT)) {
            api.failed(failure, request);
          } else {
            pages.failed(failure, request);
          }
        };
    var guards = new Guards(new HostCheck(settings.furtherNames()));
    var javalin =
        Javalin.create(config -> {
          configure(config);
          config.routes.before(guards::check);
          measuring
              .usage()
              .map(usage -> new UsageCounter(usage, measuring.search()))
              .ifPresent(counter -> {
                config.routes.before(counter::begin);
                config.routes.after(counter::count);
              });
          config.routes.get("/assets/<name>", assets::serve);
          pages.addTo(config.routes);
          api.addTo(config.routes);
          config.routes.get(
              "/<anything>",
              request -> {
                throw Refusal.notFound("page");
              });
          config.routes.exception(Exception.class, failed);
          // Javalin answers these in plain text unless they are named.
          config.routes.exception(HttpResponseException.class, failed);
        });
    javalin.start(settings.host(), settings.port());
    return new LoreServer(javalin, pool, settings.host());
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jsonMapper(Json.mapper());
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      // A question pasted by mistake is refused in our own words, not by a bare 414 of the server.
      http.setRequestHeaderSize(LONGEST_REQUEST);
    });
  }

  public int port() {
    return javalin.port();
  }

  /// The address to open in a browser.
  public String address() {
    var name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return "http://" + name + ":" + port() + "/";
  }

  @Override
  public void close() {
    pool.close();
    javalin.stop();
  }
}
