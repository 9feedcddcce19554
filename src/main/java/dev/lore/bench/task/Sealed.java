package dev.lore.bench.task;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Files whose answers are held back: packed, so that nobody reads them by accident, in an editor
/// or by a search. No secret: whoever wants to can open them, but only `lore bench --blind` does,
/// and counts it.
public final class Sealed {
  /// Ending of such files.
  public static final String ENDING = ".sealed";

  private Sealed() {}

  public static boolean is(String path) {
    return path.endsWith(ENDING);
  }

  /// The lines of a file, opened where it is sealed.
  public static List<String> lines(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    return new String(is(file.toString()) ? opened(bytes) : bytes, StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  /// Writes a file, sealed where its name says so.
  public static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!is(file.toString())) {
      Files.write(file, content);
      return;
    }
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(content);
    }
    Files.write(file, Base64.getMimeEncoder().encode(packed.toByteArray()));
  }

  private static byte[] opened(byte[] packed) throws IOException {
    try (var zip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getMimeDecoder().decode(packed)))) {
      return zip.readAllBytes();
    }
  }
}
