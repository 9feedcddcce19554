package dev.lore.pipeline;

import dev.lore.model.RawAudience;
import java.util.Optional;

/// How to ingest.
///
/// @param filesAudience who may read files (documents, not chat or mail); empty: what the reader
///   says, which is everyone
/// @param workers scrubbing threads
public record IngestOptions(Optional<RawAudience> filesAudience, int workers) {
  public static final IngestOptions DEFAULT =
      new IngestOptions(Optional.empty(), Runtime.getRuntime().availableProcessors());
}
