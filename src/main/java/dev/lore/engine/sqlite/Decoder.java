package dev.lore.engine.sqlite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads back what an [Encoder] wrote.
final class Decoder {
  private final byte[] bytes;
  private int position;

  Decoder(byte[] bytes) {
    this.bytes = bytes;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[position++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
  }

  int integer() {
    return Math.toIntExact(number());
  }

  String text() {
    int length = integer();
    var value = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return value;
  }

  Instant time() {
    return Instant.ofEpochSecond(number(), number());
  }

  <T> List<T> list(Function<Decoder, T> read) {
    int size = integer();
    var values = new ArrayList<T>(size);
    for (int i = 0; i < size; i++) {
      values.add(read.apply(this));
    }
    return values;
  }

  <T> Optional<T> optional(Function<Decoder, T> read) {
    return integer() == 1 ? Optional.of(read.apply(this)) : Optional.empty();
  }
}
