package dev.lore.feedback;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.Decision;
import dev.lore.model.DocumentId;
import java.util.LinkedHashSet;
import java.util.Set;

/// Finds the documents of which the topics change when something is decided: all that hold the
/// phrase, for "this is not that"; none for every other decision, which counts at the moment of
/// asking. Thread-safe.
public final class ConcernedDocuments {
  private static final int AT_ONCE = 1_000;

  private final PassageIndex index;

  public ConcernedDocuments(PassageIndex index) {
    this.index = index;
  }

  public Set<DocumentId> of(Decision decision) {
    var documents = new LinkedHashSet<DocumentId>();
    if (decision instanceof Decision.NotThisTopic rejected) {
      try (var snapshot = index.snapshot()) {
        var phrase = TextQuery.of("\"" + rejected.phrase().replace('"', ' ') + "\"");
        collect(snapshot, phrase, PassageFilter.ANY, documents);
        var topic = PassageFilter.where().topics(Set.of(rejected.topic())).build();
        collect(snapshot, TextQuery.NONE, topic, documents);
      }
    }
    return documents;
  }

  private static void collect(
      IndexSnapshot snapshot, TextQuery text, PassageFilter filter, Set<DocumentId> to) {
    var readers = new Readers.All();
    long total = Long.MAX_VALUE;
    for (int offset = 0; offset < total; offset += AT_ONCE) {
      var hits = snapshot.search(text, filter, readers, Order.OLDEST, offset, AT_ONCE);
      total = hits.total();
      hits.hits().forEach(hit -> to.add(hit.passage().document()));
    }
  }
}
