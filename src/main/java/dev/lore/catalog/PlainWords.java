package dev.lore.catalog;

import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import dev.lore.text.WordRanks;
import java.util.Set;

/// Tells which names of the overlay are plain English too though nobody marked them so: "invoice",
/// "rest", "requests". A single word of the common vocabulary is plain unless it is written in
/// capitals or names a kind of thing whose names people write without capitals all day.
final class PlainWords {
  /// Every word that the vocabulary has whole.
  private static final int COMMON = 30_000;

  /// Words so common that a name in capitals does not lend its meaning to them: REST, rest.
  private static final int EVERYWHERE = 3_000;

  private static final Set<String> NAMED_ALL_DAY =
      Set.of(
          "company",
          "language",
          "programming language",
          "operating system",
          "website",
          "service",
          "browser",
          "device",
          "game console",
          "cloud",
          "database",
          "media",
          "markup language",
          "continuous integration",
          "search",
          "payments",
          "video",
          "bank",
          "social network");

  /// Kinds of things that have common nouns for names.
  private static final Set<String> NOUNS =
      Set.of("computing term", "document", "media", "game", "entertainment", "data structure");

  private static final Set<String> BUSINESS =
      Set.of(
          "invoice", "outage", "payroll", "login", "backlog", "timesheet", "downtime", "headcount");

  /// Names of several words that are said in any sentence.
  private static final Set<String> SAID_EVERYWHERE =
      Set.of("among us", "up time", "on call", "at will", "to do", "four day week", "check point");

  private PlainWords() {}

  static boolean isPlain(OverlayEntity entity, Tokens alias) {
    if (alias.size() != 1) {
      return SAID_EVERYWHERE.contains(words(alias));
    }
    var form = alias.letterCase(0);
    var word = alias.norm(0);
    if (form == LetterCase.UPPER || form == LetterCase.MIXED) {
      return WordRanks.english().isCommon(word, EVERYWHERE);
    }
    var singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return BUSINESS.contains(word)
        || entity.types().stream().anyMatch(NOUNS::contains)
        || BUSINESS.contains(singular)
        || WordRanks.english().isCommon(word, COMMON)
            && entity.types().stream().noneMatch(NAMED_ALL_DAY::contains);
  }

  private static String words(Tokens alias) {
    var words = new StringBuilder();
    for (int i = 0; i < alias.size(); i++) {
      words.append(i == 0 ? "" : " ").append(alias.norm(i));
    }
    return words.toString();
  }
}
