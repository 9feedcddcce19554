package dev.lore.catalog.build;

import dev.lore.catalog.CatalogFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Entities with their texts, packed as they will be written. One thread.
final class EntityTable {
  private static final int MAX_TEXT = 1_000;
  private static final int CHUNK = 1 << 24;
  private static final long MAX_HEAP = (1L << 32) - 5 * MAX_TEXT;

  private int[] texts = new int[1 << 16];
  private int[] spellings = new int[1 << 16];
  private byte[] sources = new byte[1 << 16];
  private long[] titleHashes = new long[1 << 16];
  private final List<byte[]> heap = new ArrayList<>();
  private long heapSize;

  /// Open addressing by the title's hash; a slot is the entity plus 1.
  private int[] byTitle = new int[1 << 17];

  private int size;

  /// @param spellings how many distinct texts link to it
  int add(String title, String description, String context, int spellings, int source) {
    return add(title, description, context, "", spellings, source);
  }

  /// @param types what kind of thing it is, with a semicolon between them; may be empty
  int add(
      String title, String description, String context, String types, int spellings, int source) {
    if (size == texts.length) {
      int larger = size * 2;
      texts = Arrays.copyOf(texts, larger);
      this.spellings = Arrays.copyOf(this.spellings, larger);
      sources = Arrays.copyOf(sources, larger);
      titleHashes = Arrays.copyOf(titleHashes, larger);
    }
    if (heapSize > MAX_HEAP) {
      throw new IllegalStateException("texts of entities take over 4 GB");
    }
    texts[size] = (int) heapSize;
    this.spellings[size] = spellings;
    sources[size] = (byte) (types.isEmpty() ? source : source | CatalogFormat.WITH_TYPES);
    titleHashes[size] = CatalogFormat.titleHash(title);
    append(title);
    append(description);
    append(context);
    if (!types.isEmpty()) {
      append(types);
    }
    if (2 * size > byTitle.length) {
      byTitle = new int[byTitle.length * 2];
      for (int i = 0; i < size; i++) {
        index(i);
      }
    }
    index(size);
    return size++;
  }

  private void index(int entity) {
    int slot = (int) titleHashes[entity] & (byTitle.length - 1);
    while (byTitle[slot] != 0) {
      slot = (slot + 1) & (byTitle.length - 1);
    }
    byTitle[slot] = entity + 1;
  }

  /// The entity with the title; -1 where there is none.
  int find(String title) {
    long hash = CatalogFormat.titleHash(title);
    int slot = (int) hash & (byTitle.length - 1);
    while (byTitle[slot] != 0) {
      int entity = byTitle[slot] - 1;
      if (titleHashes[entity] == hash && title(entity).equals(title)) {
        return entity;
      }
      slot = (slot + 1) & (byTitle.length - 1);
    }
    return -1;
  }

  /// Gives the entity another title; [#find] knows it under the new one only.
  void rename(int entity, String title) {
    long at = Integer.toUnsignedLong(texts[entity]);
    var description = text(skip(at));
    var context = text(skip(skip(at)));
    texts[entity] = (int) heapSize;
    titleHashes[entity] = CatalogFormat.titleHash(title);
    append(title);
    append(description);
    append(context);
    index(entity);
  }

  private long skip(long at) {
    return at + 2 + (at(at) | at(at + 1) << 8);
  }

  private void append(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(bytes.length, MAX_TEXT);
    // a text is cut between characters, never within one
    while (length < bytes.length && length > 0 && (bytes[length] & 0xC0) == 0x80) {
      length--;
    }
    append((byte) length);
    append((byte) (length >>> 8));
    for (int i = 0; i < length; i++) {
      append(bytes[i]);
    }
  }

  private void append(byte b) {
    int at = (int) (heapSize & CHUNK - 1);
    if (at == 0) {
      heap.add(new byte[CHUNK]);
    }
    heap.getLast()[at] = b;
    heapSize++;
  }

  int size() {
    return size;
  }

  int textAt(int entity) {
    return texts[entity];
  }

  byte source(int entity) {
    return sources[entity];
  }

  long titleHash(int entity) {
    return titleHashes[entity];
  }

  int spellings(int entity) {
    return spellings[entity];
  }

  /// Counts further texts that link to it.
  void addSpellings(int entity, int more) {
    spellings[entity] += more;
  }

  void atLeast(int entity, int spellings) {
    this.spellings[entity] = Math.max(this.spellings[entity], spellings);
  }

  /// 0 to 1 on a logarithmic scale; 2,000 spellings (the most talked about) and more are 1.
  double popularity(int entity) {
    return Math.min(1, Math.log(spellings[entity]) / Math.log(2_000));
  }

  /// The texts, as they are written.
  List<ByteBuffer> heap() {
    var chunks = new ArrayList<ByteBuffer>();
    for (int i = 0; i < heap.size(); i++) {
      long length = Math.min(CHUNK, heapSize - (long) i * CHUNK);
      chunks.add(ByteBuffer.wrap(heap.get(i), 0, (int) length));
    }
    return chunks;
  }

  String title(int entity) {
    return text(Integer.toUnsignedLong(texts[entity]));
  }

  private String text(long at) {
    int length = at(at) | at(at + 1) << 8;
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) at(at + 2 + i);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int at(long place) {
    return heap.get((int) (place / CHUNK))[(int) (place & CHUNK - 1)] & 0xFF;
  }
}
