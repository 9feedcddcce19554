package dev.lore.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// A file on disk.
record DiskFile(InputTree tree, Path file, String path, long size, Instant lastModified)
    implements InputFile {
  static DiskFile of(InputTree tree, Path file, String path) throws IOException {
    return of(
        tree,
        file,
        path,
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }

  static DiskFile of(InputTree tree, Path file, String path, BasicFileAttributes attributes) {
    return new DiskFile(
        tree, file, path, attributes.size(), InputTree.instant(attributes.lastModifiedTime()));
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public String locationDigest() {
    return Location.digest(file.toString());
  }
}
