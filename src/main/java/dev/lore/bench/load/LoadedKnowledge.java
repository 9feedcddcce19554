package dev.lore.bench.load;

import dev.lore.answer.Search;
import dev.lore.answer.ask.Answers;
import dev.lore.index.Readers;
import dev.lore.pipeline.Progress;
import dev.lore.topics.Topics;
import java.nio.file.Path;
import java.util.List;

/// An open knowledge base that is filled and asked: the product's own pipeline and queries.
public interface LoadedKnowledge extends AutoCloseable {
  /// Reads and keeps what an export holds.
  void keep(Path export, Progress progress);

  /// Brings the index up to what is kept.
  void catchUp(Progress progress);

  Search search();

  Topics topics();

  /// Answers, by meaning too after [#vectors].
  Answers answers();

  /// Gives every conversation and passage the vector that it would have; how many there are.
  int vectors();

  /// Who asks, in turn: the owner, who reads everything, and people of the team.
  List<Readers> askers();

  @Override
  void close();
}
