package dev.lore.answer.facts;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// Tells which documents hold no longer: there is a later edition that the readers may read, or
/// they say so where they begin. Asked of one state of the index; a millisecond or two a document.
public final class Editions {
  private static final int BEGINNING = 600;
  private static final int LOOKED_AT = 60;

  private final IndexSnapshot snapshot;
  private final Readers readers;

  public Editions(IndexSnapshot snapshot, Readers readers) {
    this.snapshot = snapshot;
    this.readers = readers;
  }

  /// Empty for what holds, for messages and mails, and for what may not be read.
  public Optional<Superseded> of(DocumentId document) {
    var filter = PassageFilter.where().documents(Set.of(document)).build();
    return snapshot
        .search(TextQuery.NONE, filter, readers, Order.OLDEST, 0, LOOKED_AT)
        .hits()
        .stream()
        .map(IndexSnapshot.Hit::passage)
        .filter(p -> p.kind() == DocumentKind.FILE)
        .min(Comparator.comparingInt(Passage::start))
        .flatMap(this::of);
  }

  private Optional<Superseded> of(Passage first) {
    return later(first)
        .map(p -> new Superseded(Optional.of(p.document()), p.title()))
        .or(() -> says(first).map(words -> new Superseded(Optional.empty(), words)));
  }

  private static Optional<String> says(Passage first) {
    if (first.start() > BEGINNING) {
      return Optional.empty();
    }
    var text = first.text();
    return Edition.gone(text.length() > BEGINNING ? text.substring(0, BEGINNING) : text);
  }

  /// The latest edition, where this is not it.
  private Optional<Passage> later(Passage first) {
    var mine = Edition.of(first.title());
    if (mine.of().isEmpty()) {
      return Optional.empty();
    }
    var files = PassageFilter.where().kinds(Set.of(DocumentKind.FILE)).build();
    var alike = TextQuery.of(mine.of());
    return snapshot.search(alike, files, readers, Order.RELEVANCE, 0, LOOKED_AT).hits().stream()
        .map(IndexSnapshot.Hit::passage)
        .filter(p -> !p.document().equals(first.document()))
        .filter(p -> mine.isBefore(Edition.of(p.title())))
        .max(Comparator.comparing(p -> Edition.of(p.title())));
  }
}
