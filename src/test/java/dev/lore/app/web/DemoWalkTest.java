package dev.lore.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The fictional company as `lore demo` reads and serves it, walked through in a browser: what a
/// newcomer sees in the first minutes.
@Tag("browser")
final class DemoWalkTest {
  @Test
  void the_company_is_read_searched_walked_through_and_seen_with_other_eyes(@TempDir Path folder) {
    try (var chromium = new Chromium();
        var company = new ExampleCompany(folder, 0)) {
      var page = chromium.window(company.address(), 1280, 900, ColorScheme.LIGHT);

      page.navigate("/");
      assertThat(page.locator("main")).containsText("What changed");
      assertThat(page.locator("main")).containsText(Pattern.compile("on the rise", CASE));

      search(page, "parental leave weeks");
      assertThat(page.locator(".results")).containsText("20 weeks");

      page.navigate(company.topic("bluebird"));
      assertThat(page.locator("h1")).hasText("Bluebird");
      page.getByRole(AriaRole.COMPLEMENTARY).getByText("Amber Nwosu").first().click();
      assertThat(page.locator("h1")).hasText("Amber Nwosu");
      page.getByText("show the thread").first().click();
      assertThat(page.locator("#here")).isVisible();

      seesNothingOfWhatOnlyAPrivateChannelKnows(page, company);
      chromium.complaints.removeIf(c -> c.contains("the server responded with a status of 404"));
      assertThat(chromium.complaints).isEmpty();
    }
  }

  private static final int CASE = Pattern.CASE_INSENSITIVE;

  /// Project Osprey is spoken of in #leadership and in mails only; Yuki is in neither.
  private static void seesNothingOfWhatOnlyAPrivateChannelKnows(Page page, ExampleCompany company) {
    page.navigate(company.topic("osprey"));
    assertThat(page.locator("h1")).containsText("Osprey");
    page.getByText("View as somebody else").click();
    page.getByLabel("Person").selectOption("Yuki Harada");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("View").setExact(true))
        .click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("You see what Yuki Harada would see");
    assertThat(page.locator("h1")).hasText("Nothing here");
    search(page, "osprey");
    assertThat(page.locator("main")).not().containsText("Osprey");
    page.getByText("Back to all of it").click();
  }

  private static void search(Page page, String text) {
    page.navigate("/");
    page.keyboard().press("/");
    page.keyboard().type(text);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText(text);
  }
}
