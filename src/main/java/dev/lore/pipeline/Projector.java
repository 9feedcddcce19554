package dev.lore.pipeline;

import dev.lore.archive.Archive;
import dev.lore.archive.Change;
import dev.lore.index.PassageIndex;
import dev.lore.pipeline.talk.Conversations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Brings the passage index up to the archive: replays the change log from where the index stands,
/// cuts documents into passages, links their topics.
///
/// Everything is made anew where the models have changed or the index does not fit the archive;
/// readers see the old state until the new one is whole.
public final class Projector {
  /// Set while something forgotten may still lie on the disk, so that a kill in between is made
  /// good by the next run.
  static final String ERASURE_SETTING = "erasure";

  /// Does not say of what, or that would have to be erased in turn.
  static final String PENDING = "pending";

  private static final String DONE = "done";

  private static final int CHANGES_AT_ONCE = 2000;
  private static final long CHANGES_BETWEEN_COMMITS = 50_000;

  private final Archive archive;
  private final PassageIndex index;
  private final PassageLinkers linkers;
  private final String version;

  public Projector(KnowledgeBase knowledge, PassageLinkers linkers) {
    this(knowledge.archive(), knowledge.index(), linkers);
  }

  Projector(Archive archive, PassageIndex index, PassageLinkers linkers) {
    this.archive = archive;
    this.index = index;
    this.linkers = linkers;
    this.version = Annotator.version(linkers);
  }

  /// Applies every change that the index has not seen. One call at a time. Killed at any moment,
  /// the next call goes on.
  ///
  /// @return how many changes were applied
  public synchronized long catchUp(Progress progress) {
    boolean isNew = index.committedSequence() == 0 && index.committedModel().isEmpty();
    boolean rebuild = !isNew && !fits();
    if (rebuild) {
      index.clear();
    }
    long from = rebuild ? 0 : index.committedSequence();
    long applied = 0;
    if (isNew || rebuild || from < archive.lastSequence()) {
      int workers = Runtime.getRuntime().availableProcessors();
      try (var pool =
          Executors.newFixedThreadPool(workers, Thread.ofPlatform().name("index-", 0).factory())) {
        applied = replay(from, rebuild, pool, progress);
      }
    }
    if (erasurePending(archive)) {
      progress.at(new Progress.State("erasing", "", 0, 0));
      index.purge();
      archive.purge(index.committedSequence());
      archive.write(writer -> writer.setting(ERASURE_SETTING, DONE));
    }
    return applied;
  }

  /// Whether something was forgotten and may still lie on the disk.
  static boolean erasurePending(Archive archive) {
    return archive.setting(ERASURE_SETTING).filter(PENDING::equals).isPresent();
  }

  /// An archive restored from an older backup has fewer changes than the index has seen.
  private boolean fits() {
    return index.committedModel().equals(version)
        && index.committedSequence() <= archive.lastSequence();
  }

  private long replay(long from, boolean rebuild, ExecutorService pool, Progress progress) {
    var conversations = new Conversations(archive);
    var annotator = new Annotator(archive, linkers, conversations);
    var reparted = new Reparted(archive, index, conversations);
    boolean follows = from > 0; // else everything is put with the conversations of the end
    long target = archive.lastSequence();
    long sequence = from;
    long committed = from;
    long applied = 0;
    var changes = archive.changesSince(sequence, CHANGES_AT_ONCE);
    while (!changes.isEmpty()) {
      if (follows) {
        reparted.note(changes);
      }
      var running = apply(changes, annotator, pool);
      applied += changes.size();
      sequence = changes.getLast().sequence();
      var next = archive.changesSince(sequence, CHANGES_AT_ONCE); // read while the others work
      running.forEach(Projector::await);
      if (!rebuild && sequence - committed >= CHANGES_BETWEEN_COMMITS) {
        settle(reparted, annotator);
        index.commit(sequence, version);
        committed = sequence;
      }
      progress.at(
          new Progress.State("indexing", "", sequence - from, Math.max(target, sequence) - from));
      changes = next;
    }
    settle(reparted, annotator);
    index.commit(Math.max(sequence, target), version);
    return applied;
  }

  private void settle(Reparted reparted, Annotator annotator) {
    reparted.settle((document, audienceClass) ->
        index.put(document.id(), annotator.passages(document, audienceClass)));
  }

  /// Each document is in a batch once at most, so that its changes cannot overtake each other.
  private List<Future<?>> apply(List<Change> changes, Annotator annotator, ExecutorService pool) {
    int share = Math.max(50, changes.size() / 8);
    var running = new ArrayList<Future<?>>();
    for (int from = 0; from < changes.size(); from += share) {
      var some = changes.subList(from, Math.min(from + share, changes.size()));
      running.add(pool.submit(() -> some.forEach(change -> apply(change, annotator))));
    }
    return running;
  }

  private void apply(Change change, Annotator annotator) {
    switch (change) {
      case Change.Upserted upserted -> index.put(change.id(), annotator.passages(upserted));
      case Change.Deleted deleted -> index.delete(deleted.id());
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case RuntimeException cause -> cause;
        case Error cause -> throw cause;
        case null, default -> new IllegalStateException(e);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KnowledgeBaseException("interrupted; run the command again to go on", e);
    }
  }
}
