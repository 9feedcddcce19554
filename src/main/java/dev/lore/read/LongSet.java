package dev.lore.read;

/// A set of numbers in 8 to 32 bytes each, for keys of messages that a reader has seen: ten million
/// take at most 270 MB, ten thousand 260 kB. Open addressing with linear probing. Not thread-safe.
public final class LongSet {
  private long[] table = new long[64];
  private int size;
  private boolean hasZero;

  /// @return whether it was not there yet
  public boolean add(long value) {
    if (value == 0) {
      boolean fresh = !hasZero;
      hasZero = true;
      return fresh;
    }
    if (size * 2 >= table.length) {
      grow();
    }
    if (!put(table, value)) {
      return false;
    }
    size++;
    return true;
  }

  private static boolean put(long[] table, long value) {
    int mask = table.length - 1;
    int at = (int) ((value * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (table[at] != 0) {
      if (table[at] == value) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = value;
    return true;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long value : table) {
      if (value != 0) {
        put(larger, value);
      }
    }
    table = larger;
  }
}
