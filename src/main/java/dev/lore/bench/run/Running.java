package dev.lore.bench.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which runs go on: each holds a lock on a file of its own, which the system lets go of when the
/// process ends, however it ends. Thread-safe.
final class Running {
  /// Those of this process: looking at a file's lock from the process that holds it would let go of
  /// it.
  private static final Set<String> HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;

  /// @param folder made when the first run begins
  Running(Path folder) {
    this.folder = folder;
  }

  /// A run that goes on until this is closed.
  static final class Mark implements AutoCloseable {
    private final String id;
    private final Path file;
    private final FileChannel channel;

    private Mark(String id, Path file, FileChannel channel) {
      this.id = id;
      this.file = file;
      this.channel = channel;
    }

    @Override
    public void close() throws IOException {
      channel.close();
      Files.deleteIfExists(file);
      HERE.remove(id);
    }
  }

  /// Says that a run goes on.
  Mark begin(String id) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve(id);
    HERE.add(id);
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return new Mark(id, file, channel);
  }

  /// Whether a run goes on, in this process or another one. What a killed one left is removed.
  boolean goesOn(String id) throws IOException {
    var file = folder.resolve(id);
    if (HERE.contains(id)) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        return true;
      }
    }
    Files.deleteIfExists(file);
    return false;
  }
}
