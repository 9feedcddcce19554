package dev.lore.text;

import java.util.Arrays;
import java.util.Map;

/// Splits words into pieces of a vocabulary, the longest first that fits (WordPiece: Wu et al.
/// 2016). Looks pieces up by a hash that grows letter by letter, so that no string is made.
/// Immutable.
final class WordPieces {
  private static final int MAX_PIECE = 24;
  private static final int MOST_PIECES = 1 << 12;
  private static final String CONTINUES = "##";
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /// Keys of pieces that start a word and of those that continue one; 0 is empty.
  private final long[] keys;

  private final int[] numbers;

  WordPieces(Map<String, Integer> pieces) {
    int slots = Integer.highestOneBit(Math.max(16, pieces.size() * 4));
    keys = new long[slots];
    numbers = new int[slots];
    pieces.forEach((piece, number) -> {
      boolean continues = piece.startsWith(CONTINUES) && piece.length() > CONTINUES.length();
      long key = continues ? ~OFFSET : OFFSET;
      for (int i = continues ? CONTINUES.length() : 0; i < piece.length(); i++) {
        key = next(key, piece.charAt(i));
      }
      put(key, number);
    });
  }

  private static long next(long key, char c) {
    return (key ^ c) * PRIME;
  }

  private void put(long key, int number) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    numbers[slot] = number;
  }

  private int slot(long key) {
    return (int) ((key ^ (key >>> 29)) & (keys.length - 1));
  }

  /// The number of the piece, or -1.
  private int find(long key) {
    for (int slot = slot(key); keys[slot] != 0; slot = (slot + 1) & (keys.length - 1)) {
      if (keys[slot] == key) {
        return numbers[slot];
      }
    }
    return -1;
  }

  /// The numbers of the word's pieces; what no piece fits is left out.
  int[] split(String word) {
    int[] found = new int[4];
    int count = 0;
    int at = 0;
    while (at < word.length() && count < MOST_PIECES) {
      long key = at == 0 ? OFFSET : ~OFFSET;
      int next = at + 1;
      int piece = -1;
      int longest = Math.min(word.length(), at + MAX_PIECE);
      for (int end = at; end < longest; end++) {
        key = next(key, word.charAt(end));
        int number = find(key);
        if (number >= 0) {
          piece = number;
          next = end + 1;
        }
      }
      if (piece >= 0) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = piece;
      }
      at = next;
    }
    return Arrays.copyOf(found, count);
  }
}
