package dev.lore.bench.report;

import dev.lore.bench.live.LiveLog;
import dev.lore.bench.live.LiveRanking;
import java.util.Locale;

/// How a challenger does on today's requests.
public final class LivePanel {
  private LivePanel() {}

  /// A part of the Quality page.
  public static String html(LiveRanking.Report report) {
    var out = new Html().raw("<div class=\"quality\"><section><h2>Challenger, today</h2>");
    var settings = report.settings();
    if (settings.challenger().isEmpty()) {
      out.raw("<p>")
          .text("“" + settings.champion() + "” answers alone; live.yaml in the knowledge");
      return out.text(" base names a challenger.").raw("</p></section></div>").toString();
    }
    var now = report.standing();
    out.raw("<p>").text("“" + settings.challenger() + "” beside “" + settings.champion() + "”: ");
    out.text(Html.plural(now.compared(), "request", "requests") + " compared in its shadow, ");
    out.text(
        percent(now.same()) + " with the same first page, overlap " + Html.number(now.overlap()));
    out.text(", " + Html.number(now.slower()) + " times as long. ");
    out.text(Html.plural(report.shadow().dropped(), "request was", "requests were") + " dropped, ");
    out.text(report.shadow().failed() + " failed. ")
        .raw("</p><p>")
        .text(judged(now))
        .raw("</p><p>");
    out.text(
        Html.plural(now.control(), "search", "searches") + " of readers held back as control (");
    out.text(percent(settings.control()) + " of all).").raw("</p>");
    if (!now.queries().isEmpty()) {
      out.raw("<h3>Least alike, of what ten or more people asked</h3><ul class=\"q-list\">");
      for (LiveLog.Query query : now.queries()) {
        out.element("li", query.text() + ": overlap " + Html.number(query.overlap()));
      }
      out.raw("</ul>");
    }
    return out.raw("</section></div>").toString();
  }

  private static String judged(LiveLog.Standing now) {
    long all = now.championWins() + now.challengerWins() + now.ties();
    if (all == 0) {
      return "Nothing was judged by what readers opened: interleave is 0, or nobody opened"
          + " anything.";
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
