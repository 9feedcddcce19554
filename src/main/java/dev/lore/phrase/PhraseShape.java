package dev.lore.phrase;

import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import java.util.Set;

/// Tells by their words alone which phrases say something rather than name it. Stateless.
final class PhraseShape {
  private static final Set<String> JOINING =
      Set.of("of", "and", "for", "in", "on", "to", "the", "with", "at", "by", "as", "a", "vs");
  private static final Set<String> DEEDS =
      Set.of(
          "add",
          "ask",
          "become",
          "build",
          "building",
          "built",
          "bring",
          "call",
          "check",
          "choose",
          "compile",
          "compiling",
          "contact",
          "create",
          "creating",
          "debug",
          "debugging",
          "download",
          "edit",
          "email",
          "fix",
          "fixing",
          "follow",
          "get",
          "give",
          "install",
          "installing",
          "join",
          "keep",
          "know",
          "learn",
          "learning",
          "let",
          "maintain",
          "make",
          "making",
          "meet",
          "modify",
          "need",
          "open",
          "provide",
          "put",
          "read",
          "reading",
          "remove",
          "run",
          "running",
          "see",
          "send",
          "take",
          "teach",
          "tell",
          "try",
          "understand",
          "update",
          "updating",
          "upload",
          "use",
          "used",
          "using",
          "visit",
          "want",
          "write",
          "writing");

  private PhraseShape() {}

  /// Whether it is a piece of a sentence, a deed, or somebody's or some part of something.
  static boolean saysSomething(Tokens tokens) {
    return isClause(tokens) || isDeed(tokens) || isPart(tokens) || isOwned(tokens);
  }

  /// "Summary of your costs" and "talk to your doctor" say something; a name joins its words with
  /// little more than "of" and "and".
  private static boolean isClause(Tokens tokens) {
    for (int i = 1; i < tokens.size() - 1; i++) {
      if (StopWords.contains(tokens.norm(i)) && !JOINING.contains(tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /// What is done with a name, "build R", names nothing by itself.
  private static boolean isDeed(Tokens tokens) {
    return tokens.size() > 1
        && tokens.letterCase(0) == LetterCase.LOWER
        && tokens.letterCase(1) != LetterCase.LOWER
        && DEEDS.contains(tokens.norm(0));
  }

  /// Whether it begins or ends with what no name does.
  static boolean endsBadly(Tokens tokens) {
    var first = tokens.norm(0);
    var last = tokens.norm(tokens.size() - 1);
    return first.indexOf('.') > 0
        || last.indexOf('.') > 0
        || StopWords.contains(first)
        || StopWords.contains(last)
        || isNumber(first)
        || isNumber(last);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> c < 128 && !Character.isLetter(c));
  }

  /// "version of R" is said of R.
  private static boolean isPart(Tokens tokens) {
    int last = tokens.size() - 1;
    return last >= 2
        && tokens.norm(last - 1).equals("of")
        && tokens.letterCase(last - 2) == LetterCase.LOWER
        && tokens.letterCase(last) != LetterCase.LOWER;
  }

  /// "R's Bugzilla" is the Bugzilla of R. A possessive is cut from its word, so that an apostrophe
  /// follows it.
  private static boolean isOwned(Tokens tokens) {
    for (int i = 0; i < tokens.size() - 1; i++) {
      char after = tokens.text().charAt(tokens.end(i));
      if (after == '\'' || after == '\u2019') {
        return tokens.letterCase(tokens.size() - 1) != LetterCase.LOWER;
      }
    }
    return false;
  }
}
