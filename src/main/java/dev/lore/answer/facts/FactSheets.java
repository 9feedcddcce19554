package dev.lore.answer.facts;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The facts of a document, as far as the readers may read it. Thread-safe; milliseconds for a
/// handbook.
public final class FactSheets {
  private static final int PASSAGES = 1_000;
  private static final int FACTS = 400;

  private final PassageIndex index;

  public FactSheets(PassageIndex index) {
    this.index = index;
  }

  /// The facts with what became of them.
  public FactSheet sheet(DocumentId document, Readers readers) {
    var facts = of(document, readers);
    try (var snapshot = index.snapshot()) {
      var later = new HashMap<Fact, Passage>();
      if (!facts.isEmpty()) {
        var decisions = new LaterDecisions(snapshot, readers, facts.getFirst().passage().time());
        facts.forEach(fact -> decisions.of(fact).ifPresent(p -> later.put(fact, p)));
      }
      return new FactSheet(facts, later, new Editions(snapshot, readers).of(document));
    }
  }

  /// Facts in the order of the text, each value once a sentence; empty for messages and mails, and
  /// for what may not be read.
  public List<Fact> of(DocumentId document, Readers readers) {
    var filter = PassageFilter.where().documents(Set.of(document)).build();
    var seen = new HashSet<String>();
    try (var snapshot = index.snapshot()) {
      return snapshot
          .search(TextQuery.NONE, filter, readers, Order.OLDEST, 0, PASSAGES)
          .hits()
          .stream()
          .map(IndexSnapshot.Hit::passage)
          .filter(p -> p.kind() == DocumentKind.FILE)
          .sorted(Comparator.comparingInt(Passage::start))
          .flatMap(p -> FactReader.in(p).stream())
          .filter(f -> seen.add(f.subject() + f.kind() + f.value()))
          .limit(FACTS)
          .toList();
    }
  }
}
