package dev.lore.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// What somebody typed: words, `"exact phrases"` and `-words` to leave out. Never fails to parse.
///
/// @param matching how many of the words a passage must have
/// @param others other names of a word that count as the word itself, by the word as [#nameOf] has
///   it; a name of several words counts where they follow each other. What stands in quotes is
///   meant as it stands
public record TextQuery(String text, Matching matching, Map<String, List<String>> others) {
  private static final Pattern LEFT_OUT =
      Pattern.compile("(?<!\\S)-(?=[\"\\p{L}\\p{N}])(\"[^\"]*\"?|\\S+)");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  /// Asks for nothing: every passage of the filter matches.
  public static final TextQuery NONE = new TextQuery("", Matching.MOST, Map.of());

  public TextQuery {
    Objects.requireNonNull(text);
    Objects.requireNonNull(matching);
    others = Map.copyOf(others);
  }

  /// Most of the words must be there: all of one or two, all but one of three or four, else 60 %.
  public static TextQuery of(String text) {
    return new TextQuery(text, Matching.MOST, Map.of());
  }

  /// One of the words is enough; for questions, where order matters more than the total.
  public static TextQuery anyOf(String text) {
    return new TextQuery(text, Matching.ANY, Map.of());
  }

  /// The same with other names for some words.
  public TextQuery with(Map<String, List<String>> others) {
    return new TextQuery(text, matching, others);
  }

  /// What is looked for, without quotes and without what is left out.
  public String wanted() {
    return LEFT_OUT.matcher(text).replaceAll(" ").replace('"', ' ').strip();
  }

  /// A typed word without the signs around it, in lower case.
  public static String nameOf(String word) {
    return EDGES.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
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
