package dev.lore.answer;

import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.ConversationId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Shows passages in their conversation. Thread-safe.
public final class Conversations {
  private static final int LINES = 60;
  private static final int LINES_BEFORE = 25;

  /// The index pages no deeper.
  private static final int MAX_OFFSET = 900;

  private static final int MAX_TITLE_CHARS = 80;

  private final PassageIndex index;
  private final Names names;
  private final Function<DocumentId, Optional<Document>> documents;

  /// @param documents the archive, for the place of a passage in its source
  public Conversations(
      PassageIndex index, Names names, Function<DocumentId, Optional<Document>> documents) {
    this.index = index;
    this.names = names;
    this.documents = documents;
  }

  /// The passage with what was said before and after; empty where the readers may not read it.
  public Optional<Conversation> around(PassageId id, Readers readers) {
    try (var snapshot = index.snapshot()) {
      return snapshot
          .passage(id, readers)
          .map(focus -> conversation(snapshot, focus.conversation(), Optional.of(focus), readers));
    }
  }

  /// The conversation from its start; empty where the readers may read nothing of it.
  public Optional<Conversation> whole(ConversationId id, Readers readers) {
    try (var snapshot = index.snapshot()) {
      return Optional.of(conversation(snapshot, id, Optional.empty(), readers))
          .filter(c -> !c.lines().isEmpty());
    }
  }

  private Conversation conversation(
      IndexSnapshot snapshot, ConversationId id, Optional<Passage> focus, Readers readers) {
    var filter = PassageFilter.where().conversations(Set.of(id));
    int before = focus.map(passage -> linesBefore(snapshot, passage, readers)).orElse(0);
    int offset = Math.max(0, before - LINES_BEFORE);
    var hits =
        snapshot.search(TextQuery.NONE, filter.build(), readers, Order.OLDEST, offset, LINES);
    var lines = new ArrayList<Conversation.Line>();
    var participants = new LinkedHashSet<Person>();
    for (var hit : hits.hits()) {
      var passage = hit.passage();
      var author = passage.author().flatMap(names::personOf);
      author.ifPresent(participants::add);
      lines.add(
          new Conversation.Line(
              passage,
              author,
              documents.apply(passage.document()).map(Document::place),
              focus.isPresent() && focus.get().id().equals(passage.id())));
    }
    return new Conversation(
        id,
        title(snapshot, filter.build(), readers),
        lines.isEmpty() ? Optional.empty() : names.channel(lines.getFirst().passage().channel()),
        focus.map(Passage::id),
        lines,
        offset,
        Math.max(0, hits.total() - offset - lines.size()),
        List.copyOf(participants));
  }

  /// How many lines come before the passage; of a document, its passages share one time.
  private static int linesBefore(IndexSnapshot snapshot, Passage focus, Readers readers) {
    var earlier =
        PassageFilter.where().conversations(Set.of(focus.conversation())).to(focus.time());
    long before = snapshot.count(TextQuery.NONE, earlier.build(), readers, CountSpec.TOTAL).total();
    var same = PassageFilter.where().documents(Set.of(focus.document())).build();
    return (int)
        Math.min(
            MAX_OFFSET,
            before
                + snapshot
                    .search(TextQuery.NONE, same, readers, Order.OLDEST, 0, MAX_OFFSET)
                    .hits()
                    .stream()
                    .filter(hit -> hit.passage().start() < focus.start())
                    .count());
  }

  private static String title(IndexSnapshot snapshot, PassageFilter filter, Readers readers) {
    return snapshot.search(TextQuery.NONE, filter, readers, Order.OLDEST, 0, 1).hits().stream()
        .map(hit -> title(hit.passage()))
        .findFirst()
        .orElse("");
  }

  private static String title(Passage first) {
    if (!first.title().isEmpty()) {
      return first.title();
    }
    var text = first.text().strip().replaceAll("\\s+", " ");
    return text.length() <= MAX_TITLE_CHARS ? text : text.substring(0, MAX_TITLE_CHARS) + "…";
  }
}
