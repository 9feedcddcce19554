package dev.lore.pipeline;

import dev.lore.archive.Archive;
import dev.lore.archive.Change;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import dev.lore.pipeline.talk.Conversations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Messages that did not change but belong to another conversation, because something was said,
/// edited or deleted near them. With them put anew, an index that follows change by change holds
/// what one made at once would hold. Not thread-safe.
///
/// Collects where changes fell ([#note]) and settles before each commit ([#settle]); what was noted
/// and not settled is noted again when the changes are replayed after a kill.
final class Reparted {
  private static final int AT_ONCE = 1_000;
  private static final Readers ALL = new Readers.All();

  private final Archive archive;
  private final PassageIndex index;
  private final Conversations conversations;
  private final Map<ChannelId, Set<Instant>> touched = new HashMap<>();

  Reparted(Archive archive, PassageIndex index, Conversations conversations) {
    this.archive = archive;
    this.index = index;
    this.conversations = conversations;
  }

  /// Changes that are about to be applied, or were.
  void note(Iterable<Change> changes) {
    try (var snapshot = index.snapshot()) {
      for (var change : changes) {
        if (change instanceof Change.Upserted upserted
            && upserted.document().kind() == DocumentKind.MESSAGE) {
          touch(upserted.document().channel(), upserted.document().time());
        } else if (change instanceof Change.Deleted deleted) {
          before(snapshot, deleted.id());
        }
      }
    }
  }

  /// What the index knew of it, wherever that stood.
  private void before(IndexSnapshot snapshot, DocumentId id) {
    var filter = PassageFilter.where().documents(Set.of(id)).build();
    snapshot.search(TextQuery.NONE, filter, ALL, Order.OLDEST, 0, 1).hits().stream()
        .map(IndexSnapshot.Hit::passage)
        .filter(passage -> passage.kind() == DocumentKind.MESSAGE)
        .forEach(passage -> touch(passage.channel(), passage.time()));
  }

  private void touch(ChannelId channel, Instant time) {
    touched.computeIfAbsent(channel, c -> new HashSet<>()).add(Conversations.about(time));
  }

  /// Gives every message that the last commit has in another conversation to the consumer, with its
  /// class of readers, and forgets what was noted.
  void settle(BiConsumer<Document, Integer> moved) {
    var ids = new ArrayList<DocumentId>();
    collect(ids);
    touched.clear();
    if (!ids.isEmpty()) {
      var audiences = archive.audiences();
      for (int from = 0; from < ids.size(); from += AT_ONCE) {
        archive
            .documents(ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
            .forEach(document -> moved.accept(document, audiences.indexOf(document.audience())));
      }
    }
  }

  private void collect(List<DocumentId> moved) {
    try (var snapshot = index.snapshot()) {
      touched.forEach((channel, times) -> {
        var now = conversations.around(channel, times);
        var known = known(snapshot, channel, times);
        now.forEach((document, conversation) -> {
          var then = known.get(document);
          if (then != null && !then.equals(conversation)) {
            moved.add(document);
          }
        });
      });
    }
  }

  private Map<DocumentId, ConversationId> known(
      IndexSnapshot snapshot, ChannelId channel, Set<Instant> times) {
    var known = new HashMap<DocumentId, ConversationId>();
    for (var reach : Conversations.reach(times)) {
      var filter =
          PassageFilter.where()
              .channels(Set.of(channel))
              .kinds(Set.of(DocumentKind.MESSAGE))
              .from(reach.from())
              .to(reach.to())
              .build();
      long total = Long.MAX_VALUE;
      for (int offset = 0; offset < total; offset += AT_ONCE) {
        var hits = snapshot.search(TextQuery.NONE, filter, ALL, Order.OLDEST, offset, AT_ONCE);
        total = hits.total();
        for (var hit : hits.hits()) {
          Passage passage = hit.passage();
          known.put(passage.document(), passage.conversation());
        }
      }
    }
    return known;
  }
}
