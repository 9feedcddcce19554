package dev.lore.link;

import dev.lore.phrase.StopWords;
import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import java.util.Arrays;
import java.util.Set;

/// Where a name begins and ends: without the office before a person ("President", "Mr."), with the
/// dot of its last abbreviation ("U.S.", "Apple Inc."), and whether its capitals go on beside it.
/// Stateless.
final class NameEdges {
  /// What people are called before their names.
  private static final Set<String> OFFICES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "professor",
          "president",
          "vice",
          "minister",
          "premier",
          "chancellor",
          "secretary",
          "senator",
          "sen",
          "rep",
          "representative",
          "congressman",
          "congresswoman",
          "governor",
          "gov",
          "mayor",
          "judge",
          "justice",
          "coach",
          "general",
          "gen",
          "colonel",
          "col",
          "captain",
          "capt",
          "lieutenant",
          "lt",
          "sergeant",
          "sgt",
          "officer",
          "spokesman",
          "spokeswoman",
          "ambassador",
          "director",
          "chairman",
          "chairwoman",
          "chief",
          "ceo",
          "actor",
          "actress",
          "singer",
          "rapper",
          "author",
          "manager",
          "quarterback",
          "striker",
          "midfielder",
          "goalkeeper",
          "defender",
          "leader",
          "champion",
          "star",
          "sir",
          "dame");

  /// Words that are written with a dot at the end of a name.
  private static final Set<String> DOTTED =
      Set.of(
          "inc", "corp", "co", "ltd", "jr", "sr", "bros", "ala", "ariz", "ark", "calif", "colo",
          "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn",
          "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt",
          "wash", "wis", "wyo");

  private static final Set<String> COMPANIES =
      Set.of("inc", "corp", "ltd", "plc", "ag", "gmbh", "llc", "nv", "asa");

  /// Capitals that go on for so long are a headline.
  private static final int HEADLINE = 6;

  /// Words on either side that are looked at.
  private static final int SEEN = 40;

  private static final double SURE = 0.6;

  private NameEdges() {}

  static boolean isOffice(String word) {
    return OFFICES.contains(word);
  }

  /// One past the last word of the name, with what kind of company it is: "Calpine Corp."
  static int withCompany(Tokens tokens, int end) {
    return end < tokens.size()
            && tokens.letterCase(end - 1) != LetterCase.LOWER
            && tokens.letterCase(end) != LetterCase.LOWER
            && COMPANIES.contains(tokens.norm(end))
            && isJoined(tokens, end)
        ? end + 1
        : end;
  }

  /// The first word of the name itself: offices before a person, and whose they are ("Egyptian
  /// President Hosni Mubarak"), are left out where the title does not have them.
  static int first(Tokens tokens, PhraseSpan span, long[] titleWords) {
    int first = span.first();
    for (int i = first; i < span.end() - 1; i++) {
      if (OFFICES.contains(tokens.norm(i)) && !has(titleWords, tokens.hash(i))) {
        int next = i + 1;
        while (next < span.end() && !has(titleWords, tokens.hash(next))) {
          next++;
        }
        if (next < span.end()) {
          first = next;
          i = next;
        }
      }
    }
    return first;
  }

  private static boolean has(long[] words, long word) {
    return Arrays.binarySearch(words, word) >= 0;
  }

  /// One past the last character of the name that ends with the word.
  static int end(Tokens tokens, int last) {
    var text = tokens.text();
    int end = tokens.end(last);
    boolean dot = end < text.length() && text.charAt(end) == '.';
    return dot && (isDotted(text, tokens.start(last), end) || isShortened(tokens, last))
        ? end + 1
        : end;
  }

  private static boolean isShortened(Tokens tokens, int word) {
    return DOTTED.contains(tokens.norm(word)) && tokens.letterCase(word) == LetterCase.CAPITALISED;
  }

  /// Whether the word is an abbreviation with dots, of which the last one ends no sentence before a
  /// further capital: "J.K. Rowling", "U.S. Open".
  static boolean isDotted(Tokens tokens, int word) {
    return isDotted(tokens.text(), tokens.start(word), tokens.end(word));
  }

  /// `U.S`, `D.C`: single capitals between dots.
  private static boolean isDotted(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if ((i - start) % 2 == 0 ? !Character.isUpperCase(text.charAt(i)) : text.charAt(i) != '.') {
        return false;
      }
    }
    return end - start > 1 && (end - start) % 2 == 1;
  }

  /// Whether a name of which we know only a part is of somebody or something else: capitals go on
  /// beside it, and nobody else claims those words. "Rainie" of Lee Rainie is not any Rainie.
  ///
  /// @param taken words that some mention has
  static boolean isTorn(Tokens tokens, int first, int end, double probability, boolean[] taken) {
    boolean before = goesOnBefore(tokens, first) && !taken[first - 1];
    boolean after = goesOnAfter(tokens, end) && !taken[end];
    if (!before && !after || run(tokens, first, end) >= HEADLINE || isHeadline(tokens, first)) {
      return false;
    }
    if (before && after) {
      return true;
    }
    return before ? end - first == 1 : probability < SURE;
  }

  /// Whether most words of the line or sentence have capitals, so that those tell nothing.
  static boolean isHeadline(Tokens tokens, int word) {
    int from = word;
    while (from > Math.max(0, word - SEEN) && !tokens.startsSentence(from)) {
      from--;
    }
    int to = word + 1;
    while (to < Math.min(tokens.size(), word + SEEN) && !tokens.startsSentence(to)) {
      to++;
    }
    int names = 0;
    int small = 0;
    for (int i = from; i < to; i++) {
      if (!StopWords.contains(tokens.norm(i))) {
        names += tokens.letterCase(i) == LetterCase.LOWER ? 0 : 1;
        small += tokens.letterCase(i) == LetterCase.LOWER ? 1 : 0;
      }
    }
    return names > HEADLINE && names > 4 * small;
  }

  private static int run(Tokens tokens, int first, int end) {
    int from = first;
    while (first - from < HEADLINE && goesOnBefore(tokens, from)) {
      from--;
    }
    int to = end;
    while (to - end < HEADLINE && goesOnAfter(tokens, to)) {
      to++;
    }
    return to - from;
  }

  /// Whether the word before belongs to the same run of capitals, and is no office.
  static boolean goesOnBefore(Tokens tokens, int first) {
    return first > 0
        && tokens.letterCase(first) != LetterCase.LOWER
        && isJoined(tokens, first)
        && isNameWord(tokens, first - 1);
  }

  /// The same for the word after.
  static boolean goesOnAfter(Tokens tokens, int end) {
    return end < tokens.size() && isJoined(tokens, end) && isNameWord(tokens, end);
  }

  /// Whether nothing but white space, or the dot of an initial, stands before the word.
  static boolean isJoined(Tokens tokens, int word) {
    int from = tokens.end(word - 1);
    int to = tokens.start(word);
    if (tokens.gap(word) == Gap.SENTENCE) {
      return to - from <= 2 && isAbbreviated(tokens, word - 1);
    }
    return tokens.gap(word) == Gap.SPACE && to - from == 1;
  }

  private static boolean isAbbreviated(Tokens tokens, int word) {
    return isDotted(tokens, word)
        || tokens.end(word) - tokens.start(word) == 1
            && tokens.letterCase(word) == LetterCase.UPPER;
  }

  private static boolean isNameWord(Tokens tokens, int word) {
    return tokens.letterCase(word) != LetterCase.LOWER
        && !StopWords.contains(tokens.norm(word))
        && !OFFICES.contains(tokens.norm(word));
  }
}
