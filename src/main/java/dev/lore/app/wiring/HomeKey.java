package dev.lore.app.wiring;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/// The secret behind keyed digests of texts that belong to no knowledge base: one for a home, so
/// that a filter gives the same pseudonym for the same value every time.
public final class HomeKey {
  private static final int BYTES = 32;

  private HomeKey() {}

  /// Reads the key, or makes one that only its owner may read.
  public static byte[] of(Path home) throws IOException {
    var file = home.resolve("filter.key");
    if (!Files.exists(file)) {
      Files.createDirectories(home);
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var key = new byte[BYTES];
      new SecureRandom().nextBytes(key);
      try {
        Files.createFile(file, owner);
        Files.write(file, key);
      } catch (FileAlreadyExistsException e) {
        // Another filter in the same pipe was first; its key is as good.
        return Files.readAllBytes(file);
      }
    }
    var key = Files.readAllBytes(file);
    if (key.length != BYTES) {
      throw new IOException(
          file + " has " + key.length + " bytes, expected " + BYTES + "; delete it");
    }
    return key;
  }
}
