package dev.lore.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/// The files and folders of a knowledge base.
record KnowledgeBaseLayout(Path root) {
  static final String FORMAT_FILE = "format";
  static final String MODELS = "models";
  static final String POLICY = "policy";

  /// Raised when older programs could no longer read what newer ones write.
  private static final int FORMAT = 1;

  private static final String FORMAT_NAME = "lore knowledge base ";
  private static final int KEY_BYTES = 32;

  /// What may be there before the format file is: somebody was killed just then.
  private static final Set<String> OWN_FIRST_FILES = Set.of("lock", FORMAT_FILE + ".new");

  /// Makes the folder where it is missing.
  static KnowledgeBaseLayout prepare(Path root) throws IOException {
    try {
      Files.createDirectories(root, ownerOnly(root, "rwx------"));
    } catch (FileAlreadyExistsException e) {
      throw new KnowledgeBaseException(
          "%s is a file; name a folder for the knowledge base".formatted(root), e);
    }
    return new KnowledgeBaseLayout(root);
  }

  /// Call with the lock held. Marks a new folder as a knowledge base.
  void checkFormat() throws IOException {
    var file = root.resolve(FORMAT_FILE);
    if (Files.exists(file)) {
      var text = Files.readString(file).strip();
      if (!text.equals(FORMAT_NAME + FORMAT)) {
        throw new KnowledgeBaseException(
            "%s holds \"%s\"; this version of Lore reads \"%s%d\". Use the version that made it, or ingest into a new folder"
                .formatted(file, shortened(text), FORMAT_NAME, FORMAT));
      }
      return;
    }
    try (var entries = Files.list(root)) {
      if (entries.anyMatch(e -> !OWN_FIRST_FILES.contains(e.getFileName().toString()))) {
        throw new KnowledgeBaseException(
            "%s is not empty and no knowledge base; name a new or empty folder".formatted(root));
      }
    }
    writeWhole(file, (FORMAT_NAME + FORMAT + "\n").getBytes(StandardCharsets.UTF_8), "rw-------");
  }

  Path archive() throws IOException {
    return Files.createDirectories(root.resolve("archive"));
  }

  Path index() throws IOException {
    return Files.createDirectories(root.resolve("index"));
  }

  /// The secret key; made at the first call. Call with the lock held.
  byte[] key() throws IOException {
    var file = root.resolve("key");
    if (!Files.exists(file)) {
      if (Files.exists(root.resolve("archive"))) {
        throw new KnowledgeBaseException(
            "%s is missing; without it nothing new can be matched with what was kept. Restore it from a backup, or ingest into a new folder"
                .formatted(file));
      }
      var fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      writeWhole(file, fresh, "rw-------");
    }
    byte[] key = Files.readAllBytes(file);
    if (key.length != KEY_BYTES) {
      throw new KnowledgeBaseException(
          "%s has %d bytes instead of %d; restore it from a backup"
              .formatted(file, key.length, KEY_BYTES));
    }
    return key;
  }

  void keepPolicy(String lines) throws IOException {
    writeWhole(root.resolve(POLICY), lines.getBytes(StandardCharsets.UTF_8), "rw-------");
  }

  /// Under its name the file is never seen half written.
  private static void writeWhole(Path file, byte[] content, String rights) throws IOException {
    var half = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(half);
    Files.createFile(half, ownerOnly(file, rights));
    Files.write(half, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String rights) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
