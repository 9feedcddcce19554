package dev.lore.answer.span;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the type of a question off its words.
final class QuestionWords {
  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "am", "do", "does", "did", "can", "could", "may", "might",
          "must", "shall", "should", "will", "would", "has", "have", "had", "isn't", "aren't",
          "don't", "doesn't", "didn't", "can't", "won't");

  private static final Set<String> TIMES =
      Set.of(
          "year", "years", "date", "day", "month", "century", "decade", "time", "deadline", "era");
  private static final Set<String> PLACES =
      Set.of("country", "city", "place", "state", "town", "region", "office", "location");
  private static final Set<String> COUNTS =
      Set.of("number", "percentage", "percent", "proportion", "fraction", "share", "count");
  private static final Set<String> AMOUNTS =
      Set.of(
          "amount",
          "price",
          "cost",
          "costs",
          "fee",
          "rate",
          "limit",
          "bonus",
          "salary",
          "budget",
          "allowance",
          "diem");
  private static final Set<String> PERSONS =
      Set.of("person", "people", "team", "colleague", "leader", "author", "president", "name");

  private static final Pattern KNOWS =
      Pattern.compile(
          "(?i)^\\s*(who (here )?(knows?|can help|can tell|has experience|understands)\\b|"
              + "who (should|can|do|could) (i|we) (ask|talk to|speak to|contact)\\b|"
              + "whom? (to|should i) (ask|contact)\\b|who(.s| is) (the |an |our )?experts?\\b)");

  private static final Pattern DEFINES =
      Pattern.compile(
          "(?i)^\\s*(?:(?:what|who)(?:'s|’s| is| are| was| were)|define|explain)\\s+"
              + "(an?\\s+)?(.{1,60}?)\\s*[?.!]*\\s*$");

  /// What may stand in the name of a thing that is asked for with an article: "a letter of intent".
  private static final Set<String> NAMING = Set.of("of", "per");

  private static final Pattern MEANS =
      Pattern.compile(
          "(?i)^\\s*what (?:does|do|is) (?:the (?:word|term|abbreviation) )?(.{1,60}?) "
              + "(?:mean|stand for|meant by)\\b.{0,20}$");

  /// What a thing asked for by its name alone does not have in its name.
  private static final Set<String> RELATING =
      Set.of(
          "for",
          "of",
          "in",
          "on",
          "per",
          "at",
          "to",
          "from",
          "with",
          "by",
          "about",
          "after",
          "my",
          "our",
          "your",
          "the",
          "if",
          "when",
          "we",
          "i",
          "this",
          "that",
          "being",
          "used",
          "going",
          "best",
          "happening",
          "wrong",
          "new",
          "and");

  private QuestionWords() {}

  private static final Set<String> ASKING =
      Set.of(
          "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "who's", "what's",
          "where's", "define", "explain");

  /// Whether a text typed into a search box asks something, rather than naming words to look for.
  static boolean asks(String text, List<String> words) {
    return words.size() >= 2
        && (text.strip().endsWith("?")
            || (words.size() >= 3
                && (ASKING.contains(words.getFirst()) || AUXILIARIES.contains(words.getFirst()))));
  }

  static QuestionType type(String question, List<String> words) {
    if (KNOWS.matcher(question).find()) {
      return QuestionType.WHO_KNOWS;
    }
    if (defined(question).length() > 0) {
      return QuestionType.DEFINITION;
    }
    if (!words.isEmpty() && AUXILIARIES.contains(words.getFirst())) {
      return QuestionType.YES_NO;
    }
    for (int i = 0; i < words.size(); i++) {
      var next = i + 1 < words.size() ? words.get(i + 1) : "";
      var after = i + 2 < words.size() ? words.get(i + 2) : "";
      switch (words.get(i)) {
        case "who", "whom", "whose", "who's" -> {
          return QuestionType.WHO;
        }
        case "when" -> {
          return QuestionType.WHEN;
        }
        case "where" -> {
          return QuestionType.WHERE;
        }
        case "why" -> {
          return QuestionType.WHY;
        }
        case "how" -> {
          return how(next, after);
        }
        case "what", "which", "what's" -> {
          return what(words.subList(i + 1, Math.min(words.size(), i + 5)));
        }
        default -> {}
      }
    }
    return QuestionType.WHAT;
  }

  private static QuestionType how(String next, String after) {
    return switch (next) {
      case "many" -> QuestionType.HOW_MANY;
      case "much" ->
          TIMES.contains(after) || after.equals("notice")
              ? QuestionType.HOW_LONG
              : QuestionType.HOW_MUCH;
      case "long", "often", "old", "soon", "quickly", "fast" -> QuestionType.HOW_LONG;
      case "far", "high", "big", "large", "tall", "expensive", "wide" -> QuestionType.HOW_MUCH;
      default -> QuestionType.HOW;
    };
  }

  private static QuestionType what(List<String> following) {
    for (int i = 0; i < Math.min(2, following.size()); i++) {
      var word = following.get(i);
      if (TIMES.contains(word)) {
        return QuestionType.WHEN;
      }
      if (COUNTS.contains(word)) {
        return QuestionType.HOW_MANY;
      }
      if (PLACES.contains(word)) {
        return QuestionType.WHERE;
      }
      if (i == 0 && PERSONS.contains(word)) {
        return QuestionType.WHO;
      }
    }
    return following.stream().anyMatch(AMOUNTS::contains)
        ? QuestionType.HOW_MUCH
        : QuestionType.WHAT;
  }

  /// What is asked to be defined, as written; empty where no definition is asked for.
  static String defined(String question) {
    var means = MEANS.matcher(question);
    if (means.find()) {
      return means.group(1);
    }
    Matcher defines = DEFINES.matcher(question);
    if (!defines.find()) {
      return "";
    }
    var term = defines.group(2);
    boolean one = defines.group(1) != null;
    var words = term.toLowerCase(java.util.Locale.ROOT).split("[\\s?]+");
    if (words.length > 4) {
      return "";
    }
    for (String word : words) {
      if (RELATING.contains(word) && !(one && NAMING.contains(word))) {
        return "";
      }
    }
    return term;
  }
}
