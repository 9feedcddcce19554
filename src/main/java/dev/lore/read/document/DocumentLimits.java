package dev.lore.read.document;

import java.time.Duration;

/// What one document may cost before it is given up.
///
/// @param maxBytes size of the file; the whole of it is held in memory while it is read
/// @param maxChars size of the text taken out
/// @param maxPages pages, slides or sheets
/// @param maxTime of the processor; ten times as much by the clock
public record DocumentLimits(int maxBytes, int maxChars, int maxPages, Duration maxTime) {
  /// 96 MB, 16 million characters, 20,000 pages, a minute of the processor.
  public static final DocumentLimits DEFAULT =
      new DocumentLimits(96 << 20, 16_000_000, 20_000, Duration.ofSeconds(60));
}
