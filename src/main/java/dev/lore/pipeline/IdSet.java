package dev.lore.pipeline;

import dev.lore.model.DocumentId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Which documents a run has seen, in 16 to 32 bytes each whatever the length of their ids: 64 bits
/// of a SHA-256 stand for an id. That two ids of a million share them has odds of 1 to 37 million;
/// a deletion would then be noticed at a later change only. Not thread-safe.
final class IdSet {
  private final MessageDigest digest;
  private long[] slots = new long[1 << 10];
  private int size;

  IdSet() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has to know SHA-256", e);
    }
  }

  /// @return whether it was not there yet
  boolean add(DocumentId id) {
    long hash = hash(id);
    int slot = slot(hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  boolean contains(DocumentId id) {
    long hash = hash(id);
    return slots[slot(hash)] == hash;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    Arrays.stream(old).filter(h -> h != 0).forEach(h -> slots[slot(h)] = h);
  }

  /// Where the hash stands, or the empty slot where it would.
  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// Never 0, which marks an empty slot.
  private long hash(DocumentId id) {
    byte[] bytes = digest.digest(id.value().getBytes(StandardCharsets.UTF_8));
    long hash = ByteBuffer.wrap(bytes).getLong();
    return hash == 0 ? 1 : hash;
  }
}
