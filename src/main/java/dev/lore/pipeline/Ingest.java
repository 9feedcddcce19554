package dev.lore.pipeline;

import java.nio.file.Path;
import java.util.List;

/// Reads sources into the archive of a knowledge base: read, scrub, compare, keep.
///
/// The same input again changes nothing; killed at any moment and run again, it ends in the same
/// state as an undisturbed run. What cannot be read or scrubbed is counted, never fatal.
public final class Ingest {
  private final KnowledgeBase knowledge;
  private final Sources sources;

  public Ingest(KnowledgeBase knowledge, Sources sources) {
    this.knowledge = knowledge;
    this.sources = sources;
  }

  /// Reads everything that the paths hold. One run at a time. The index follows with
  /// [Projector#catchUp].
  ///
  /// @throws KnowledgeBaseException where a path cannot be read at all; sources before it are kept
  /// @throws dev.lore.archive.ArchiveException where the archive failed (a full disk); what was
  ///   committed is kept
  public IngestReport run(List<Path> paths, IngestOptions options, Progress progress) {
    throw new UnsupportedOperationException(
        "not there yet: " + knowledge.directory() + sources + paths + options + progress);
  }
}
