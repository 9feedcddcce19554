package dev.lore.engine.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts punctuation off both ends of a word, but leaves what belongs to names: `C++`, `C#`, `.NET`.
final class EdgePunctuationFilter extends TokenFilter {
  private static final String LEADING = "'’‘:!?-_/\\~^&%+.";
  private static final String TRAILING = "'’‘.:!?-_/\\~^&%";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  EdgePunctuationFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] chars = term.buffer();
    int from = 0;
    int to = term.length();
    while (to > from && TRAILING.indexOf(chars[to - 1]) >= 0) {
      to--;
    }
    while (from < to && LEADING.indexOf(chars[from]) >= 0 && !dotBeforeCapital(chars, from, to)) {
      from++;
    }
    if (from < to && (from > 0 || to < term.length())) {
      int start = offset.startOffset() + from;
      int end = start + to - from;
      System.arraycopy(chars, from, chars, 0, to - from);
      term.setLength(to - from);
      offset.setOffset(start, end);
    }
    return true;
  }

  /// `.NET`
  private static boolean dotBeforeCapital(char[] chars, int at, int to) {
    return chars[at] == '.' && at + 1 < to && Character.isUpperCase(chars[at + 1]);
  }
}
