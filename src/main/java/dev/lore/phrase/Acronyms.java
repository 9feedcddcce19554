package dev.lore.phrase;

import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokens;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Acronyms that the team explains itself, after Schwartz and Hearst (2003): "site reliability
/// engineering (SRE)", "SRE (site reliability engineering)", "SRE stands for ...", where the
/// letters are the words' initials; function words give a letter or none. Bounded; one thread.
final class Acronyms {
  private static final int MOST = 20_000;
  private static final int MAX_LETTERS = 7;
  private static final Set<String> FUNCTION_WORDS =
      Set.of("of", "and", "the", "for", "in", "on", "to", "a", "an", "at", "by", "with", "or");
  private static final Set<String> VERBS = Set.of("means", "is");

  /// Acronym -> what it stands for -> how often that was said.
  private final Map<Long, Map<Long, Explained>> found = new HashMap<>();

  /// An acronym with what it stands for, by phrase keys, as first written.
  static final class Explained {
    final long acronym;
    final long phrase;
    final String acronymSurface;
    final String phraseSurface;
    int times;

    Explained(long acronym, long phrase, String acronymSurface, String phraseSurface) {
      this.acronym = acronym;
      this.phrase = phrase;
      this.acronymSurface = acronymSurface;
      this.phraseSurface = phraseSurface;
    }
  }

  /// Looks whether the phrase from `first` to before `end` is explained as an acronym beside it.
  void see(Tokens tokens, int first, int end, long key) {
    if (end - first < 2) {
      return;
    }
    if (end < tokens.size() && before(tokens, end) == '(') {
      explain(tokens, first, end, key, end);
    }
    if (first > 0 && before(tokens, first) == '(' && after(tokens, end - 1) == ')') {
      explain(tokens, first, end, key, first - 1);
    }
    if (first > 2 && tokens.norm(first - 1).equals("for")) {
      var verb = tokens.norm(first - 2);
      if (verb.equals("stands") || verb.equals("short")) {
        explain(tokens, first, end, key, first - 3);
        if (first > 3) {
          explain(tokens, first, end, key, first - 4); // "SRE is short for ..."
        }
      }
    }
    if (first > 1 && VERBS.contains(tokens.norm(first - 1))) {
      explain(tokens, first, end, key, first - 2);
    }
  }

  private static char before(Tokens tokens, int i) {
    int at = tokens.start(i) - 1;
    return at < 0 ? ' ' : tokens.text().charAt(at);
  }

  private static char after(Tokens tokens, int i) {
    int at = tokens.end(i);
    return at >= tokens.text().length() ? ' ' : tokens.text().charAt(at);
  }

  private void explain(Tokens tokens, int first, int end, long key, int at) {
    var form = tokens.letterCase(at);
    if (form != LetterCase.UPPER && form != LetterCase.MIXED || at >= first && at < end) {
      return;
    }
    var surface = tokens.surface(at, at + 1);
    var letters = tokens.norm(at);
    if (form == LetterCase.MIXED && letters.endsWith("s")) {
      // "SREs"
      surface = surface.substring(0, surface.length() - 1);
      letters = letters.substring(0, letters.length() - 1);
    }
    if (letters.length() < 2
        || letters.length() > MAX_LETTERS
        || letters.length() != surface.length()
        || !areInitials(tokens, first, end, letters, 0)) {
      return;
    }
    long acronym = PhraseKey.append(PhraseKey.EMPTY, PhraseKey.hashWord(letters));
    if (found.size() >= MOST && !found.containsKey(acronym)) {
      return;
    }
    var short_ = surface;
    found
        .computeIfAbsent(acronym, _ -> new LinkedHashMap<>())
        .computeIfAbsent(
            key, _ -> new Explained(acronym, key, short_, PhraseStat.spelling(tokens, first, end)))
        .times++;
  }

  private static boolean areInitials(Tokens tokens, int first, int end, String letters, int from) {
    if (first == end) {
      return from == letters.length();
    }
    var word = tokens.norm(first);
    boolean given =
        from < letters.length()
            && !word.isEmpty()
            && word.charAt(0) == letters.charAt(from)
            && areInitials(tokens, first + 1, end, letters, from + 1);
    return given
        || FUNCTION_WORDS.contains(word) && areInitials(tokens, first + 1, end, letters, from);
  }

  /// What each acronym stands for: what was said most often, where most say so. One and several of
  /// a thing, "Transformation Service" and "Services", are the same.
  Map<Long, Explained> agreed() {
    var agreed = new LinkedHashMap<Long, Explained>();
    found.forEach((acronym, phrases) -> {
      int all = times(phrases.values());
      phrases.values().stream()
          .collect(
              Collectors.groupingBy(Acronyms::singular, LinkedHashMap::new, Collectors.toList()))
          .values()
          .stream()
          .filter(same -> times(same) * 3 >= all * 2)
          .findFirst()
          .map(same -> same.stream().max(Comparator.comparingInt(e -> e.times)).orElseThrow())
          .ifPresent(most -> agreed.put(acronym, most));
    });
    return agreed;
  }

  private static int times(Collection<Explained> explained) {
    return explained.stream().mapToInt(e -> e.times).sum();
  }

  private static String singular(Explained explained) {
    var phrase = explained.phraseSurface.toLowerCase(Locale.ROOT);
    return phrase.endsWith("s") ? phrase.substring(0, phrase.length() - 1) : phrase;
  }
}
