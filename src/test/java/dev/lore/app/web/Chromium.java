package dev.lore.app.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The system's chromium, driven by Playwright. Tests that use it are skipped where it is missing.
final class Chromium implements AutoCloseable {
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
  private final Playwright playwright;
  private final Browser browser;

  /// What went wrong while pages were shown: messages of the console, and requests to elsewhere.
  final List<String> complaints = new ArrayList<>();

  Chromium() {
    assumeTrue(
        Files.isExecutable(EXECUTABLE),
        EXECUTABLE + " is missing; install it with: apt-get install -y chromium");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(EXECUTABLE)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /// An empty window on the server.
  Page window(String address, int width, int height, ColorScheme scheme) {
    var context = context(address, width, height, scheme);
    var page = context.newPage();
    page.onConsoleMessage(m -> {
      if (m.type().equals("error")) {
        complaints.add(page.url() + ": " + m.text());
      }
    });
    page.onPageError(e -> complaints.add(page.url() + ": " + e));
    page.onRequest(r -> {
      if (!r.url().startsWith(address) && !r.url().startsWith("data:")) {
        complaints.add(page.url() + " asks " + r.url());
      }
    });
    return page;
  }

  private BrowserContext context(String address, int width, int height, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setBaseURL(address)
            .setViewportSize(width, height)
            .setColorScheme(scheme)
            .setBypassCSP(false));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
