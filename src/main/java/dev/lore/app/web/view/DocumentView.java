package dev.lore.app.web.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a document as it was read.
///
/// @param original address of the original, or empty
/// @param facts amounts, durations, dates and the like that stand in it, in the order of the text
/// @param laterEdition what superseded it
/// @param saysSuperseded where it says itself that it holds no longer: those words; else empty
/// @param part from 1, of `parts`
/// @param outline all headings of the document, with the part they stand in
public record DocumentView(
    Ref document,
    String kind,
    @Nullable Ref source,
    @Nullable Ref author,
    @Nullable Instant time,
    String place,
    String original,
    int pages,
    List<Heading> outline,
    List<BlockView> blocks,
    int part,
    int parts,
    List<FactView> facts,
    @Nullable Ref laterEdition,
    String saysSuperseded) {
  /// One fact, with the sentence that says it.
  ///
  /// @param kind `amount`, `duration`, `deadline`, `date`, `eligibility` or `contact`
  /// @param subject the heading above it
  /// @param later the later decision that changed it
  public record FactView(
      String kind,
      String value,
      String subject,
      String sentence,
      int page,
      String url,
      @Nullable QuoteView later) {}

  /// @param url where it stands
  public record Heading(String text, int level, int page, String url) {}

  /// @param kind `heading`, `paragraph`, `list_item`, `table`, `code`, `quote` or `signature`
  /// @param page of the source from 1, or 0
  /// @param words empty for a table
  /// @param rows of a table, else empty
  /// @param here whether what was asked for stands in it
  public record BlockView(
      String kind,
      int level,
      int page,
      String anchor,
      List<Segment> words,
      List<Row> rows,
      boolean here) {}

  public record Row(boolean header, List<String> cells) {}
}
