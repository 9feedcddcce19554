package dev.lore.pipeline;

/// Brings the passage index up to the archive: replays the change log from where the index stands,
/// cuts documents into passages, links their topics.
public final class Projector {
  private final KnowledgeBase knowledge;
  private final PassageLinkers linkers;

  public Projector(KnowledgeBase knowledge, PassageLinkers linkers) {
    this.knowledge = knowledge;
    this.linkers = linkers;
  }

  /// Applies every change that the index has not seen; everything anew where the models have
  /// changed. Killed at any moment, the next call goes on.
  ///
  /// @return how many changes were applied
  public long catchUp(Progress progress) {
    throw new UnsupportedOperationException(
        "not there yet: " + knowledge.directory() + linkers + progress);
  }
}
