package dev.lore.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder that soon has no room: a file system of its own in memory where that may be mounted,
/// else processes that may not write large files.
final class SmallDisk implements AutoCloseable {
  private static final String ROOM = "256m";

  private final Path folder;
  private final int kilobytes;
  private final boolean mounted;

  private SmallDisk(Path folder, int kilobytes, boolean mounted) {
    this.folder = folder;
    this.kilobytes = kilobytes;
    this.mounted = mounted;
  }

  /// Puts a folder with all that is in it on a small disk.
  static SmallDisk at(Path folder, int kilobytes) throws Exception {
    var aside = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-aside"));
    copy(folder, aside);
    boolean mounted =
        succeeds(
            "mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString());
    if (mounted) {
      copy(aside, folder);
    }
    return new SmallDisk(folder, kilobytes, mounted);
  }

  /// What a process is to be started through, to feel the limit.
  List<String> limit() {
    return mounted
        ? List.of()
        : List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "limit");
  }

  /// Makes room.
  void grow() throws Exception {
    if (mounted && !succeeds("mount", "-o", "remount,size=" + ROOM, folder.toString())) {
      throw new IOException(folder + " cannot be given more room");
    }
  }

  @Override
  public void close() throws Exception {
    if (mounted && !succeeds("umount", "-l", folder.toString())) {
      throw new IOException(folder + " cannot be unmounted");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static boolean succeeds(String... command) throws Exception {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
