package dev.lore.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Tells whether a built catalog is whole.
///
/// Length and header are checked at every opening, the checksum over all bytes once: a file beside
/// it (`.verified`) remembers length and time of the last change, so that an altered catalog is
/// read in full and refused, and an unchanged one opens in milliseconds.
final class CatalogChecks {
  private static final String REMEDY = "; build it again with `lore catalog build`";

  private CatalogChecks() {}

  static void verify(Path path) {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      var header = ByteBuffer.allocate(CatalogFormat.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      readFully(channel, header);
      if (header.position() < CatalogFormat.HEADER_BYTES
          || header.getLong(CatalogFormat.AT_MAGIC) != CatalogFormat.MAGIC) {
        throw new CatalogException("[" + path + "] is no catalog of Lore" + REMEDY);
      }
      long version = header.getLong(CatalogFormat.AT_VERSION);
      if (version != CatalogFormat.VERSION) {
        throw new CatalogException(
            "["
                + path
                + "] the catalog has format "
                + version
                + ", expected "
                + CatalogFormat.VERSION
                + REMEDY);
      }
      long length = header.getLong(CatalogFormat.AT_LENGTH);
      if (channel.size() != length) {
        throw new CatalogException(
            "["
                + path
                + "] the catalog has "
                + channel.size()
                + " bytes, expected "
                + length
                + ": it is truncated or altered"
                + REMEDY);
      }
      var stamp = stamp(path);
      var marker = path.resolveSibling(path.getFileName() + ".verified");
      if (!isStamped(marker, stamp)) {
        if (checksum(channel) != header.getLong(CatalogFormat.AT_CHECKSUM)) {
          throw new CatalogException(
              "[" + path + "] the catalog's checksum is wrong: it was altered" + REMEDY);
        }
        remember(marker, stamp);
      }
    } catch (IOException e) {
      throw new CatalogException("[" + path + "] the catalog cannot be read" + REMEDY, e);
    }
  }

  /// CRC-32C over everything but the checksum's own eight bytes.
  static long checksum(FileChannel channel) throws IOException {
    var crc = new CRC32C();
    var buffer = ByteBuffer.allocateDirect(1 << 20);
    long at = 0;
    while (at < channel.size()) {
      buffer.clear();
      int read = channel.read(buffer, at);
      if (read < 0) {
        break;
      }
      buffer.flip();
      if (at == 0) {
        buffer.order(ByteOrder.LITTLE_ENDIAN).putLong(CatalogFormat.AT_CHECKSUM, 0);
      }
      crc.update(buffer);
      at += read;
    }
    return crc.getValue();
  }

  private static String stamp(Path path) throws IOException {
    return Files.size(path) + " " + Files.getLastModifiedTime(path).toMillis();
  }

  private static boolean isStamped(Path marker, String stamp) {
    try {
      return Files.exists(marker) && Files.readString(marker).equals(stamp);
    } catch (IOException e) {
      return false;
    }
  }

  private static void remember(Path marker, String stamp) {
    try {
      Files.writeString(marker, stamp, StandardCharsets.UTF_8);
    } catch (IOException e) {
      // a folder that cannot be written to costs a full check at every opening, nothing else
    }
  }

  private static void readFully(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
  }
}
