package dev.lore.catalog.dump;

import dev.lore.catalog.CatalogException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A dump on the disk: bzip2, gzip or plain, told by its first bytes.
///
/// A bzip2 file of many streams (`...-multistream.xml.bz2`, or written by a parallel packer) is
/// read in parallel: a split is a range of the file, and owns the streams that start in it. Nothing
/// is read ahead to find the splits; each looks for its first stream itself. Any other file is one
/// split.
///
/// @param size bytes on the disk
public record DumpFile(Path path, Packing packing, long size) {
  /// How the file is packed.
  public enum Packing {
    BZIP2,
    GZIP,
    PLAIN
  }

  /// A range of the file that is read alone.
  ///
  /// @param number from 0
  /// @param from first byte
  /// @param to one past the last byte
  public record Split(int number, long from, long to) {}

  private static final int MAGIC_BYTES = 10;

  /// Looks at the first bytes of a dump.
  ///
  /// @throws CatalogException where the file is missing or empty
  public static DumpFile of(Path path) {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      var head = java.nio.ByteBuffer.allocate(MAGIC_BYTES);
      while (head.hasRemaining() && channel.read(head) >= 0) {}
      if (head.position() == 0) {
        throw new CatalogException("[" + path + "] is empty; expected a dump");
      }
      var bytes = head.array();
      var packing =
          bytes[0] == 'B' && bytes[1] == 'Z' && bytes[2] == 'h'
              ? Packing.BZIP2
              : (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B
                  ? Packing.GZIP
                  : Packing.PLAIN;
      return new DumpFile(path, packing, channel.size());
    } catch (IOException e) {
      throw new CatalogException(
          "[" + path + "] cannot be read: " + e.getClass().getSimpleName(), e);
    }
  }

  /// The splits, in the order of the file.
  ///
  /// @param bytes how long a split is on the disk
  public List<Split> splits(long bytes) throws IOException {
    if (packing != Packing.BZIP2 || size <= bytes || streams(1, size, 1).isEmpty()) {
      return List.of(new Split(0, 0, size));
    }
    var splits = new ArrayList<Split>();
    for (long from = 0; from < size; from += bytes) {
      splits.add(new Split(splits.size(), from, Math.min(size, from + bytes)));
    }
    return splits;
  }

  /// Opens the bytes of a split.
  SplitInput open(Split split) throws IOException {
    return new SplitInput(this, split);
  }

  /// Where bzip2 streams start: at a byte, with the header and the first block's mark.
  ///
  /// @param most stops after so many
  List<Long> streams(long from, long to, int most) throws IOException {
    var starts = new ArrayList<Long>();
    try (var arena = Arena.ofConfined();
        var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long end = Math.min(size, to + MAGIC_BYTES - 1);
      if (end - from < MAGIC_BYTES) {
        return starts;
      }
      var bytes = channel.map(FileChannel.MapMode.READ_ONLY, from, end - from, arena);
      for (long at = 0; at <= bytes.byteSize() - MAGIC_BYTES && starts.size() < most; at++) {
        if (isStream(bytes, at)) {
          starts.add(from + at);
        }
      }
    }
    return starts;
  }

  private static boolean isStream(MemorySegment bytes, long at) {
    return bytes.get(ValueLayout.JAVA_BYTE, at) == 'B'
        && bytes.get(ValueLayout.JAVA_BYTE, at + 1) == 'Z'
        && bytes.get(ValueLayout.JAVA_BYTE, at + 2) == 'h'
        && bytes.get(ValueLayout.JAVA_BYTE, at + 3) >= '1'
        && bytes.get(ValueLayout.JAVA_BYTE, at + 3) <= '9'
        && bytes.get(ValueLayout.JAVA_BYTE, at + 4) == 0x31
        && bytes.get(ValueLayout.JAVA_BYTE, at + 5) == 0x41
        && bytes.get(ValueLayout.JAVA_BYTE, at + 6) == 0x59
        && bytes.get(ValueLayout.JAVA_BYTE, at + 7) == 0x26
        && bytes.get(ValueLayout.JAVA_BYTE, at + 8) == 0x53
        && bytes.get(ValueLayout.JAVA_BYTE, at + 9) == 0x59;
  }
}
