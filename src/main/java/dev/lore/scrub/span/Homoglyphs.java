package dev.lore.scrub.span;

/// Letters of other scripts that look like Latin ones (Unicode UTS 39, "confusables"), folded in
/// words that mix scripts: a word that is Cyrillic or Greek throughout stays as it is.
final class Homoglyphs {
  private static final String FROM = "АВЕЅІЈКМНОРСТХУаеѕіјкмнорстхуԁһӏցոսνοΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικρυɡıⅼ";
  private static final String TO = "ABESIJKMHOPCTXYaesijkmhopctxydhlgnuvoABEZHIKMNOPTYXaikpugil";

  private Homoglyphs() {}

  static void fold(char[] text, int length) {
    for (int i = 0; i < length; ) {
      int start = i;
      boolean latin = false;
      boolean other = false;
      while (i < length && (inWord(text[i]))) {
        latin |= Ascii.isLetterOrDigit(text[i]);
        other |= text[i] >= 0x131;
        i++;
      }
      if (latin && other) {
        foldWord(text, start, i);
      }
      if (i == start) {
        i++;
      }
    }
  }

  private static boolean inWord(char c) {
    return Ascii.isWord(c) || c == '.' || c == '_' || c == '@';
  }

  private static void foldWord(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] >= 0x131) {
        int at = FROM.indexOf(text[i]);
        if (at >= 0) {
          text[i] = TO.charAt(at);
        }
      }
    }
  }
}
