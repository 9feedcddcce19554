package dev.lore.app.web.quality;

import dev.lore.bench.report.ReportPage;
import dev.lore.feedback.usage.Usage;
import java.util.Optional;
import java.util.function.Supplier;

/// How a server measures itself.
///
/// @param usage counts what is done; empty where nothing is counted
/// @param search search with a challenger beside it; empty where there is none
/// @param answers the same for answers
/// @param report where things stand now; computed at each call, some 50 ms
public record Measuring(
    Optional<Usage> usage,
    Optional<LiveSearch> search,
    Optional<LiveAnswers> answers,
    Supplier<Optional<ReportPage>> report) {
  public static final Measuring NOTHING =
      new Measuring(Optional.empty(), Optional.empty(), Optional.empty(), Optional::empty);
}
