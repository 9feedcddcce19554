package dev.lore.bench.report;

import dev.lore.bench.business.Change;
import dev.lore.bench.business.Goals;
import dev.lore.bench.business.ProductMetric;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The week for managers, in plain words, as a mail (RFC 5322) with a text and an HTML part: what
/// improved, what fell, what is next. No examples, nothing of anybody's messages.
public final class StatusMail {
  private static final int MOST_SHIPPED = 8;

  private final Standing standing;
  private final Summary summary;

  public StatusMail(Standing standing) {
    this.standing = standing;
    this.summary = Summary.ofWeek(standing);
  }

  /// @param from address of the sender
  /// @param to address of the reader
  public String eml(String from, String to) {
    var day = LocalDate.ofInstant(standing.now(), ZoneOffset.UTC);
    var boundary = "=_lore_" + Long.toHexString(standing.now().toEpochMilli());
    var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(standing.now().atOffset(ZoneOffset.UTC));
    return String.join(
        "\r\n",
        "From: Lore <" + address(from) + ">",
        "To: <" + address(to) + ">",
        "Subject: Lore in the week to " + day + ": " + subject(),
        "Date: " + date,
        "Message-ID: <quality." + standing.now().toEpochMilli() + "@lore.invalid>",
        "MIME-Version: 1.0",
        "Auto-Submitted: auto-generated",
        "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"",
        "",
        "--" + boundary,
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        encoded(text()),
        "--" + boundary,
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        encoded(html()),
        "--" + boundary + "--",
        "");
  }

  /// A header may not be broken out of.
  private static String address(String address) {
    if (!address.matches("[^\\s<>\",;:]+@[^\\s<>\",;:]+")) {
      throw new IllegalArgumentException("not a mail address: expected name@host");
    }
    return address;
  }

  private static String encoded(String text) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String subject() {
    if (summary.fell().isEmpty()) {
      return summary.improved().isEmpty()
          ? "steady"
          : Html.plural(summary.improved().size(), "figure improved", "figures improved");
    }
    return Html.plural(summary.fell().size(), "figure fell", "figures fell");
  }

  /// The mail as text.
  public String text() {
    var out = new StringBuilder(summary.headline()).append("\n");
    for (Part part : parts()) {
      out.append('\n').append(part.title()).append('\n');
      part.lines().forEach(line -> out.append("- ").append(line).append('\n'));
    }
    return out.toString();
  }

  private String html() {
    var out =
        new Html()
            .raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
            .raw("<meta name=\"color-scheme\" content=\"light dark\"></head>")
            .raw(
                "<body style=\"font:16px/1.5 Georgia,serif;max-width:600px;margin:24px"
                    + " auto;padding:0 16px\">");
    out.element("p", summary.headline());
    for (Part part : parts()) {
      out.raw("<h2 style=\"font-size:17px;margin:24px 0 4px\">").text(part.title());
      out.raw("</h2><ul style=\"margin:0;padding-left:20px\">");
      part.lines().forEach(line -> out.element("li", line));
      out.raw("</ul>");
    }
    return out.raw("</body></html>").toString();
  }

  private record Part(String title, List<String> lines) {}

  private List<Part> parts() {
    var parts = new ArrayList<Part>();
    parts.add(new Part("What improved", lines(summary.improved(), "Nothing that counts.")));
    parts.add(new Part("What fell", lines(summary.fell(), "Nothing.")));
    var next = summary.next().stream().map(PlainWords::wanting).toList();
    parts.add(
        new Part(
            "What is next",
            next.isEmpty() ? List.of("Every figure meets its goal: set the next goals.") : next));
    var shipped = shipped();
    if (!shipped.isEmpty()) {
      parts.add(new Part("What shipped", shipped));
    }
    var goals = standing.goals().goals().stream().map(this::goal).toList();
    if (!goals.isEmpty()) {
      parts.add(new Part("Goals of " + standing.goals().quarter(), goals));
    }
    if (!standing.weeks().isEmpty()) {
      parts.add(new Part("Use in the week of " + standing.weeks().getLast().monday(), use()));
    }
    return parts;
  }

  private static List<String> lines(List<Standing.Judged> moved, String none) {
    return moved.isEmpty() ? List.of(none) : moved.stream().map(PlainWords::moved).toList();
  }

  /// This week's changes, newest first.
  private List<String> shipped() {
    var changes =
        standing.changes().reversed().stream()
            .filter(c -> c.at().isAfter(standing.weekAgo()))
            .map(Change::why)
            .distinct()
            .toList();
    var lines = new ArrayList<>(changes.subList(0, Math.min(MOST_SHIPPED, changes.size())));
    if (changes.size() > lines.size()) {
      lines.add("and " + (changes.size() - lines.size()) + " more");
    }
    return lines;
  }

  private String goal(Goals.Goal goal) {
    var now = standing.now(goal.metric());
    var words = new StringBuilder(goal.objective()).append(": ");
    words.append(
        now.map(v ->
                PlainWords.value(goal.metric(), v)
                    + ", wanted "
                    + PlainWords.value(goal.metric(), goal.target())
                    + (standing.reached(goal).orElse(0.0) >= 1 ? ", reached" : ""))
            .orElse("not known yet"));
    goal.guards().stream()
        .filter(g -> !g.holds(standing.now(g.metric()).orElse(Double.NaN)))
        .map(g -> PlainWords.guard(g, standing.now(g.metric())))
        .forEach(broken -> words.append("; but ").append(broken));
    return words.toString();
  }

  private List<String> use() {
    var weeks = standing.weeks();
    var week = weeks.getLast();
    var before =
        weeks.stream().filter(w -> w.monday().equals(week.monday().minusWeeks(1))).findFirst();
    var lines = new ArrayList<String>();
    for (ProductMetric metric : ProductMetric.values()) {
      double value = metric.of(week);
      double then = before.map(metric::of).orElse(Double.NaN);
      if (!Double.isNaN(value) && (value > 0 || then > 0)) {
        lines.add(
            metric.title()
                + ": "
                + PlainWords.value(metric.unit(), value)
                + (Double.isNaN(then)
                    ? ""
                    : ", " + PlainWords.value(metric.unit(), then) + " the week before"));
      }
    }
    return lines.isEmpty() ? List.of("Nobody looked this week.") : lines;
  }
}
