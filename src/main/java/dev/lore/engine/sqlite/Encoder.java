package dev.lore.engine.sqlite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes values one after the other into bytes; [Decoder] reads them back in the same order. Texts
/// stand as they are in UTF-8, so that one can look for them in the file.
final class Encoder {
  private byte[] bytes = new byte[512];
  private int size;

  /// Signed, small magnitudes in few bytes.
  Encoder number(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
    return this;
  }

  Encoder text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    ensure(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
    return this;
  }

  Encoder time(Instant value) {
    return number(value.getEpochSecond()).number(value.getNano());
  }

  <T> Encoder list(Collection<T> values, BiConsumer<Encoder, T> write) {
    number(values.size());
    values.forEach(v -> write.accept(this, v));
    return this;
  }

  <T> Encoder optional(Optional<T> value, BiConsumer<Encoder, T> write) {
    number(value.isPresent() ? 1 : 0);
    value.ifPresent(v -> write.accept(this, v));
    return this;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void put(byte value) {
    ensure(1);
    bytes[size++] = value;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
