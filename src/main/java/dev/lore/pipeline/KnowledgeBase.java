package dev.lore.pipeline;

import dev.lore.archive.Archive;
import dev.lore.index.PassageIndex;
import dev.lore.scrub.Scrubber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A knowledge base on disk, opened for this process alone.
///
/// ```
/// format        version of this layout
/// lock          who has it open
/// key           32 secret bytes for keyed digests; readable by the owner only
/// settings      what the owner set, where that is not the default
/// queries       what many people ask; see feedback.QueryLog
/// policy        what is masked, where it is not the default
/// archive/      scrubbed documents, accounts, sources, decisions: the only truth
/// index/        passages; can be made again from the archive
/// models/       what was learned from the archive; can be made again
/// ```
///
/// Thread-safe as far as its parts are. Close it to let others in; a process that is killed lets go
/// of it too.
public final class KnowledgeBase implements AutoCloseable {
  private final Path directory;
  private final KnowledgeBaseLock lock;
  private final byte[] key;
  private final Archive archive;
  private final PassageIndex index;
  private final Engines engines;
  private volatile Scrubber scrubber;
  private final Deque<AutoCloseable> closing;

  private KnowledgeBase(
      Path directory,
      KnowledgeBaseLock lock,
      byte[] key,
      Archive archive,
      PassageIndex index,
      Engines engines,
      Deque<AutoCloseable> closing) {
    this.directory = directory;
    this.lock = lock;
    this.key = key;
    this.archive = archive;
    this.index = index;
    this.engines = engines;
    this.scrubber = engines.scrubber(directory, key.clone(), archive);
    this.closing = closing;
  }

  /// Opens the knowledge base, or makes an empty one.
  ///
  /// @param purpose the command that opens it, shown to whoever finds it in use
  /// @throws KnowledgeBaseException where it is in use, was made by another version, or cannot be
  ///   read
  public static KnowledgeBase open(Path directory, Engines engines, String purpose) {
    var opened = new ArrayDeque<AutoCloseable>();
    try {
      var layout = KnowledgeBaseLayout.prepare(directory);
      var lock = KnowledgeBaseLock.take(directory, purpose);
      opened.push(lock);
      layout.checkFormat();
      byte[] key = layout.key();
      var archive = engines.archive(layout.archive());
      opened.push(archive);
      var index = engines.index(layout.index());
      opened.push(index);
      return new KnowledgeBase(directory, lock, key, archive, index, engines, opened);
    } catch (IOException e) {
      closeAll(opened, e);
      throw new KnowledgeBaseException(
          "%s cannot be opened: %s".formatted(directory, Failures.describe(e)), e);
    } catch (RuntimeException e) {
      closeAll(opened, e);
      throw e;
    }
  }

  /// Whether there is a knowledge base in the folder.
  public static boolean exists(Path directory) {
    return Files.exists(directory.resolve(KnowledgeBaseLayout.FORMAT_FILE));
  }

  /// Who has the knowledge base open at this moment, with the address of a server where it is one.
  public static Optional<Holder> holder(Path directory) {
    try {
      return KnowledgeBaseLock.holder(directory);
    } catch (IOException e) {
      throw new KnowledgeBaseException(
          "%s cannot be read: %s".formatted(directory, Failures.describe(e)), e);
    }
  }

  /// Tells other processes that come to the lock where this one serves.
  public void announce(String address) {
    try {
      lock.announce(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path directory() {
    return directory;
  }

  /// Where learned models are kept.
  public Path models() {
    return directory.resolve(KnowledgeBaseLayout.MODELS);
  }

  public Archive archive() {
    return archive;
  }

  public PassageIndex index() {
    return index;
  }

  public Scrubber scrubber() {
    return scrubber;
  }

  /// Keeps a policy; what is read from now on, in later processes too, is scrubbed under it.
  ///
  /// @param lines the policy file's content
  public void keepPolicy(String lines) {
    try {
      new KnowledgeBaseLayout(directory).keepPolicy(lines);
    } catch (IOException e) {
      throw new KnowledgeBaseException(
          "%s: the policy cannot be kept: %s".formatted(directory, Failures.describe(e)), e);
    }
    renewScrubber();
  }

  /// Makes the scrubber anew, after somebody whom it knew was forgotten.
  void renewScrubber() {
    scrubber = engines.scrubber(directory, key.clone(), archive);
  }

  /// Where the policy is kept, if it is not the default.
  public static Path policy(Path directory) {
    return directory.resolve(KnowledgeBaseLayout.POLICY);
  }

  /// A copy of the secret key.
  byte[] key() {
    return key.clone();
  }

  @Override
  public void close() {
    var failure = new KnowledgeBaseException("%s was not closed cleanly".formatted(directory));
    closeAll(closing, failure);
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }

  private static void closeAll(Deque<AutoCloseable> opened, Exception failure) {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        failure.addSuppressed(e);
      }
    }
  }

  /// Who has a knowledge base open.
  ///
  /// @param purpose the command that it runs
  /// @param address where it can be reached, if it serves
  public record Holder(long pid, Instant since, String purpose, Optional<String> address) {}
}
