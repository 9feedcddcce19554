package dev.lore.bench.report;

import java.util.Locale;

/// Writes HTML: text is escaped, tags are not.
final class Html {
  private final StringBuilder out = new StringBuilder();

  /// Adds markup as it is.
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /// Adds text.
  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /// Adds an element that holds a text.
  Html element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ", 2)[0] + ">");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace(" %", "&nbsp;%");
  }

  /// A figure as people read it: three places below 10, thousands with commas.
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Math.abs(value) >= 100 || (value == Math.rint(value) && Math.abs(value) >= 2)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.3f", value);
  }

  /// One place.
  static String places(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static String signed(double value) {
    return (value < 0 ? "−" : "+") + number(Math.abs(value));
  }

  static String plural(long count, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
  }
}
