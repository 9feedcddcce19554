package dev.lore.read;

import java.util.List;
import java.util.Optional;

/// One folder of the input: on disk or in an archive. An archive is itself a folder, whose path
/// ends in `!`. Listing is done anew at each call and sorted by name; what cannot be listed becomes
/// a problem.
public interface InputFolder {
  /// Where it is within what was given; empty for the root.
  String path();

  /// The last name of the path, `export.zip` for an archive; for the root the name of what was
  /// given.
  String name();

  List<InputFolder> folders();

  List<InputFile> files();

  /// Names the place of the folder for good, as [InputFile#locationDigest()].
  String locationDigest();

  /// What could not be read here or below so far.
  List<InputProblem> problems();

  /// The file of that name directly in this folder.
  default Optional<InputFile> file(String name) {
    return files().stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /// The folder of that name directly in this folder.
  default Optional<InputFolder> folder(String name) {
    return folders().stream().filter(folder -> folder.name().equals(name)).findFirst();
  }
}
