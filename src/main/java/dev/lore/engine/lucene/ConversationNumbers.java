package dev.lore.engine.lucene;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Numbers conversations, the same for all segments. Keeps 64-bit digests instead of the ids: a
/// third of the memory, and two of a million conversations share a digest once in 30 million
/// indexes. Only grows while the index is open. Thread-safe.
final class ConversationNumbers {
  private long[] digests = new long[1 << 12];
  private int[] numbers = new int[1 << 12];
  private volatile long[] byNumber = new long[1 << 11];
  private volatile int size;

  synchronized int number(BytesRef id) {
    return number(digest(id));
  }

  private int number(long digest) {
    int slot = slot(digest);
    if (digests[slot] == digest) {
      return numbers[slot];
    }
    int number = size;
    if (number == byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, number * 2);
      grow();
      slot = slot(digest);
    }
    digests[slot] = digest;
    numbers[slot] = number;
    byNumber[number] = digest;
    size = number + 1;
    return number;
  }

  /// The number of a conversation; -1 where it was never seen.
  synchronized int find(String id) {
    long digest = digest(IdTerm.of(id));
    int slot = slot(digest);
    return digests[slot] == digest ? numbers[slot] : -1;
  }

  /// A fixed order of conversations, whatever their numbers.
  long digest(int number) {
    return byNumber[number];
  }

  int size() {
    return size;
  }

  private int slot(long digest) {
    int mask = digests.length - 1;
    int slot = (int) (digest ^ digest >>> 32) & mask;
    while (digests[slot] != 0 && digests[slot] != digest) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    var oldDigests = digests;
    var oldNumbers = numbers;
    digests = new long[oldDigests.length * 2];
    numbers = new int[oldNumbers.length * 2];
    for (int i = 0; i < oldDigests.length; i++) {
      if (oldDigests[i] != 0) {
        int slot = slot(oldDigests[i]);
        digests[slot] = oldDigests[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  /// Never 0, which marks a free slot.
  static long digest(BytesRef id) {
    long digest = StringHelper.murmurhash3_x64_128(id.bytes, id.offset, id.length, 0x10e)[0];
    return digest == 0 ? 1 : digest;
  }
}
