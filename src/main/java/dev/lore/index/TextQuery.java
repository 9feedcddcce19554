package dev.lore.index;

import java.util.Objects;

/// What somebody typed: words, `"exact phrases"` and `-words` to leave out. Never fails to parse.
///
/// @param matching how many of the words a passage must have
public record TextQuery(String text, Matching matching) {
  /// Asks for nothing: every passage of the filter matches.
  public static final TextQuery NONE = new TextQuery("", Matching.MOST);

  public TextQuery {
    Objects.requireNonNull(text);
    Objects.requireNonNull(matching);
  }

  /// Most of the words must be there: all of one or two, all but one of three or four, else 60 %.
  public static TextQuery of(String text) {
    return new TextQuery(text, Matching.MOST);
  }

  /// One of the words is enough; for questions, where order matters more than the total.
  public static TextQuery anyOf(String text) {
    return new TextQuery(text, Matching.ANY);
  }

  public enum Matching {
    MOST,
    ANY;

    /// How many of `words` different words must be there.
    public int required(int words) {
      return switch (this) {
        case ANY -> Math.min(words, 1);
        case MOST -> words <= 2 ? words : words <= 4 ? words - 1 : (int) Math.ceil(words * 0.6);
      };
    }
  }
}
