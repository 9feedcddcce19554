package dev.lore.app.wiring;

import dev.lore.pipeline.Sources;
import dev.lore.read.SourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Recognises what is on this machine's disk.
final class LocalSources implements Sources {
  @Override
  public List<SourceReader> recognise(List<Path> paths) throws IOException {
    throw new IOException("no reader yet for " + paths);
  }
}
