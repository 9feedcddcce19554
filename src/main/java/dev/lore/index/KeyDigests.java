package dev.lore.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests by key for as many vectors as there may be: 34 to 68 bytes each, whatever the length of
/// its key, since keys are kept as hashes of 64 bits. Two of a million keys share one once in 30
/// million indexes; one of them then has no vector, or an old one. Not thread-safe.
final class KeyDigests {
  private long[] hashes = new long[1 << 10];
  private long[] digests = new long[1 << 10];
  private boolean[] current = new boolean[1 << 10];
  private int size;

  void put(String key, long digest) {
    put(hash(key), digest);
  }

  private void put(long hash, long digest) {
    if (size >= hashes.length / 2) {
      grow();
    }
    insert(hash, digest, false);
  }

  private void insert(long hash, long digest, boolean isCurrent) {
    int slot = slot(hash);
    size += hashes[slot] == 0 ? 1 : 0;
    hashes[slot] = hash;
    digests[slot] = digest;
    current[slot] = isCurrent;
  }

  /// Whether the key is there with this digest; it is current from then on.
  boolean isCurrent(String key, long digest) {
    int slot = slot(hash(key));
    boolean is = hashes[slot] != 0 && digests[slot] == digest;
    current[slot] |= is;
    return is;
  }

  /// Whether the key was asked for with the digest that it has.
  boolean wasCurrent(String key) {
    int slot = slot(hash(key));
    return hashes[slot] != 0 && current[slot];
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    var old = hashes;
    var oldDigests = digests;
    var oldCurrent = current;
    hashes = new long[old.length * 2];
    digests = new long[old.length * 2];
    current = new boolean[old.length * 2];
    size = 0;
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        insert(old[i], oldDigests[i], oldCurrent[i]);
      }
    }
  }

  /// Never 0, which marks a free slot.
  private static long hash(String key) {
    long hash = sha(key.getBytes(StandardCharsets.UTF_8));
    return hash == 0 ? 1 : hash;
  }

  /// The first 64 bits of SHA-256.
  static long sha(byte[]... parts) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        sha.update(part);
      }
      return ByteBuffer.wrap(sha.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
