package dev.lore.read;

import java.io.IOException;

/// Reads one source of one format. Stateless; one call a source; safe to use from several threads
/// on several sources.
public interface SourceReader {
  /// Reads everything into the sink, in bounded memory.
  ///
  /// @throws IOException only where the source as a whole cannot be read; a bad item is
  ///   [RawSink#skipped] instead
  void read(RawSink sink) throws IOException;
}
