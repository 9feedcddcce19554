package dev.lore.pipeline;

import dev.lore.read.SourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Finds out what the given files and folders are.
@FunctionalInterface
public interface Sources {
  /// One reader a source, in the order given.
  ///
  /// @throws IOException where a path cannot be read at all
  List<SourceReader> recognise(List<Path> paths) throws IOException;
}
