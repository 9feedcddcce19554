package dev.lore.scrub.person;

import dev.lore.scrub.span.Ascii;
import java.util.Set;

/// Whether a stretch of words is built as postal addresses are: a house number before a name and a
/// word like "Street", a word like "Rue" before a name and a number, a name that ends in "straße"
/// before a number, a post office box, or a state's two letters before a ZIP code.
final class StreetProof {
  private static final int NAME_WORDS = 6;

  private static final Set<String> AFTER_NAME =
      Set.of(
          "street",
          "st",
          "avenue",
          "ave",
          "road",
          "rd",
          "lane",
          "ln",
          "drive",
          "dr",
          "boulevard",
          "blvd",
          "court",
          "ct",
          "place",
          "pl",
          "square",
          "sq",
          "terrace",
          "way",
          "highway",
          "hwy",
          "parkway",
          "pkwy",
          "circle",
          "crescent",
          "mews",
          "row",
          "alley",
          "plaza",
          "gardens",
          "trail",
          "gate",
          "grove",
          "close",
          "quay");

  private static final Set<String> BEFORE_NAME =
      Set.of(
          "rue",
          "avenue",
          "boulevard",
          "chemin",
          "impasse",
          "via",
          "viale",
          "piazza",
          "corso",
          "calle",
          "avenida",
          "plaza",
          "paseo",
          "rua",
          "travessa",
          "ul",
          "ulica");

  private static final String[] ENDINGS = {
    "straße", "strasse", "str", "gasse", "platz", "weg", "allee", "ufer", "damm", "straat", "laan",
    "plein", "gracht", "vägen", "gatan", "gata", "gade", "vej", "veien", "katu", "utca"
  };

  private final String text;
  private final Words words;

  StreetProof(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  boolean holds(int first, int last) {
    for (int i = first; i < last; i++) {
      if (isHouseNumber(i) && (hasNameAndStreet(i + 1, last) || followsStreet(i, first))
          || isBox(i, last)
          || isStateAndZip(i, last)) {
        return true;
      }
    }
    return false;
  }

  private String word(int i) {
    return text.substring(words.start(i), words.end(i));
  }

  private String lower(int i) {
    return Lexicon.key(word(i));
  }

  /// Up to five digits, with at most one letter after them.
  private boolean isHouseNumber(int i) {
    int length = words.end(i) - words.start(i);
    int digits = 0;
    while (digits < length && Ascii.isDigit(text.charAt(words.start(i) + digits))) {
      digits++;
    }
    char before = words.start(i) == 0 ? ' ' : text.charAt(words.start(i) - 1);
    return digits > 0
        && digits <= 5
        && length - digits <= 1
        && before != '$'
        && before != '='
        && before != ',';
  }

  /// A name in capitals, then the word for a street, on one line.
  private boolean hasNameAndStreet(int from, int last) {
    int names = 0;
    for (int i = from; i < Math.min(last, from + NAME_WORDS); i++) {
      var word = word(i);
      char first = word.charAt(0);
      if (i == from && first == '.') {
        return false; // the number of a list
      }
      if (names > 0 && AFTER_NAME.contains(Lexicon.key(word)) && Character.isUpperCase(first)) {
        return true;
      }
      if (!Character.isUpperCase(first) && !Ascii.isDigit(first) && first != '.') {
        return false;
      }
      names += first == '.' ? 0 : 1;
    }
    return false;
  }

  /// `Rue de Rivoli 12`, `Lange Straße 5`, `Kungsgatan 12`.
  private boolean followsStreet(int number, int first) {
    for (int i = number - 1; i >= Math.max(first, number - NAME_WORDS); i--) {
      var word = lower(i);
      if (word.equals("\n")) {
        return false;
      }
      if (BEFORE_NAME.contains(word)
          && i < number - 1
          && Character.isUpperCase(word(i).charAt(0))) {
        return true;
      }
      if (i == number - 1 || i == number - 2 && word(number - 1).equals(".")) {
        for (var ending : ENDINGS) {
          if (word.endsWith(ending) && Character.isUpperCase(word(i).charAt(0))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// `P.O. Box 601`, `PSC 1234, Box 5678`.
  private boolean isBox(int i, int last) {
    return i + 1 < last
        && lower(i).equals("box")
        && Ascii.isDigit(text.charAt(words.start(i + 1)))
        && words.start(i) > 2;
  }

  /// `CA 94102`.
  private boolean isStateAndZip(int i, int last) {
    if (i + 1 >= last || words.end(i) - words.start(i) != 2) {
      return false;
    }
    var zip = word(i + 1);
    return Ascii.isUpper(text.charAt(words.start(i)))
        && Ascii.isUpper(text.charAt(words.start(i) + 1))
        && zip.length() == 5
        && zip.chars().allMatch(c -> Ascii.isDigit((char) c));
  }
}
