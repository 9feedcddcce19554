package dev.lore.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What was given to read: a file, a folder, a zip, with archives within opened as folders.
///
/// Hostile input costs no more than [InputLimits] say: links are not followed (so they neither loop
/// nor lead out), names in archives are labels only (so they cannot lead out either), archives that
/// expand too far are refused. Holds the archives open until closed. Thread-safe.
public final class InputTree implements AutoCloseable {
  private static final int MAX_PROBLEMS = 100_000;

  private final String name;
  private final InputLimits limits;
  private final Map<String, ZipInput> archives = new LinkedHashMap<>();
  private final Map<String, InputProblem> problems = new LinkedHashMap<>();
  private final AtomicLong declaredBytes = new AtomicLong();
  private @Nullable InputFolder root;

  private InputTree(String name, InputLimits limits) {
    this.name = name;
    this.limits = limits;
  }

  /// Opens what was given.
  ///
  /// @throws IOException where there is no such file or folder, or it cannot be read at all; the
  ///   message names it
  public static InputTree open(Path given, InputLimits limits) throws IOException {
    if (!Files.exists(given)) {
      throw new NoSuchFileException(given.toString(), null, "no such file or folder");
    }
    if (!Files.isReadable(given)) {
      throw new InputException(
          SkipReason.UNREADABLE, given + ": no permission to read it; change its permissions");
    }
    var real = given.toRealPath();
    var fileName = real.getFileName();
    var tree = new InputTree(fileName == null ? "/" : fileName.toString(), limits);
    if (Files.isDirectory(real)) {
      tree.root = new DiskFolder(tree, real, "", 0);
    } else {
      var file = DiskFile.of(tree, real, tree.name);
      var zip = Packed.isArchive(file) ? tree.archive(file, "", 0) : null;
      tree.root = zip == null ? new SingleFile(tree, Packed.expanded(file)) : zip.root();
    }
    return tree;
  }

  public static InputTree open(Path given) throws IOException {
    return open(given, InputLimits.DEFAULT);
  }

  /// The name of the file or folder that was given, for showing.
  public String name() {
    return name;
  }

  /// The folder that was given; the inside of an archive; or a folder of the one file.
  public InputFolder root() {
    if (root == null) {
      throw new IllegalStateException("the input tree " + name + " has no root");
    }
    return root;
  }

  @Override
  public void close() throws IOException {
    synchronized (archives) {
      for (var archive : archives.values()) {
        archive.close();
      }
      archives.clear();
    }
  }

  InputLimits limits() {
    return limits;
  }

  void problem(String path, SkipReason reason, String detail) {
    synchronized (problems) {
      if (problems.size() < MAX_PROBLEMS) {
        problems.putIfAbsent(path, new InputProblem(path, reason, detail));
      }
    }
  }

  boolean hasProblem(String path) {
    synchronized (problems) {
      return problems.containsKey(path);
    }
  }

  List<InputProblem> problemsUnder(String path) {
    synchronized (problems) {
      var found = new ArrayList<InputProblem>();
      for (var problem : problems.values()) {
        if (path.isEmpty()
            || problem.path().equals(path)
            || problem.path().startsWith(path + "/")) {
          found.add(problem);
        }
      }
      return found;
    }
  }

  /// Opens an archive once; later calls give the same.
  ///
  /// @param path of the archive as a folder, ending in `!`, or empty for the root
  /// @return null where it is a file of its own after all (an office document), or was refused,
  ///   which is then a problem
  @Nullable ZipInput archive(InputFile file, String path, int nesting) {
    synchronized (archives) {
      var open = archives.get(file.path());
      if (open != null) {
        return open;
      }
      try {
        if (nesting >= limits.maxNesting()) {
          throw new InputException(
              SkipReason.TOO_LARGE,
              "an archive within %d others; unpack it first".formatted(nesting));
        }
        if (archives.size() >= limits.maxArchives()) {
          throw new InputException(
              SkipReason.TOO_LARGE,
              "more than %,d archives; give fewer at a time".formatted(limits.maxArchives()));
        }
        var zip = ZipInput.open(this, file, path, nesting);
        if (zip != null) {
          archives.put(file.path(), zip);
        }
        return zip;
      } catch (IOException failure) {
        problem(file.path(), InputException.reasonOf(failure), InputException.detailOf(failure));
        return null;
      }
    }
  }

  /// Counts what an archive says it expands to.
  void declare(long bytes) throws InputException {
    if (declaredBytes.addAndGet(bytes) > limits.maxTotalBytes()) {
      declaredBytes.addAndGet(-bytes);
      throw new InputException(
          SkipReason.TOO_LARGE,
          "with it the archives expand to more than %,d bytes; unpack it first"
              .formatted(limits.maxTotalBytes()));
    }
  }

  /// A file that was given by itself, as the only one in a folder.
  private record SingleFile(InputTree tree, InputFile file) implements InputFolder {
    @Override
    public String path() {
      return "";
    }

    @Override
    public String name() {
      return tree.name;
    }

    @Override
    public List<InputFolder> folders() {
      return List.of();
    }

    @Override
    public List<InputFile> files() {
      return tree.hasProblem(file.path()) ? List.of() : List.of(file);
    }

    @Override
    public String locationDigest() {
      return file.locationDigest();
    }

    @Override
    public List<InputProblem> problems() {
      return tree.problemsUnder("");
    }
  }

  static Instant instant(java.nio.file.attribute.@Nullable FileTime time) {
    return time == null || time.toMillis() < 0 ? Instant.EPOCH : time.toInstant();
  }
}
