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
      var light = chromium.window(company.address(), 1280, 960, ColorScheme.LIGHT);
      take(light, "/", "home");
      take(light, topic, "topic");
      take(light, person, "person");
      take(light, "/search?q=invoice", "search");
      take(light, "/ask?q=How+many+days+can+I+carry+over%3F", "ask");
      var dark = chromium.window(company.address(), 1280, 960, ColorScheme.DARK);
      take(dark, topic, "topic-dark");
      take(chromium.window(company.address(), 390, 844, ColorScheme.LIGHT), topic, "phone");
      take(chromium.window(company.address(), 390, 844, ColorScheme.DARK), topic, "phone-dark");
    }
  }

  private static void take(Page page, String path, String name) {
    page.navigate(path);
    page.evaluate("document.fonts.ready");
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
