package dev.lore.archive;

import dev.lore.model.Document;
import dev.lore.model.DocumentId;

/// One step of the change log. For each document only its latest change is kept.
public sealed interface Change {
  /// Position in the sequence.
  long sequence();

  DocumentId id();

  /// @param audienceClass the interned class of the document's audience
  record Upserted(long sequence, Document document, int audienceClass) implements Change {
    @Override
    public DocumentId id() {
      return document.id();
    }
  }

  record Deleted(long sequence, DocumentId id) implements Change {}
}
