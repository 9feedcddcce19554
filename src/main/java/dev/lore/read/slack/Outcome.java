package dev.lore.read.slack;

import dev.lore.model.DocumentId;
import dev.lore.model.RawDocument;
import dev.lore.read.SkipReason;
import java.util.Optional;

/// What became of one entry of a day file.
sealed interface Outcome {
  record Kept(RawDocument document) implements Outcome {}

  /// The export says that the message is gone.
  record Deleted(DocumentId id) implements Outcome {}

  /// @param about the message, where it is known which and an earlier reading of it should stay
  record Skipped(SkipReason reason, String detail, Optional<DocumentId> about) implements Outcome {}
}
