package dev.lore.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Walks through the pages as a reader does.
@Tag("browser")
final class BrowserTest {
  private static final String FLAG = "/topics/wiki:Feature_toggle";
  private static final List<String> PAGES =
      List.of(
          "/",
          FLAG,
          "/topics",
          "/people",
          "/people/slack:T1~2Fxiomara",
          "/search?q=flag",
          "/search?q=nothingatall",
          "/ask?q=How+long+does+a+feature+flag+live%3F",
          "/ask?q=Whose+zebra+ate+the+offer%3F",
          "/ask?q=Who+knows+about+flagd%3F",
          "/questions",
          "/passages/slack:T1~2FC1~2F2~230",
          "/documents/file:handbook",
          "/sources",
          "/review",
          "/view-as",
          "/nowhere");
  private static SmallTeam team;
  private static LoreServer server;
  private static Chromium chromium;
  private Page page;

  @BeforeAll
  static void start(@TempDir Path folder) {
    chromium = new Chromium();
    team = new SmallTeam(folder);
    server = LoreServer.start(WebSettings.loopback(0), team.knowledge());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      team.close();
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    chromium.complaints.clear();
    page = chromium.window(server.address(), 1280, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void nothing_went_wrong_and_nothing_was_asked_elsewhere() {
    page.context().close();
    // Chromium itself notes on the console that a page answered 404.
    chromium.complaints.removeIf(c -> c.contains("the server responded with a status of 404"));
    assertThat(chromium.complaints).isEmpty();
  }

  @Test
  void leads_from_a_search_to_the_topic_a_person_and_the_passage() {
    page.navigate("/");
    page.keyboard().press("/");
    page.keyboard().type("promise to delete");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(Pattern.compile("16 passages for “promise to delete”"));

    page.locator(".results")
        .getByText("feature flag", new Locator.GetByTextOptions().setExact(true))
        .first()
        .click();
    assertThat(page.locator("h1")).hasText("Feature flag");
    assertThat(page.locator("blockquote")).containsText("is a promise to delete it");

    page.getByRole(AriaRole.COMPLEMENTARY).getByText("Mara Lindqvist").click();
    assertThat(page.locator("h1")).hasText("Mara Lindqvist");

    page.getByText("show the thread").first().click();
    assertThat(page.locator("#here")).containsText("promise to delete");
    assertThat(page.getByRole(AriaRole.LINK, named("Open the original"))).isVisible();
  }

  @Test
  void shows_what_another_person_would_see_and_says_so() {
    page.navigate("/topics/team:blackbird");
    assertThat(page.locator("h1")).hasText("Blackbird");
    page.getByText("View as somebody else").click();
    page.getByLabel("Person").selectOption("Mara Lindqvist");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("View").setExact(true))
        .click();

    assertThat(page.getByRole(AriaRole.STATUS))
        .containsText("You see what Mara Lindqvist would see");
    assertThat(page.locator("h1")).hasText("Nothing here");
    page.navigate("/search?q=blackbird");
    assertThat(page.locator("main")).not().containsText("offer");

    page.getByText("Back to all of it").click();
    assertThat(page.locator("h1")).hasText(Pattern.compile("2 passages"));
  }

  @Test
  void needs_no_mouse() {
    page.navigate("/search?q=flag");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    assertThat(page.locator("[data-passage]").first().locator("[data-open]")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#here")).isVisible();

    page.keyboard().press("?");
    assertThat(page.locator("#help")).isVisible();
    page.keyboard().press("Escape");
    page.keyboard().press("g");
    page.keyboard().press("t");
    assertThat(page.locator("h1")).hasText("Topics");

    page.keyboard().press("/");
    page.keyboard().type("canary");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Canary release");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Canary release");
  }

  @Test
  void tells_of_a_topic_on_hovering() {
    page.navigate("/conversations/slack:T1~2FC1~2Ft3");
    page.locator(".words a").first().hover();

    assertThat(page.locator("#card")).containsText("promise to delete it");
    assertThat(page.locator("#card")).containsText("Ask");
  }

  @Test
  void narrows_down_and_leaves_out() {
    page.navigate("/search?q=flag");
    page.locator(".facets").getByText("Tom Okafor").click();
    assertThat(page.locator(".filters")).containsText("Tom Okafor");
    page.locator(".filters a").click();
    page.locator(".facets").getByText("Tom Okafor").hover();
    page.getByLabel("Leave out Tom Okafor").click();
    assertThat(page.locator(".filters")).containsText("not Tom Okafor");
    assertThat(page.locator(".results")).not().containsText("Who cleans up");
  }

  @Test
  void answers_lead_to_their_place_and_are_judged_by_key() {
    ask("How long does a feature flag live?");
    assertThat(page.locator(".answered blockquote").first()).containsText("six weeks");
    page.keyboard().press("y");
    assertThat(page.locator(".done")).containsText("is helpful");
    page.keyboard().press("u");
    assertThat(page.locator(".done")).isHidden();
    page.locator(".answered [data-open]").first().click();
    assertThat(page.locator("#here")).containsText("lives six weeks at most");
  }

  @Test
  void what_was_read_out_of_a_question_is_shown_and_taken_away() {
    ask("What did Tom Okafor say about the feature flag?");
    assertThat(page.locator(".filters")).containsText("Tom Okafor");
    assertThat(page.locator(".answer")).not().containsText("six weeks at most");
    page.locator(".filters a").first().click();
    assertThat(page.locator(".filters")).hasCount(0);
    assertThat(page).hasURL(Pattern.compile("/ask[?]"));
  }

  @Test
  void what_nobody_answers_names_people_is_kept_and_is_pinned() {
    ask("Which zeppelin does the canary release need?");
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Nothing found");
    assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText("Who may know");
    assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText("Mara Lindqvist");
    page.keyboard().press("o");
    assertThat(page.locator(".done")).containsText("kept as an open question");
    page.navigate("/topics/wiki:Canary_release");
    assertThat(page.locator(".unanswered").first()).containsText("Which zeppelin");

    page.locator(".unanswered a").first().click();
    page.getByText("This answers it: pin").first().click();
    assertThat(page.locator(".answered .tag")).hasText("Pinned");
    page.navigate("/questions");
    assertThat(page.locator("main")).not().containsText("zeppelin does");
    page.navigate("/review");
    while (page.locator(".decided button").count() > 0) {
      page.locator(".decided button").first().click();
    }
  }

  private void ask(String question) {
    page.navigate("/");
    page.keyboard().press("/");
    page.keyboard().type(question);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/ask[?]"));
  }

  @Test
  void corrects_a_topic_by_key_and_undoes_it() {
    page.navigate(FLAG);
    page.keyboard().press("e");
    assertThat(page.locator("#c-into")).isFocused();
    page.keyboard().type("canary");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Canary release");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("#c-into")).hasValue("Canary release");
    page.locator("#c-name").fill("Switches");
    page.getByRole(AriaRole.BUTTON, named("Rename")).click();

    assertThat(page.locator(".done")).containsText("is shown as “Switches”");
    page.keyboard().press("u");
    assertThat(page.locator(".done")).isHidden();
    page.keyboard().press("g");
    page.keyboard().press("r");
    assertThat(page.locator("#main")).containsText("Nothing yet");
  }

  @Test
  void keeps_the_colours_that_were_chosen() {
    page.navigate(FLAG);
    page.locator(".theme button:visible").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(page).hasURL(Pattern.compile(FLAG + "$"));
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void every_page_fits_and_is_accessible(int width, ColorScheme scheme) throws IOException {
    var axe = axe();
    try (var context = chromium.window(server.address(), width, 840, scheme).context()) {
      var shown = context.pages().getFirst();
      for (var path : PAGES) {
        shown.navigate(path);
        assertThat((Boolean) shown.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(path + " fits into " + width)
            .isTrue();
        assertThat(violations(shown, axe)).as(path).isEmpty();
      }
    }
  }

  /// Violations of WCAG 2 A and AA that axe calls serious or critical.
  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page, String axe) {
    page.evaluate(axe + "; null");
    var result =
        page.evaluate(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }))
              .violations.filter(v => ['serious', 'critical'].includes(v.impact))
              .map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120) + ' ' + n.failureSummary).slice(0, 3).join(' | '))
            """);
    return (List<String>) result;
  }

  private static String axe() throws IOException {
    try (var in =
        BrowserTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
