package dev.lore.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Looks for pieces of text in the bytes of all files under a folder, many at once: Rabin and
/// Karp's rolling hash over windows of one length (IBM Journal of Research and Development, 1987).
final class TraceSearch {
  /// Bytes of a piece.
  static final int WINDOW = 24;

  private static final long BASE = 0x9E3779B97F4A7C15L | 1;
  private static final int CHUNK = 1 << 20;

  private final Map<Long, byte[]> wanted = new HashMap<>();
  private final long leaving;

  /// @param pieces made by [#piece]
  TraceSearch(Collection<String> pieces) {
    for (var piece : pieces) {
      byte[] window = piece.getBytes(StandardCharsets.UTF_8);
      wanted.put(hash(window), window);
    }
    long power = 1;
    for (int i = 1; i < WINDOW; i++) {
      power *= BASE;
    }
    leaving = power;
  }

  /// The beginning of a line that takes exactly [#WINDOW] bytes in UTF-8; empty where it has none.
  static String piece(String line) {
    int bytes = 0;
    for (int i = 0; i < line.length() && bytes < WINDOW; ) {
      int letter = line.codePointAt(i);
      i += Character.charCount(letter);
      bytes += letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
      if (bytes == WINDOW) {
        var piece = line.substring(0, i);
        return StandardCharsets.UTF_8.newEncoder().canEncode(piece) ? piece : "";
      }
    }
    return "";
  }

  /// The files that hold a piece, with one that each holds.
  Map<Path, String> under(Path folder) throws IOException {
    var found = new TreeMap<Path, String>();
    if (wanted.isEmpty()) {
      return found;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            try (var in = Files.newInputStream(file)) {
              var piece = firstIn(in);
              if (!piece.isEmpty()) {
                found.put(file, piece);
              }
            } catch (NoSuchFileException e) {
              // removed since the folder was listed
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private String firstIn(InputStream in) throws IOException {
    byte[] ring = new byte[WINDOW];
    byte[] chunk = new byte[CHUNK];
    long hash = 0;
    long position = 0;
    for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
      for (int i = 0; i < size; i++, position++) {
        int slot = (int) (position % WINDOW);
        hash = (hash - ring[slot] * leaving) * BASE + chunk[i];
        ring[slot] = chunk[i];
        var candidate = position + 1 >= WINDOW ? wanted.get(hash) : null;
        if (candidate != null && matches(ring, slot + 1, candidate)) {
          return new String(candidate, StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  private static boolean matches(byte[] ring, int oldest, byte[] wanted) {
    for (int i = 0; i < WINDOW; i++) {
      if (ring[(oldest + i) % WINDOW] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static long hash(byte[] window) {
    long hash = 0;
    for (byte b : window) {
      hash = hash * BASE + b;
    }
    return hash;
  }
}
