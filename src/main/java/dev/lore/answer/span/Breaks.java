package dev.lore.answer.span;

import dev.lore.text.Tokens;
import java.util.Set;

/// Tells what separates two words: nothing, a comma, a bracket or dash, a colon or semicolon, or
/// the end of a sentence, line or cell.
final class Breaks {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "no", "vs", "eg", "ie", "etc", "inc", "ltd", "co", "corp",
          "jr", "sr", "prof", "gen", "col", "fig", "approx", "ca");

  private Breaks() {}

  /// What stands between the word before and word `i`.
  static int between(String text, Tokens tokens, int i) {
    int from = tokens.end(i - 1);
    int to = tokens.start(i);
    int found = SpanText.SPACE;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      int kind =
          switch (c) {
            case '.', '!', '?', '…' -> ends(text, tokens, i, at) ? SpanText.SENTENCE : found;
            case '|', '•', '\t' -> SpanText.SENTENCE;
            case '\n' -> line(text, at, to) ? SpanText.SENTENCE : found;
            case ':', ';' -> SpanText.COLON;
            case ',' -> SpanText.COMMA;
            case '(', ')', '[', ']', '–', '—', '"', '“', '”' -> SpanText.BRACKET;
            case '-' -> at > from && at + 1 < to ? SpanText.BRACKET : found;
            default -> found;
          };
      found = Math.max(found, kind);
    }
    return found;
  }

  /// Whether the mark ends a sentence: white space and no small letter after it, no abbreviation
  /// before it.
  private static boolean ends(String text, Tokens tokens, int i, int mark) {
    char next = text.charAt(mark + 1 < text.length() ? mark + 1 : mark);
    boolean apart = Character.isWhitespace(next) || "\")'”’*_".indexOf(next) >= 0;
    char first = text.charAt(tokens.start(i));
    if (!apart || Character.isLowerCase(first)) {
      return false;
    }
    var before = tokens.norm(i - 1);
    return text.charAt(mark) != '.'
        || !(ABBREVIATIONS.contains(before)
            || (before.length() == 1 && Character.isLetter(before.charAt(0))));
  }

  /// Whether a line break separates more than words: an empty line, an item, a heading's end.
  private static boolean line(String text, int at, int to) {
    for (int i = at + 1; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '*' || c == '-' || c == '#' || c == '>' || c == '•') {
        return true;
      }
    }
    int begun = text.lastIndexOf('\n', at - 1) + 1;
    return at - begun < 50 && Character.isUpperCase(text.charAt(to));
  }
}
