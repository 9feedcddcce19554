package dev.lore.link;

import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import java.util.Set;

/// What kind of text it is, since that decides what its writers mean to name: people who talk name
/// things too ("my dog ate a pizza"), edited prose and short posts name names.
enum TextKind {
  /// Somebody speaks to somebody: "I", "you", a question, an exclamation.
  TALK,
  /// News, encyclopedias, reports.
  PROSE,
  /// A short public message, with `@names`, `#tags` or links.
  POST;

  /// Longer texts are quoted talk rather than talk, unless they are full of it.
  private static final int LONG = 60;

  private static final double MANY = 0.03;

  /// A turn of a conversation is hardly longer.
  private static final int TURN = 40;

  private static final Set<String> PERSONAL =
      Set.of(
          "i", "you", "my", "your", "me", "we", "our", "us", "i'm", "i've", "i'd", "i'll", "we're",
          "you're", "it's", "that's", "don't", "im", "ive", "dont", "didn't", "can't", "thats");

  private static final Set<String> OPENERS =
      Set.of(
          "yes",
          "yeah",
          "yep",
          "ya",
          "no",
          "nope",
          "oh",
          "wow",
          "ok",
          "okay",
          "thanks",
          "cool",
          "haha",
          "lol",
          "hi",
          "hello",
          "hey",
          "sure",
          "interesting",
          "nice",
          "ah",
          "hmm",
          "well");

  static TextKind of(Tokens tokens) {
    var text = tokens.text().toString();
    if (tokens.size() == 0) {
      return PROSE;
    }
    if (isPost(text)) {
      return POST;
    }
    int personal = personal(tokens, text);
    if (tokens.size() > LONG) {
      return personal > MANY * tokens.size() ? TALK : PROSE;
    }
    boolean turn =
        tokens.size() <= TURN
            && (text.indexOf('?') >= 0
                || text.indexOf('!') >= 0
                || OPENERS.contains(tokens.norm(0))
                || startsSmall(tokens, text));
    return personal > 0 || turn ? TALK : PROSE;
  }

  private static boolean startsSmall(Tokens tokens, String text) {
    return tokens.letterCase(0) == LetterCase.LOWER
        && Character.isLetter(text.charAt(tokens.start(0)));
  }

  /// Words of "I" and "you" outside quotation marks: news quotes people who say them.
  private static int personal(Tokens tokens, String text) {
    int found = 0;
    boolean quoted = false;
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      for (; at < tokens.start(i); at++) {
        char c = text.charAt(at);
        if (c == '"' || c == '“' || c == '”') {
          quoted = c != '”' && (c == '“' || !quoted);
        } else if ((c == '`' || c == '\'') && at + 1 < text.length() && text.charAt(at + 1) == c) {
          quoted = c == '`';
        }
      }
      boolean said = PERSONAL.contains(tokens.norm(i)) && !isUnitedStates(tokens, i);
      found += said && !quoted ? 1 : 0;
    }
    return found;
  }

  /// "US" is no "us".
  private static boolean isUnitedStates(Tokens tokens, int word) {
    return tokens.norm(word).equals("us") && tokens.letterCase(word) != LetterCase.LOWER;
  }

  private static boolean isPost(String text) {
    if (text.startsWith("RT ") || text.contains("http://") || text.contains("https://")) {
      return text.length() < 400;
    }
    for (int i = 0; i + 1 < text.length() && text.length() < 400; i++) {
      char c = text.charAt(i);
      if ((c == '@' || c == '#')
          && Character.isLetter(text.charAt(i + 1))
          && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
        return true;
      }
    }
    return false;
  }
}
