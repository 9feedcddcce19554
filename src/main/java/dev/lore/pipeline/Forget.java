package dev.lore.pipeline;

import dev.lore.model.DocumentId;
import dev.lore.model.SourceId;

/// Removes something and everything derived from it, from the disk too, and looks whether it is
/// gone.
public final class Forget {
  private final KnowledgeBase knowledge;
  private final Projector projector;

  public Forget(KnowledgeBase knowledge, Projector projector) {
    this.knowledge = knowledge;
    this.projector = projector;
  }

  /// @throws KnowledgeBaseException where no such source is kept
  public ForgetReport source(SourceId source, Progress progress) {
    throw new UnsupportedOperationException("not there yet: " + source + knowledge + projector);
  }

  /// @throws KnowledgeBaseException where no such document is kept
  public ForgetReport document(DocumentId document, Progress progress) {
    throw new UnsupportedOperationException("not there yet: " + document);
  }
}
