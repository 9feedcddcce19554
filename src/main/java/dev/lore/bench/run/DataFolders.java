package dev.lore.bench.run;

import java.nio.file.Path;

/// Where the paths of task files start.
///
/// @param shared the measurement data (`LORE_DATA`): plain paths
/// @param project the project: paths that begin with `./`
/// @param own benchmarks made on this machine: paths that begin with `own:`
public record DataFolders(Path shared, Path project, Path own) {
  private static final String OWN = "own:";

  /// Whether data was made on this machine: nothing about it goes into the project.
  public static boolean isOwn(String path) {
    return path.startsWith(OWN);
  }

  public Path place(String path) {
    if (path.startsWith("./")) {
      return project.resolve(path.substring(2));
    }
    return isOwn(path) ? own.resolve(path.substring(OWN.length())) : shared.resolve(path);
  }
}
