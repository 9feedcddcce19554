package dev.lore.model;

/// The stretch of a passage that supports a claim. Take the passage away and the claim is gone.
///
/// @param start first UTF-16 code unit within the passage's text
/// @param end one past the last
public record Evidence(Passage passage, int start, int end) {
  public String quotation() {
    return passage.text().substring(start, end);
  }
}
