package dev.lore.bench.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The SHA-256 of a data set: of a file's bytes, or of a folder's files (relative path and bytes of
/// each, in the order of the paths), so that a task notices when its data changed.
public final class DataDigest {
  private DataDigest() {}

  public static String of(Path data) throws IOException {
    var digest = sha256();
    if (!Files.isDirectory(data)) {
      update(digest, data);
    } else {
      List<Path> files;
      try (var walked = Files.walk(data)) {
        files = walked.filter(Files::isRegularFile).sorted().toList();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      for (Path file : files) {
        digest.update(
            data.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update((byte) 0);
        update(digest, file);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, Path file) throws IOException {
    var buffer = new byte[1 << 16];
    try (var in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
