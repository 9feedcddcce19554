package dev.lore.app.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known about a question: quotations; in words of its own only where a model was
/// configured.
///
/// @param query the question, scrubbed
/// @param outcome `answered`, `disputed`, `people`, `not_found` or `no_question`
/// @param probability that the first quotation answers, 0 to 1
/// @param quotations the answer; empty where nothing was found
/// @param nearest further passages, the nearest first
/// @param people who are most likely to know
/// @param topic the page of what was asked to be defined
/// @param written the answer as a configured model phrased it; else empty
/// @param filters where an answer may come from, each removable
/// @param searchUrl the same words as a search
public record AnswerView(
    String query,
    String outcome,
    double probability,
    List<SaidView> quotations,
    List<SaidView> nearest,
    List<KnowerView> people,
    @Nullable Ref topic,
    List<WrittenView> written,
    List<SearchView.Filter> filters,
    String searchUrl) {
  public boolean found() {
    return outcome.equals("answered") || outcome.equals("disputed") || outcome.equals("people");
  }

  /// A sentence of a model, with what supports it.
  public record WrittenView(String text, List<QuoteView> citations) {}

  /// A quotation that may answer.
  ///
  /// @param answer the shortest stretch that answers, to the letter
  /// @param quote the sentence that it stands in, the answer marked
  /// @param standing `undisputed`, `newest`, `earlier` or `agrees`
  /// @param document key of the document that is cited
  /// @param start where the answer begins in the document's text, in UTF-16 code units
  /// @param end one past its last
  /// @param superseded whether the document holds no longer
  /// @param laterEdition what superseded it, where that is kept
  /// @param cells where it is a row of a table, its cells; else empty
  public record SaidView(
      String answer,
      QuoteView quote,
      String standing,
      double probability,
      String document,
      int start,
      int end,
      boolean superseded,
      @Nullable Ref laterEdition,
      List<CellView> cells) {}

  /// A cell of a row that answers.
  ///
  /// @param header of its column; empty where it has none
  /// @param answers whether it is the cell that answers
  public record CellView(String header, String text, boolean answers) {}

  /// Somebody who wrote about it.
  ///
  /// @param passages how many of the nearest passages they wrote
  /// @param evidence the nearest of them
  public record KnowerView(Ref person, int passages, List<QuoteView> evidence) {}
}
