package dev.lore.pipeline;

import dev.lore.pipeline.KnowledgeBase.Holder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps a second process off a knowledge base. The operating system lets go of the lock when the
/// process ends, however it ends; what stands in the file only tells who holds it.
final class KnowledgeBaseLock implements AutoCloseable {
  private static final String FILE = "lock";

  /// The locked byte lies beyond the text, so that others can read the text where locks are
  /// mandatory.
  private static final long LOCKED_BYTE = 1 << 20;

  private static final int LONGEST_TEXT = 4096;

  private final FileChannel channel;
  private Holder holder;

  private KnowledgeBaseLock(FileChannel channel, Holder holder) {
    this.channel = channel;
    this.holder = holder;
  }

  /// @param purpose the command that wants it, shown to whoever comes second
  /// @throws KnowledgeBaseException where somebody else holds it
  static KnowledgeBaseLock take(Path directory, String purpose) throws IOException {
    var channel =
        FileChannel.open(
            directory.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw new KnowledgeBaseException(taken(directory, read(channel)));
      }
      var lock =
          new KnowledgeBaseLock(
              channel,
              new Holder(ProcessHandle.current().pid(), Instant.now(), purpose, Optional.empty()));
      lock.tell();
      return lock;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// Who holds the knowledge base now, if anybody does.
  static Optional<Holder> holder(Path directory) throws IOException {
    var file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return tryLock(channel) == null ? read(channel) : Optional.empty();
    }
  }

  /// Tells others where the holder can be reached.
  void announce(String address) throws IOException {
    holder = new Holder(holder.pid(), holder.since(), holder.purpose(), Optional.of(address));
    tell();
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private void tell() throws IOException {
    var text =
        String.join(
            "\n",
            Long.toString(holder.pid()),
            holder.since().toString(),
            holder.purpose().replace('\n', ' '),
            holder.address().orElse(""),
            "");
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static Optional<Holder> read(FileChannel channel) throws IOException {
    var buffer = ByteBuffer.allocate(LONGEST_TEXT);
    channel.read(buffer, 0);
    var lines = StandardCharsets.UTF_8.decode(buffer.flip()).toString().split("\n", -1);
    try {
      return Optional.of(
          new Holder(
              Long.parseLong(lines[0]),
              Instant.parse(lines[1]),
              lines[2],
              Optional.of(lines[3]).filter(a -> !a.isEmpty())));
    } catch (RuntimeException e) {
      return Optional.empty(); // being written at this moment
    }
  }

  private static String taken(Path directory, Optional<Holder> holder) {
    return holder
        .map(h ->
            "%s is in use by process %d (%s, since %s); stop it, or wait until it is done"
                .formatted(
                    directory, h.pid(), h.purpose(), h.since().truncatedTo(ChronoUnit.SECONDS)))
        .orElse("%s is in use by another process; wait until it is done".formatted(directory));
  }
}
