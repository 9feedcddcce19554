package dev.lore.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A human's name in the form in which names are compared: given names and family name, lower case,
/// without diacritics, titles, pronouns and remarks.
///
/// `Dr. Ada K. Byron-King (she/her)`, `Byron-King, Ada K.` and `ada k byronking` are one. Names in
/// which the family name comes first and no comma tells so are taken as they stand.
///
/// @param given at least one; a single letter is an initial
record PersonName(List<String> given, String family) {
  private static final int MAX_LENGTH = 100;
  private static final int MAX_PARTS = 6;
  private static final Pattern REMARK =
      Pattern.compile("\\([^)]*\\)|\\[(?!PERSON_)[^\\]]*\\]|\\{[^}]*\\}|\"[^\"]*\"|<[^>]*>");
  private static final Pattern TAIL =
      Pattern.compile("(?i)(?:\\s+(?:via|on behalf of)\\s.*|\\s*[|/@–—].*|\\s+-\\s.*)$");
  private static final Set<String> TITLES =
      Set.of(
          "dr",
          "prof",
          "professor",
          "mr",
          "mrs",
          "ms",
          "mx",
          "sir",
          "ir",
          "herr",
          "frau",
          "doctor",
          "phd",
          "ph",
          "md",
          "msc",
          "mba",
          "jr",
          "sr",
          "ii",
          "iii",
          "iv",
          "esq",
          "cfa",
          "pe",
          "she",
          "her",
          "he",
          "him",
          "they",
          "them",
          "hers",
          "his");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "der", "den", "la", "le", "del", "di", "da", "dos", "das", "do", "du",
          "bin", "al", "el", "ter", "ten", "zu");

  PersonName {
    given = List.copyOf(given);
  }

  /// Empty where the text is no name of at least two parts.
  static Optional<PersonName> of(String text) {
    var parts = parts(text);
    if (parts.size() < 2 || parts.size() > MAX_PARTS) {
      return Optional.empty();
    }
    int family = parts.size() - 1;
    while (family > 1 && PARTICLES.contains(parts.get(family - 1))) {
      family--;
    }
    String joined = String.join("", parts.subList(family, parts.size()));
    if (joined.length() < 2) {
      return Optional.empty();
    }
    return Optional.of(new PersonName(parts.subList(0, family), joined));
  }

  /// The words of a name in their normal form, titles and remarks left out.
  static List<String> parts(String text) {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      return List.of();
    }
    String bare = TAIL.matcher(REMARK.matcher(text).replaceAll(" ").strip()).replaceFirst("");
    int comma = bare.indexOf(',');
    if (comma > 0 && comma == bare.lastIndexOf(',')) {
      String behind = bare.substring(comma + 1).strip();
      if (!words(behind).isEmpty()) {
        bare = behind + " " + bare.substring(0, comma);
      }
    }
    return words(bare);
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (String word : folded(text).split("[\\s.,;:+_]+")) {
      String letters = word.replaceAll("[^\\p{L}\\p{N}]", "");
      if (!letters.isEmpty() && !TITLES.contains(letters)) {
        words.add(letters);
      }
    }
    return words;
  }

  /// Lower case without diacritics.
  static String folded(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    String plain =
        ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String lower = plain.toLowerCase(Locale.ROOT);
    return ascii
        ? lower
        : lower
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ı", "i");
  }

  String first() {
    return given.getFirst();
  }

  /// The letters of everything in order, without spaces.
  String joined() {
    return String.join("", given) + family;
  }

  boolean hasFullFirst() {
    return first().length() > 1;
  }

  /// Whether a middle name or initial of one contradicts the other's.
  boolean middleContradicts(PersonName other) {
    if (given.size() < 2 || other.given.size() < 2) {
      return false;
    }
    String one = given.get(1);
    String two = other.given.get(1);
    return one.length() == 1 || two.length() == 1
        ? one.charAt(0) != two.charAt(0)
        : !one.equals(two);
  }
}
