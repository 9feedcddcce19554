package dev.lore.read;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/// One file of the input: on disk, in an archive, or in an archive within. Stays usable until the
/// [InputTree] is closed; safe to open from several threads.
public interface InputFile {
  /// Where it is within what was given: `general/2024-03-01.json`, `old/export.zip!/users.json`.
  /// Never absolute, never with `..`; made for showing and for ids, not for opening.
  String path();

  /// The last name of the path.
  default String name() {
    return path().substring(path().lastIndexOf('/') + 1);
  }

  /// Bytes after expansion, or -1 where only reading tells.
  long size();

  /// [Instant#EPOCH] where unknown.
  Instant lastModified();

  /// Opens it from the start; the caller closes it. Reading more than the limits allow, or more
  /// than the archive declares, ends in an [InputException].
  InputStream open() throws IOException;

  /// Names the place of the file for good (16 hexadecimal digits), whether it was given itself or
  /// found in a folder that was given. Tells nothing about the place.
  String locationDigest();

  /// The first bytes, at most `length` of them; fewer where the file is shorter.
  default byte[] head(int length) throws IOException {
    try (var in = open()) {
      return in.readNBytes(length);
    }
  }
}
