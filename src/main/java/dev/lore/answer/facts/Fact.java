package dev.lore.answer.facts;

import dev.lore.model.Passage;

/// One fact of a document, with the sentence that says it.
///
/// @param value as it stands in the text: `140 EUR`, `six weeks`, `until 31 March`
/// @param subject what it is a fact of: the heading above it, or the document's title
/// @param start where the value begins in the passage's text, in UTF-16 code units
/// @param end one past its last
/// @param sentenceStart where its sentence begins in the passage's text
/// @param sentenceEnd where that ends
public record Fact(
    Kind kind,
    String value,
    String subject,
    Passage passage,
    int start,
    int end,
    int sentenceStart,
    int sentenceEnd) {
  /// In the order in which a sheet shows them.
  public enum Kind {
    AMOUNT,
    DURATION,
    DEADLINE,
    DATE,
    ELIGIBILITY,
    CONTACT
  }

  public String sentence() {
    return passage.text().substring(sentenceStart, sentenceEnd).strip();
  }
}
