package dev.lore.bench.metric;

import java.util.Collection;
import java.util.HashSet;

/// Strict scores of labelled stretches of text, as seqeval and CoNLL have them: right only with the
/// same start, end and label. Count texts one by one and add up for micro figures.
public final class SpanScore {
  private SpanScore() {}

  /// @param end exclusive
  public record Span(int start, int end, String label) {}

  /// A span given twice counts once.
  public static FScore of(Collection<Span> predicted, Collection<Span> gold) {
    var wanted = new HashSet<>(gold);
    var given = new HashSet<>(predicted);
    return new FScore(given.stream().filter(wanted::contains).count(), given.size(), wanted.size());
  }
}
