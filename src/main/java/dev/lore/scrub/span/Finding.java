package dev.lore.scrub.span;

/// One stretch of text that a rule takes for something private. Holds no part of the value.
///
/// @param type in Presidio's names: `EMAIL_ADDRESS`, `PHONE_NUMBER`
/// @param rule the rule that found it, `email.plain`
/// @param start first UTF-16 code unit
/// @param end one past the last
/// @param score 0 to 1: how sure the rule is
/// @param proof what speaks for it
public record Finding(String type, String rule, int start, int end, double score, Proof proof) {
  public Finding {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("finding [" + start + "," + end + ") is not a span");
    }
  }

  /// What supports a finding, the strongest last: a checksum outranks whatever is only a guess.
  public enum Proof {
    /// The shape alone.
    SHAPE,
    /// The shape, and a word near it.
    CONTEXT,
    /// Its own check digits, or a prefix that nothing else has.
    CHECKSUM
  }

  public int length() {
    return end - start;
  }

  public Finding at(int newStart, int newEnd) {
    return new Finding(type, rule, newStart, newEnd, score, proof);
  }

  public Finding as(String newType) {
    return new Finding(newType, rule, start, end, score, proof);
  }
}
