package dev.lore.feedback;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TopicTotals;
import dev.lore.model.DocumentId;
import dev.lore.model.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An index whose snapshots see merged topics as one. Nothing is written anew when topics are
/// merged: filters ask for any topic of a group, and what is counted is counted together, exactly.
/// Without merges every call goes straight to the index. Thread-safe.
public final class DecidedIndex implements PassageIndex {
  private static final int REMEMBERED = 64;

  private final PassageIndex index;
  private final Supplier<TopicDecisions> decisions;
  private volatile @Nullable Totals remembered;

  /// @param decisions what is in force at this moment
  public DecidedIndex(PassageIndex index, Supplier<TopicDecisions> decisions) {
    this.index = index;
    this.decisions = decisions;
  }

  @Override
  public IndexSnapshot snapshot() {
    var now = decisions.get();
    if (!now.merges()) {
      return index.snapshot();
    }
    var known = remembered;
    if (known == null || known.decisions != now || known.sequence != index.committedSequence()) {
      known = new Totals(now, index.committedSequence());
      remembered = known;
    }
    return new DecidedSnapshot(index.snapshot(), now, known);
  }

  /// Totals of who asked lately, for one state of the index and of the decisions.
  static final class Totals {
    private final TopicDecisions decisions;
    private final long sequence;
    private final Map<Readers, TopicTotals> made =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Readers, TopicTotals> eldest) {
            return size() > REMEMBERED;
          }
        };

    private Totals(TopicDecisions decisions, long sequence) {
      this.decisions = decisions;
      this.sequence = sequence;
    }

    synchronized TopicTotals of(Readers readers, Function<Readers, TopicTotals> count) {
      var known = made.get(readers);
      if (known == null) {
        known = count.apply(readers);
        made.put(readers, known);
      }
      return known;
    }
  }

  @Override
  public void put(DocumentId document, List<Passage> passages) {
    index.put(document, passages);
  }

  @Override
  public void delete(DocumentId document) {
    index.delete(document);
  }

  @Override
  public void clear() {
    index.clear();
  }

  @Override
  public void commit(long sequence, String model) {
    index.commit(sequence, model);
  }

  @Override
  public long committedSequence() {
    return index.committedSequence();
  }

  @Override
  public String committedModel() {
    return index.committedModel();
  }

  @Override
  public void purge() {
    index.purge();
  }

  @Override
  public void close() {
    index.close();
  }
}
