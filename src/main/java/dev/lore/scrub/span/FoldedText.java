package dev.lore.scrub.span;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text as detectors read it: invisible characters gone, look-alike letters, digits, spaces,
/// hyphens and quotes folded to ASCII, with the way back to the original offsets.
///
/// A plain ASCII text, the usual case, is its own folded form: the one pass that finds its tokens
/// sees that nothing in it folds. Immutable.
public final class FoldedText {
  private final String raw;
  private final String text;

  /// Raw offset of each folded code unit, and of the end; absent where folded and raw are the same.
  private final int @Nullable [] rawAt;

  private final Tokens tokens;

  private FoldedText(String raw, String text, int @Nullable [] rawAt, Tokens tokens) {
    this.raw = raw;
    this.text = text;
    this.rawAt = rawAt;
    this.tokens = tokens;
  }

  public static FoldedText of(String raw) {
    var tokens = Tokens.ofRaw(raw);
    if (tokens.isComplete()) {
      return new FoldedText(raw, raw, null, tokens);
    }
    var folded = new char[raw.length()];
    var rawAt = new int[raw.length() + 1];
    int length = 0;
    for (int i = 0; i < raw.length(); ) {
      int point = raw.codePointAt(i);
      int size = Character.charCount(point);
      int replacement = Folding.fold(point);
      if (replacement == Folding.UNCHANGED) {
        for (int k = 0; k < size; k++) {
          rawAt[length] = i + k;
          folded[length++] = raw.charAt(i + k);
        }
      } else if (replacement != Folding.REMOVED) {
        rawAt[length] = i;
        folded[length++] = (char) replacement;
      }
      i += size;
    }
    rawAt[length] = raw.length();
    Homoglyphs.fold(folded, length);
    var text = new String(folded, 0, length);
    return new FoldedText(raw, text, Arrays.copyOf(rawAt, length + 1), Tokens.ofFolded(text));
  }

  /// The folded text.
  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public char charAt(int at) {
    return text.charAt(at);
  }

  /// The code unit there, or a space outside of the text.
  public char at(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }

  public Tokens tokens() {
    return tokens;
  }

  /// Where a span that starts there starts in the raw text: invisible characters before it belong
  /// to it.
  public int rawStart(int start) {
    if (rawAt == null || start == 0) {
      return rawAt == null ? start : 0;
    }
    int before = rawAt[start - 1];
    return before + Character.charCount(raw.codePointAt(before));
  }

  /// Where a span that ends there ends in the raw text: invisible characters after it belong to it.
  public int rawEnd(int end) {
    return rawAt == null ? end : rawAt[end];
  }

  /// Whether there is a letter or digit at the place; false outside of the text.
  public boolean wordAt(int at) {
    return at >= 0 && at < text.length() && Ascii.isWord(text.charAt(at));
  }

  /// Whether the span stands alone: no letter or digit touches it.
  public boolean alone(int start, int end) {
    return !wordAt(start - 1) && !wordAt(end);
  }
}
