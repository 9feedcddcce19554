package dev.lore.bench.report;

import dev.lore.bench.live.LiveDay;
import dev.lore.bench.live.LiveLog;
import dev.lore.bench.live.LivePlan;
import dev.lore.bench.live.LiveRanking;
import java.util.List;
import java.util.Locale;

/// How a challenger does on today's requests, and did on the days before.
public final class LivePanel {
  private LivePanel() {}

  /// A part of the Quality page.
  public static String html(LiveRanking.Report report) {
    boolean search = report.of() == LivePlan.Part.SEARCH;
    var settings = report.settings();
    var out = new Html().raw("<section>");
    out.element("h2", search ? "Search beside a challenger" : "Answers beside a challenger");
    if (settings.challenger().isEmpty()) {
      out.raw("<p>")
          .text("“" + settings.champion() + "” answers alone; live.yaml in the knowledge");
      out.text(" base's folder names a challenger.").raw("</p>");
    } else {
      today(report, out);
    }
    before(report.before(), search, out);
    return out.raw("</section>").toString();
  }

  private static void today(LiveRanking.Report report, Html out) {
    var settings = report.settings();
    var now = report.standing();
    out.raw("<p>").text("Today “" + settings.challenger() + "” beside “" + settings.champion());
    out.text("”: " + Html.plural(now.compared(), "request", "requests"));
    out.text(" compared in its shadow");
    if (now.compared() > 0) {
      out.text(", " + percent(now.same()) + " with the same result, overlap ");
      out.text(Html.number(now.overlap()) + ", " + Html.number(now.slower()) + " times as long. ");
      out.text("Only the champion found something for " + now.championOnly());
      out.text(", only the challenger for " + now.challengerOnly());
    }
    out.text(". " + Html.plural(report.shadow().dropped(), "request was", "requests were"));
    out.text(" dropped, " + report.shadow().failed() + " failed.").raw("</p>");
    if (settings.interleave() > 0) {
      out.element("p", judged(now));
    }
    out.raw("<p>").text(Html.plural(now.control(), "request", "requests"));
    out.text(" of readers held back as control (" + percent(settings.control()));
    out.text(" of all).").raw("</p>");
    if (!now.queries().isEmpty()) {
      out.element("h3", "Least alike, of what ten or more people asked");
      out.raw("<ul class=\"q-list\">");
      for (LiveLog.Query query : now.queries()) {
        out.element("li", query.text() + ": overlap " + Html.number(query.overlap()));
      }
      out.raw("</ul>");
    }
  }

  private static void before(List<LiveDay> days, boolean search, Html out) {
    if (days.isEmpty()) {
      return;
    }
    out.raw("<div class=\"q-wide\"><table class=\"q-table\"><thead><tr><th scope=\"col\">day");
    for (String head : List.of("compared", "same", "overlap", "only champion", "only challenger")) {
      out.raw("<th scope=\"col\" class=\"n\">").text(head);
    }
    if (search) {
      out.raw("<th scope=\"col\" class=\"n\">").text("won : lost : ties");
    }
    out.raw("<th scope=\"col\" class=\"n\">control</tr></thead><tbody>");
    for (LiveDay day : days) {
      out.raw("<tr><td class=\"q-day\">").text(day.date());
      cell(Long.toString(day.compared()), out);
      cell(percent(day.same()), out);
      cell(Html.number(day.overlap()), out);
      cell(Long.toString(day.championOnly()), out);
      cell(Long.toString(day.challengerOnly()), out);
      if (search) {
        cell(day.challengerWins() + " : " + day.championWins() + " : " + day.ties(), out);
      }
      cell(Long.toString(day.control()), out);
      out.raw("</tr>");
    }
    out.raw("</tbody></table></div>");
  }

  private static void cell(String text, Html out) {
    out.raw("<td class=\"n\">").text(text);
  }

  private static String judged(LiveLog.Standing now) {
    long all = now.championWins() + now.challengerWins() + now.ties();
    if (all == 0) {
      return "Shown in turn, but nobody opened anything yet.";
    }
    return "Shown in turn and judged by what was opened: the challenger won "
        + now.challengerWins()
        + ", lost "
        + now.championWins()
        + ", "
        + now.ties()
        + " ties; "
        + (now.p() <= 0.05 ? "more than chance" : "may be chance")
        + String.format(Locale.ROOT, " (p = %.3f).", now.p());
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
