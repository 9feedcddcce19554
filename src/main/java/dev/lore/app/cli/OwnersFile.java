package dev.lore.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only their owner may read.
final class OwnersFile {
  private OwnersFile() {}

  /// Makes the file; one that exists is not touched.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException where there is one
  static PrintStream create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    return new PrintStream(
        Files.newOutputStream(file, StandardOpenOption.WRITE), false, StandardCharsets.UTF_8);
  }
}
