package dev.lore.app.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the README. No test, so it runs only when it is named: `mvn -Dquick test
/// -Dtest=Screenshots`.
final class Screenshots {
  private static final Path FOLDER = Path.of("docs", "screenshots");

  @Test
  void takes_pictures_of_the_example_company(@TempDir Path folder) {
    try (var company = new ExampleCompany(folder, 0);
        var chromium = new Chromium()) {
      var topic = company.topic("Foghorn");
      var person = company.busiestPersonOn("Foghorn");
      for (var scheme : ColorScheme.values()) {
        if (scheme == ColorScheme.LIGHT || scheme == ColorScheme.DARK) {
          var suffix = scheme == ColorScheme.DARK ? "-dark" : "";
          var wide = chromium.window(company.address(), 1280, 960, scheme);
          take(wide, "/", "home" + suffix);
          take(wide, topic, "topic" + suffix);
          take(wide, person, "person" + suffix);
          take(wide, "/search?q=invoice", "search" + suffix);
          var phone = chromium.window(company.address(), 390, 844, scheme);
          take(phone, topic, "phone" + suffix);
        }
      }
    }
  }

  private static void take(Page page, String path, String name) {
    page.navigate(path);
    page.evaluate("document.fonts.ready");
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
