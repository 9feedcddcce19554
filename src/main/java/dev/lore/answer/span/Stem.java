package dev.lore.answer.span;

/// A light English stem, so that `collects`, `collecting` and `collection` agree: plural, `-ing`,
/// `-ed`, `-ion`, `-ly` and a last `e` are cut off. Wrong stems do no harm, since both sides are
/// cut alike.
final class Stem {
  private Stem() {}

  /// @param word in normal form
  static String of(String word) {
    var stem = word;
    int length = stem.length();
    if (length < 3 || !isPlain(stem)) {
      return stem;
    }
    if (stem.endsWith("ies") && length > 4) {
      stem = stem.substring(0, length - 3) + "y";
    } else if (stem.endsWith("es") && length > 4 && hisses(stem.charAt(length - 3))) {
      stem = stem.substring(0, length - 2);
    } else if (stem.endsWith("s") && length > 3 && "sui".indexOf(stem.charAt(length - 2)) < 0) {
      stem = stem.substring(0, length - 1);
    }
    if (stem.endsWith("ly") && stem.length() > 5) {
      stem = stem.substring(0, stem.length() - 2);
    }
    stem = ending(stem);
    return stem.endsWith("e") && stem.length() > 2 ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static String ending(String stem) {
    int length = stem.length();
    if (stem.endsWith("ing") && length > 4) {
      return undoubled(stem.substring(0, length - 3));
    }
    if (stem.endsWith("ied") && length > 4) {
      return stem.substring(0, length - 3) + "y";
    }
    if (stem.endsWith("ed") && length > 3) {
      return undoubled(stem.substring(0, length - 2));
    }
    if (stem.endsWith("ion") && length > 5 && "st".indexOf(stem.charAt(length - 4)) >= 0) {
      return stem.substring(0, length - 3);
    }
    return stem;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    return last > 1
            && stem.charAt(last) == stem.charAt(last - 1)
            && "lsz".indexOf(stem.charAt(last)) < 0
        ? stem.substring(0, last)
        : stem;
  }

  private static boolean hisses(char c) {
    return c == 's' || c == 'x' || c == 'h' || c == 'z';
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }
}
