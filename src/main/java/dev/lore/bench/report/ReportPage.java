package dev.lore.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// The report: one self-contained HTML page, readable on a telephone, in print and in the dark.
public final class ReportPage {
  private final Standing standing;
  private final Summary summary;

  public ReportPage(Standing standing) {
    this.standing = standing;
    this.summary = Summary.of(standing);
  }

  /// The whole page.
  ///
  /// @param examples whether worst examples are shown: they quote the data
  public String html(boolean examples) {
    var out = new Html().raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.raw("<meta name=\"color-scheme\" content=\"light dark\"><title>Where Lore stands</title>");
    out.raw("<style>").raw(style()).raw("</style></head><body class=\"q-alone\"><main>");
    out.raw("<h1>Where Lore stands</h1><p class=\"q-soft\">");
    out.text(LocalDate.ofInstant(standing.now(), ZoneOffset.UTC).toString()).raw("</p>");
    return out.raw(body(examples)).raw("</main></body></html>\n").toString();
  }

  /// Everything below the title, to be put into a page that has the styles of its own.
  ///
  /// @param examples whether worst examples are shown
  public String body(boolean examples) {
    return body(examples, "");
  }

  /// @param examples whether worst examples are shown
  /// @param live HTML of what is tried live, which stands between use and models
  public String body(boolean examples, String live) {
    var panels = new Panels(standing);
    var out = new Html().raw("<div class=\"quality\">");
    out.raw("<p class=\"q-lead\">").text(summary.headline()).raw("</p>");
    list("Improved", summary.improved(), PlainWords::moved, out);
    list("Fell", summary.fell(), PlainWords::moved, out);
    list("Furthest from the goal", summary.next(), PlainWords::wanting, out);
    var quarter = standing.goals().quarter();
    out.raw("<section>").element("h2", "Goals" + (quarter.isEmpty() ? "" : " of " + quarter));
    out.raw(panels.goals())
        .raw("</section><section><h2>What it does for people, week by week</h2>");
    out.raw(panels.product()).raw("</section>").raw(live);
    out.raw("<section><h2>What the models score</h2>");
    out.raw("<p class=\"q-soft\">The dashed line is the goal.</p>").raw(panels.models());
    out.raw("</section>");
    var shipped = panels.shipped();
    if (!shipped.isEmpty()) {
      out.raw("<section><h2>What shipped</h2>").raw(shipped).raw("</section>");
    }
    out.raw("<section><h2>Every task</h2>").raw(new TaskSections(standing, examples).all());
    out.raw("</section><section><h2>Not measured</h2>").raw(missing()).raw("</section>");
    return out.raw("</div>").toString();
  }

  private static <T> void list(String title, List<T> items, Function<T, String> words, Html out) {
    if (!items.isEmpty()) {
      out.element("h3", title).raw("<ul class=\"q-list\">");
      items.forEach(item -> out.element("li", words.apply(item)));
      out.raw("</ul>");
    }
  }

  private String missing() {
    var out = new Html();
    if (!standing.notThereYet().isEmpty()) {
      out.element("p", "Not there yet: " + String.join(", ", standing.notThereYet()) + ".");
    }
    if (!standing.lacking().isEmpty()) {
      out.raw("<ul class=\"q-list\">");
      standing.lacking().forEach((task, why) -> out.element("li", task + ": " + why));
      out.raw("</ul>");
    }
    return out.toString().isEmpty()
        ? "<p>Everything that is there is measured.</p>"
        : out.toString();
  }

  /// The styles of the parts, shared with the web interface.
  public static String style() {
    try (var in =
        Objects.requireNonNull(
            ReportPage.class.getResourceAsStream("report.css"), "report.css is in the jar")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
