package dev.lore.catalog.build;

import java.util.Arrays;

/// Phrase keys with candidates, as columns; tens of millions of rows in 15 bytes each. One thread.
final class RowTable {
  private static final int BUCKETS = 1 << 16;

  private long[] keys = new long[1 << 20];
  private int[] entities = new int[1 << 20];
  private byte[] shares = new byte[1 << 20];
  private byte[] marks = new byte[1 << 20];
  private byte[] chances = new byte[1 << 20];
  private int size;

  /// @param mark match and letter case, as the file keeps them
  void add(long key, int entity, byte share, int mark) {
    add(key, entity, share, mark, (byte) 0);
  }

  /// @param chance the phrase's link probability as a share; 0 where the source does not know it
  void add(long key, int entity, byte share, int mark, byte chance) {
    if (size == keys.length) {
      int larger = size + size / 2;
      keys = Arrays.copyOf(keys, larger);
      entities = Arrays.copyOf(entities, larger);
      shares = Arrays.copyOf(shares, larger);
      marks = Arrays.copyOf(marks, larger);
      chances = Arrays.copyOf(chances, larger);
    }
    keys[size] = key;
    entities[size] = entity;
    shares[size] = share;
    marks[size] = (byte) mark;
    chances[size] = chance;
    size++;
  }

  int size() {
    return size;
  }

  long key(int row) {
    return keys[row];
  }

  int entity(int row) {
    return entities[row];
  }

  byte share(int row) {
    return shares[row];
  }

  int mark(int row) {
    return marks[row] & 0xFF;
  }

  byte chance(int row) {
    return chances[row];
  }

  /// The rows in the order of their keys (unsigned), rows of one key in the order they were added:
  /// one pass to spread them over buckets by their upper bits, then each bucket alone.
  int[] sorted() {
    int[] ends = new int[BUCKETS + 1];
    for (int i = 0; i < size; i++) {
      ends[bucket(keys[i]) + 1]++;
    }
    for (int i = 0; i < BUCKETS; i++) {
      ends[i + 1] += ends[i];
    }
    int[] next = Arrays.copyOf(ends, BUCKETS);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[next[bucket(keys[i])]++] = i;
    }
    for (int b = 0; b < BUCKETS; b++) {
      sortBucket(order, ends[b], ends[b + 1]);
    }
    return order;
  }

  private static int bucket(long key) {
    return (int) (key >>> 48);
  }

  private void sortBucket(int[] order, int from, int to) {
    int length = to - from;
    if (length < 2) {
      return;
    }
    if (length > 0xFFFF) {
      throw new IllegalStateException("a bucket of " + length + " rows; expected under 65,536");
    }
    // the bucket's rows share the upper 16 bits, which make room for the row's place
    long[] packed = new long[length];
    int[] rows = Arrays.copyOfRange(order, from, to);
    for (int i = 0; i < length; i++) {
      packed[i] = ((keys[rows[i]] << 16) | i) ^ Long.MIN_VALUE;
    }
    Arrays.sort(packed);
    for (int i = 0; i < length; i++) {
      order[from + i] = rows[(int) ((packed[i] ^ Long.MIN_VALUE) & 0xFFFF)];
    }
  }
}
