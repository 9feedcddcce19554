package dev.lore.catalog.build;

import dev.lore.catalog.CatalogFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Entities with their texts, packed as they will be written. One thread.
final class EntityTable {
  private static final int MAX_TEXT = 1_000;

  private int[] texts = new int[1 << 16];
  private int[] spellings = new int[1 << 16];
  private byte[] sources = new byte[1 << 16];
  private long[] titleHashes = new long[1 << 16];
  private byte[] heap = new byte[1 << 24];
  private int heapSize;
  private int size;

  /// @param spellings how many distinct texts link to it
  int add(String title, String description, String context, int spellings, int source) {
    if (size == texts.length) {
      int larger = size * 2;
      texts = Arrays.copyOf(texts, larger);
      this.spellings = Arrays.copyOf(this.spellings, larger);
      sources = Arrays.copyOf(sources, larger);
      titleHashes = Arrays.copyOf(titleHashes, larger);
    }
    texts[size] = heapSize;
    this.spellings[size] = spellings;
    sources[size] = (byte) source;
    titleHashes[size] = CatalogFormat.titleHash(title);
    append(title);
    append(description);
    append(context);
    return size++;
  }

  private void append(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(bytes.length, MAX_TEXT);
    if (heapSize + length + 2 > heap.length) {
      heap = Arrays.copyOf(heap, heap.length + heap.length / 2);
    }
    heap[heapSize] = (byte) length;
    heap[heapSize + 1] = (byte) (length >>> 8);
    System.arraycopy(bytes, 0, heap, heapSize + 2, length);
    heapSize += length + 2;
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

  void atLeast(int entity, int spellings) {
    this.spellings[entity] = Math.max(this.spellings[entity], spellings);
  }

  /// 0 to 1 on a logarithmic scale; 2,000 spellings (the most talked about) and more are 1.
  double popularity(int entity) {
    return Math.min(1, Math.log(spellings[entity]) / Math.log(2_000));
  }

  byte[] heap() {
    return heap;
  }

  int heapSize() {
    return heapSize;
  }

  String title(int entity) {
    int at = texts[entity];
    int length = (heap[at] & 0xFF) | (heap[at + 1] & 0xFF) << 8;
    return new String(heap, at + 2, length, StandardCharsets.UTF_8);
  }
}
