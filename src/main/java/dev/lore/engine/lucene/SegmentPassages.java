package dev.lore.engine.lucene;

import dev.lore.model.Passage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/// The stored passages of one segment. Remembers some of those that were read: pages of the topics
/// that many look at show the same ones, and each costs the unpacking of a block. Dropped with the
/// segment, so that what is purged leaves memory too. Thread-safe.
final class SegmentPassages {
  /// One slot for so many passages, so that all segments together keep a few thousand.
  private static final int PASSAGES_A_SLOT = 64;

  private static final int MOST_SLOTS = 1 << 13;

  /// Longer ones are rare, and would take the memory of many.
  private static final int MOST_CHARS = 2_000;

  private final LeafReader reader;
  private final SegmentColumns columns;
  private final AtomicReferenceArray<@Nullable Read> slots;

  private record Read(int doc, Passage passage) {}

  SegmentPassages(LeafReader reader, SegmentColumns columns) {
    this.reader = reader;
    this.columns = columns;
    int wanted = Math.clamp(reader.maxDoc() / PASSAGES_A_SLOT, 16, MOST_SLOTS);
    this.slots = new AtomicReferenceArray<>(Integer.highestOneBit(wanted));
  }

  /// Reads several passages.
  Reading reading() {
    return new Reading();
  }

  /// Reads passages of the segment, each block once where they are asked for in order. Used by one
  /// thread.
  final class Reading {
    private @Nullable PassageReader unpacking;

    /// @param doc within the segment
    Passage at(int doc) throws IOException {
      int slot = (doc * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(slots.length() - 1);
      var read = slots.get(slot);
      if (read != null && read.doc() == doc) {
        return read.passage();
      }
      if (unpacking == null) {
        unpacking = new PassageReader(reader, columns);
      }
      var passage = unpacking.at(doc);
      if (passage.text().length() <= MOST_CHARS) {
        slots.set(slot, new Read(doc, passage));
      }
      return passage;
    }
  }
}
