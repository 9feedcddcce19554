package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import java.util.Set;
import java.util.regex.Pattern;

/// Who says a text, held against whom a question is about. "What did Jon buy?" is not answered by
/// what Gina says she bought.
///
/// @param name as written; empty where it is unknown
record Speaker(String name) {
  /// How a chat without authors names them: `Jon: ...` at the start.
  private static final Pattern PREFIX =
      Pattern.compile("^\\s*(\\p{Lu}[\\p{L}'’.-]{1,24}(?: \\p{Lu}[\\p{L}'’.-]{1,24}){0,2}):\\s");

  private static final Set<String> OWN =
      Set.of(
          "i", "i'm", "i've", "i'll", "i'd", "my", "me", "mine", "we", "we're", "we've", "our",
          "us");

  static Speaker of(String author, String text) {
    if (!author.isBlank()) {
      return new Speaker(author);
    }
    var prefix = PREFIX.matcher(text);
    return new Speaker(prefix.find() ? prefix.group(1) : "");
  }

  boolean known() {
    return !name.isEmpty();
  }

  /// 1 where the speaker is named in the question, -1 where only others are, 0 where nobody is or
  /// the speaker is unknown.
  int agreement(Question question) {
    if (!known() || question.names().isEmpty()) {
      return 0;
    }
    return isNamed(question) ? 1 : -1;
  }

  /// Whether the first name in the question is the speaker's.
  boolean isFirst(Question question) {
    return known()
        && !question.names().isEmpty()
        && stems().contains(question.names().iterator().next());
  }

  private boolean isNamed(Question question) {
    return stems().stream().anyMatch(question.names()::contains);
  }

  private Set<String> stems() {
    var stems = new java.util.HashSet<String>();
    for (String part : name.toLowerCase(java.util.Locale.ROOT).split("\\s+", -1)) {
      stems.add(Stem.of(part));
    }
    return stems;
  }

  /// Whether the speaker talks of themselves in the range.
  static boolean ofThemselves(SpanText text, Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (OWN.contains(text.tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
