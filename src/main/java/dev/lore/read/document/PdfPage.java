package dev.lore.read.document;

import java.util.List;

/// The segments of one page.
///
/// @param number from 1
/// @param rows from the top; each row from the left
/// @param turned text written in another direction than the page's, in rows of its own
/// @param links in the order of the file
record PdfPage(
    int number,
    float height,
    List<List<PdfSegment>> rows,
    List<List<PdfSegment>> turned,
    List<PdfLinks.Link> links) {
  static String text(List<PdfSegment> row) {
    var words = new StringBuilder();
    row.forEach(segment -> words.append(words.isEmpty() ? "" : " ").append(segment.text()));
    return words.toString();
  }
}
