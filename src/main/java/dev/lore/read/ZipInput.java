package dev.lore.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// An open zip archive and its folders. Keeps the table of contents in memory, never a content. An
/// archive within another is copied to a temporary file first, which is gone when the archive is
/// closed.
final class ZipInput implements Closeable {
  private final InputTree tree;
  private final ZipFile zip;
  private final String digest;
  private final int nesting;
  private final Folder root;

  private ZipInput(InputTree tree, ZipFile zip, InputFile file, String path, int nesting) {
    this.tree = tree;
    this.zip = zip;
    this.digest = file.locationDigest();
    this.nesting = nesting;
    this.root = new Folder(path);
  }

  /// @return null where it is an office document, a Java archive or a book: a file, not a folder
  static @Nullable ZipInput open(InputTree tree, InputFile file, String path, int nesting)
      throws IOException {
    var channel = channel(file);
    try {
      var zip =
          ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
      if (zip.getEntry("[Content_Types].xml") != null
          || zip.getEntry("mimetype") != null
          || zip.getEntry("META-INF/MANIFEST.MF") != null) {
        zip.close();
        return null;
      }
      var input = new ZipInput(tree, zip, file, path, nesting);
      input.list(channel.size());
      return input;
    } catch (InputException refused) {
      channel.close();
      throw refused;
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw new InputException(
          SkipReason.MALFORMED, "not a complete zip archive; fetch or pack it again");
    }
  }

  InputFolder root() {
    return root;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static FileChannel channel(InputFile file) throws IOException {
    if (file instanceof DiskFile disk) {
      return FileChannel.open(disk.file(), StandardOpenOption.READ);
    }
    var copy = Files.createTempFile("lore-", ".zip");
    try {
      try (var in = file.open()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(copy);
      throw failure;
    }
  }

  private void list(long archiveBytes) throws IOException {
    var packed = 0L;
    var declared = 0L;
    var count = 0;
    var all = zip.getEntries();
    while (all.hasMoreElements()) {
      var entry = all.nextElement();
      if (++count > tree.limits().maxEntries()) {
        throw new InputException(
            SkipReason.TOO_LARGE,
            "more than %,d files in one archive; split it".formatted(tree.limits().maxEntries()));
      }
      packed += entry.getCompressedSize();
      declared += Math.max(0, entry.getSize());
      place(entry);
    }
    if (packed > archiveBytes || declared < 0) {
      throw new InputException(
          SkipReason.MALFORMED, "its entries overlap, as in a zip bomb; it was not opened");
    }
    tree.declare(declared);
  }

  private void place(ZipArchiveEntry entry) {
    var label = Location.label(entry.getName());
    var parts = label.split("/");
    if (label.isEmpty() || parts.length > tree.limits().maxDepth()) {
      return;
    }
    var folder = root;
    for (var i = 0; i < parts.length; i++) {
      if (Location.isClutter(parts[i])) {
        return;
      }
      var last = i == parts.length - 1;
      if (last && !entry.isDirectory()) {
        folder.add(parts[i], entry);
      } else {
        folder = folder.child(parts[i]);
      }
    }
  }

  private final class Folder implements InputFolder {
    private final String path;
    private final TreeMap<String, Folder> folders = new TreeMap<>();
    private final TreeMap<String, ZipArchiveEntry> entries = new TreeMap<>();

    Folder(String path) {
      this.path = path;
    }

    Folder child(String name) {
      return folders.computeIfAbsent(name, n -> new Folder(path.isEmpty() ? n : path + "/" + n));
    }

    void add(String name, ZipArchiveEntry entry) {
      if (entries.putIfAbsent(name, entry) != null) {
        tree.problem(
            file(name, entry).path() + " (again)",
            SkipReason.DUPLICATE,
            "the archive holds two files of this name; the first was read");
      }
    }

    private Entry file(String name, ZipArchiveEntry entry) {
      return new Entry(ZipInput.this, path.isEmpty() ? name : path + "/" + name, entry);
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public String name() {
      var name = path.isEmpty() ? tree.name() : path.substring(path.lastIndexOf('/') + 1);
      return name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
    }

    @Override
    public List<InputFolder> folders() {
      var found = new ArrayList<InputFolder>(folders.values());
      entries.forEach((name, entry) -> {
        var archive = archive(file(name, entry));
        if (archive != null) {
          found.add(archive.root());
        }
      });
      return found;
    }

    @Override
    public List<InputFile> files() {
      var found = new ArrayList<InputFile>(entries.size());
      entries.forEach((name, entry) -> {
        var file = file(name, entry);
        if (archive(file) == null && !tree.hasProblem(file.path())) {
          expanded(file, found);
        }
      });
      return found;
    }

    private @Nullable ZipInput archive(Entry file) {
      try {
        return Packed.mayBePacked(file.name()) && Packed.isArchive(file)
            ? tree.archive(file, file.path() + "!", nesting + 1)
            : null;
      } catch (IOException failure) {
        refuse(file.path(), failure);
        return null;
      }
    }

    private void expanded(Entry file, List<InputFile> found) {
      try {
        found.add(Packed.mayBePacked(file.name()) ? Packed.expanded(file) : file);
      } catch (IOException failure) {
        refuse(file.path(), failure);
      }
    }

    private void refuse(String at, IOException failure) {
      tree.problem(at, InputException.reasonOf(failure), InputException.detailOf(failure));
    }

    @Override
    public String locationDigest() {
      return path.equals(root.path) ? digest : Location.digest(digest + "!/" + path);
    }

    @Override
    public List<InputProblem> problems() {
      return tree.problemsUnder(path);
    }
  }

  private record Entry(ZipInput archive, String path, ZipArchiveEntry entry) implements InputFile {
    @Override
    public long size() {
      return entry.getSize();
    }

    @Override
    public Instant lastModified() {
      return InputTree.instant(entry.getLastModifiedTime());
    }

    @Override
    public InputStream open() throws IOException {
      var limits = archive.tree.limits();
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new InputException(
            SkipReason.ENCRYPTED, "protected by a password; unpack it with the password first");
      }
      if (!archive.zip.canReadEntryData(entry)) {
        throw new InputException(
            SkipReason.UNKNOWN_FORMAT, "packed with a method that is not known; unpack it first");
      }
      var ratioExceeded =
          entry.getSize() > limits.ratioGraceBytes()
              && entry.getSize() / limits.maxRatio() > entry.getCompressedSize();
      if (entry.getSize() > limits.maxEntryBytes() || ratioExceeded) {
        throw new InputException(
            SkipReason.TOO_LARGE,
            "expands from %,d to %,d bytes, more than is allowed; unpack it first"
                .formatted(entry.getCompressedSize(), entry.getSize()));
      }
      return new BoundedStream(archive.zip.getInputStream(entry), Math.max(0, entry.getSize()));
    }

    @Override
    public String locationDigest() {
      return Location.digest(archive.digest + "!/" + path);
    }
  }
}
