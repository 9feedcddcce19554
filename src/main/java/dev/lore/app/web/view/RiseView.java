package dev.lore.app.web.view;

import java.time.Instant;
import java.util.Locale;

/// That a topic is talked about more than before.
///
/// @param factor how many times the usual
/// @param recent passages since then; `url` finds them
public record RiseView(Instant since, double factor, int recent, int people, String url) {
  /// `3 times the usual`.
  public String times() {
    return factor >= 10
        ? Words.number(Math.round(factor)) + " times the usual"
        : String.format(Locale.ENGLISH, "%.1f", factor).replace(".0", "") + " times the usual";
  }
}
