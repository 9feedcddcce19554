package dev.lore.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A folder on disk. Links and devices in it are problems, not entries.
record DiskFolder(InputTree tree, Path folder, String path, int depth) implements InputFolder {
  @Override
  public String name() {
    return path.isEmpty() ? tree.name() : path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public List<InputFolder> folders() {
    var found = new ArrayList<InputFolder>();
    for (var child : children()) {
      var at = childPath(child);
      attributes(child, at)
          .ifPresent(attributes -> {
            if (attributes.isDirectory()) {
              descend(child, at).ifPresent(found::add);
            } else if (attributes.isRegularFile()) {
              archive(DiskFile.of(tree, child, at, attributes)).ifPresent(found::add);
            }
          });
    }
    return found;
  }

  @Override
  public List<InputFile> files() {
    var found = new ArrayList<InputFile>();
    for (var child : children()) {
      var at = childPath(child);
      attributes(child, at)
          .filter(BasicFileAttributes::isRegularFile)
          .ifPresent(attributes -> {
            var file = DiskFile.of(tree, child, at, attributes);
            if (archive(file).isEmpty() && !tree.hasProblem(at)) {
              expanded(file).ifPresent(found::add);
            }
          });
    }
    return found;
  }

  @Override
  public String locationDigest() {
    return Location.digest(folder.toString());
  }

  @Override
  public List<InputProblem> problems() {
    return tree.problemsUnder(path);
  }

  private List<Path> children() {
    var found = new ArrayList<Path>();
    try (var stream = Files.newDirectoryStream(folder)) {
      for (var child : stream) {
        if (found.size() >= tree.limits().maxEntries()) {
          tree.problem(
              path,
              SkipReason.TOO_LARGE,
              "more than %,d files in one folder; split it".formatted(tree.limits().maxEntries()));
          break;
        }
        if (!Location.isClutter(String.valueOf(child.getFileName()))) {
          found.add(child);
        }
      }
    } catch (DirectoryIteratorException failure) {
      refuse(path, Objects.requireNonNull(failure.getCause()));
    } catch (IOException failure) {
      refuse(path, failure);
    }
    found.sort(null);
    return found;
  }

  private Optional<InputFolder> descend(Path child, String at) {
    if (depth + 1 >= tree.limits().maxDepth()) {
      tree.problem(
          at,
          SkipReason.TOO_LARGE,
          "more than %d folders within each other; give it by itself"
              .formatted(tree.limits().maxDepth()));
      return Optional.empty();
    }
    return Optional.of(new DiskFolder(tree, child, at, depth + 1));
  }

  private Optional<InputFolder> archive(DiskFile file) {
    try {
      if (!Packed.mayBePacked(file.name()) || !Packed.isArchive(file)) {
        return Optional.empty();
      }
    } catch (IOException failure) {
      refuse(file.path(), failure);
      return Optional.empty();
    }
    return Optional.ofNullable(tree.archive(file, file.path() + "!", 0)).map(ZipInput::root);
  }

  private Optional<InputFile> expanded(DiskFile file) {
    if (!Packed.mayBePacked(file.name())) {
      return Optional.of(file);
    }
    try {
      return Optional.of(Packed.expanded(file));
    } catch (IOException failure) {
      refuse(file.path(), failure);
      return Optional.empty();
    }
  }

  private Optional<BasicFileAttributes> attributes(Path child, String at) {
    try {
      var attributes =
          Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        tree.problem(
            at, SkipReason.UNREADABLE, "a symbolic link, which is not followed; give its target");
        return Optional.empty();
      }
      if (attributes.isOther()) {
        tree.problem(at, SkipReason.UNREADABLE, "neither a file nor a folder");
        return Optional.empty();
      }
      return Optional.of(attributes);
    } catch (IOException failure) {
      refuse(at, failure);
      return Optional.empty();
    }
  }

  private void refuse(String at, IOException failure) {
    tree.problem(at, InputException.reasonOf(failure), InputException.detailOf(failure));
  }

  private String childPath(Path child) {
    return path.isEmpty() ? String.valueOf(child.getFileName()) : path + "/" + child.getFileName();
  }
}
