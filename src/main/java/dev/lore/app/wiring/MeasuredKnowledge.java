package dev.lore.app.wiring;

import dev.lore.answer.Search;
import dev.lore.answer.ask.Answers;
import dev.lore.bench.load.LoadedKnowledge;
import dev.lore.bench.load.StandInEmbedder;
import dev.lore.index.Readers;
import dev.lore.model.AccountKind;
import dev.lore.model.Viewer;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import dev.lore.topics.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The product as a user runs it, to be filled and asked by the benchmark.
public final class MeasuredKnowledge implements LoadedKnowledge {
  private static final int MEMBERS_ASKING = 20;

  private final OpenLore lore;

  private MeasuredKnowledge(OpenLore lore) {
    this.lore = lore;
  }

  /// Opens or makes a knowledge base.
  public static MeasuredKnowledge open(Path home, Path data) {
    return new MeasuredKnowledge(new LocalKnowledge(home).open(data, "bench load"));
  }

  @Override
  public void keep(Path export, Progress progress) {
    lore.keep(List.of(export), IngestOptions.DEFAULT, progress);
  }

  @Override
  public void catchUp(Progress progress) {
    lore.catchUp(progress);
  }

  @Override
  public Search search() {
    return lore.search();
  }

  @Override
  public Topics topics() {
    return lore.topics();
  }

  @Override
  public Answers answers() {
    return lore.answers();
  }

  @Override
  public int vectors() {
    return lore.completeMeaning(StandInEmbedder::new);
  }

  @Override
  public List<Readers> askers() {
    var askers = new ArrayList<Readers>();
    lore.names().people().stream()
        .filter(person -> person.kind() == AccountKind.HUMAN)
        .limit(MEMBERS_ASKING)
        .forEach(person -> {
          askers.add(new Readers.All());
          askers.add(lore.readers(new Viewer.Member(person.id(), person.accounts())));
        });
    return askers.isEmpty() ? List.of(new Readers.All()) : askers;
  }

  @Override
  public void close() {
    lore.close();
  }
}
