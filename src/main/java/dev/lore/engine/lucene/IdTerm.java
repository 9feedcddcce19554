package dev.lore.engine.lucene;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/// The term of an id. Ids of chat are mostly digits (seconds and microseconds), and there is one
/// for each message: two digits go into a byte. Different ids have different terms, and ids that
/// begin alike have terms that do.
///
/// A run of digits is a byte that UTF-8 never uses, which says how many follow: [#TEN], [#SIX], or
/// [#SOME] and their number.
final class IdTerm {
  private static final byte TEN = (byte) 0xF8;
  private static final byte SIX = (byte) 0xF9;
  private static final byte SOME = (byte) 0xFA;
  private static final int FEWEST = 4;
  private static final int MOST = 100;

  private IdTerm() {}

  static BytesRef of(String id) {
    byte[] text = id.getBytes(StandardCharsets.UTF_8);
    var term = new byte[text.length + 1];
    int length = 0;
    for (int at = 0; at < text.length; ) {
      int digits = digits(text, at);
      if (digits < FEWEST) {
        term[length++] = text[at++];
        continue;
      }
      length = head(digits, term, length);
      for (int i = 0; i < digits; i += 2) {
        term[length++] = (byte) ((text[at + i] - '0') * 10 + text[at + i + 1] - '0');
      }
      at += digits;
    }
    return new BytesRef(term, 0, length);
  }

  private static int head(int digits, byte[] term, int length) {
    if (digits == 10 || digits == 6) {
      term[length] = digits == 10 ? TEN : SIX;
      return length + 1;
    }
    term[length] = SOME;
    term[length + 1] = (byte) digits;
    return length + 2;
  }

  /// How many digits stand here, an even number.
  private static int digits(byte[] text, int from) {
    int end = from;
    while (end < text.length && end - from < MOST && text[end] >= '0' && text[end] <= '9') {
      end++;
    }
    return (end - from) & ~1;
  }
}
