package dev.lore.read;

/// How much an input may cost before it is refused. All bounds guard against hostile archives; an
/// honest export stays far below them.
///
/// @param maxEntryBytes size of one file after expansion
/// @param maxTotalBytes sum of the sizes that all archives of one input declare
/// @param maxEntries files in one archive, and files in one folder
/// @param maxRatio expanded to packed size of one entry, where it expands to more than
///   `ratioGraceBytes`
/// @param maxNesting archives within archives
/// @param maxDepth folders within folders
/// @param maxArchives archives open at once for one input
public record InputLimits(
    long maxEntryBytes,
    long maxTotalBytes,
    int maxEntries,
    int maxRatio,
    long ratioGraceBytes,
    int maxNesting,
    int maxDepth,
    int maxArchives) {
  /// For a team's exports: 64 GB a file, 512 GB an input, two million files an archive.
  public static final InputLimits DEFAULT =
      new InputLimits(64L << 30, 512L << 30, 2_000_000, 200, 64L << 20, 3, 64, 500);
}
