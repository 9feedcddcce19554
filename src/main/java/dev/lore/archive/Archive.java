package dev.lore.archive;

import dev.lore.model.Account;
import dev.lore.model.Audience;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.Decision;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.SourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps scrubbed documents and what belongs to them. One process writes; reads are safe from any
/// thread and see the last committed state.
///
/// Every change of a document gets the next number of one growing sequence; [#changesSince] replays
/// them, so that a projection (the index) that remembers the last number it applied can always
/// catch up, whatever was killed when.
///
/// Several sources may hold one document (the same mail in two mailboxes). Each keeps its own copy;
/// one copy is shown: the one with the widest audience, ties by the smallest source id. So it does
/// not matter which source came first, and forgetting one leaves nothing of it behind.
public interface Archive extends AutoCloseable {
  /// Runs the work in one transaction: all of it is kept, or nothing. One at a time.
  ///
  /// @throws ArchiveException where the store failed (a full disk); nothing of the work is then
  ///   kept
  void write(Consumer<ArchiveWriter> work);

  Optional<Document> document(DocumentId id);

  /// The documents that exist, in the order of the ids given.
  List<Document> documents(Collection<DocumentId> ids);

  /// Content digests of the source's own copies of the given documents; what is absent is new to
  /// the source.
  Map<DocumentId, String> fingerprints(SourceId source, Collection<DocumentId> ids);

  /// The documents that the source holds in the channel between the two instants (inclusive), in no
  /// order.
  void forEachHeld(
      SourceId source, ChannelId channel, Instant from, Instant to, Consumer<DocumentId> consumer);

  /// The documents of the channel from `from` (inclusive) to `to` (exclusive), oldest first, equal
  /// ones by id; times count to the microsecond.
  List<Document> documents(ChannelId channel, Instant from, Instant to);

  /// Changes after the given number, oldest first, at most `limit`.
  List<Change> changesSince(long sequence, int limit);

  /// The number of the latest change; 0 in a new archive. Never falls.
  long lastSequence();

  /// All documents of which the latest change is an upsert, in the order of their ids, streamed.
  void forEachDocument(Consumer<Document> consumer);

  /// Every copy of every document, those that are not shown too, streamed.
  void forEachCopy(Consumer<Document> consumer);

  List<Account> accounts();

  List<Channel> channels();

  Optional<Channel> channel(ChannelId id);

  /// The audience behind each class; the position in the list is the class. Class 0 is
  /// [Audience#EVERYONE] in every archive: term statistics of the index rest on it.
  List<Audience> audiences();

  List<SourceRecord> sources();

  Optional<SourceRecord> source(SourceId id);

  /// What people decided, oldest first, with the numbers by which it can be withdrawn.
  List<Decided> decided();

  /// The same without numbers.
  default List<Decision> decisions() {
    return decided().stream().map(Decided::decision).toList();
  }

  /// Number of kept documents.
  long documentCount();

  /// A small value kept under a name: versions, the model's checksum.
  Optional<String> setting(String name);

  /// Erases from the disk whatever was deleted, its bytes in logs and free space included, and
  /// forgets the deletions themselves up to the given change. Takes seconds for a million
  /// documents; for `lore forget`.
  ///
  /// @param sequence the change that every projection has applied
  void purge(long sequence);

  @Override
  void close();
}
