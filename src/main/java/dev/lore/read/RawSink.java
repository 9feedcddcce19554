package dev.lore.read;

import dev.lore.model.ChannelId;
import dev.lore.model.DocumentId;
import dev.lore.model.RawAccount;
import dev.lore.model.RawChannel;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.SourceId;
import java.time.Instant;
import java.util.Optional;

/// Where a reader puts what it finds, in the order of the source. Called from the reader's thread
/// only; a call may block while later stages catch up.
public interface RawSink {
  /// A source begins. Everything until the next call belongs to it.
  ///
  /// @param name shown to people: `acme-export.zip`, `2024-03.mbox`
  void source(SourceId id, SourceFormat format, dev.lore.model.RawText name);

  void account(RawAccount account);

  void channel(RawChannel channel);

  void document(RawDocument document);

  /// The source says itself that a document is gone (a tombstone, a deleted message).
  void deleted(DocumentId id);

  /// Something could not be read, or is left out on purpose. Counted and shown, never fatal.
  ///
  /// @param about the document, where it is known which; it is then not taken for deleted
  void skipped(RawPlace place, SkipReason reason, String detail, Optional<DocumentId> about);

  /// Everything that the current source holds of the channel between the two instants (inclusive)
  /// was given or skipped: a document kept from an earlier read of this source, in that channel and
  /// time, that did not come again is deleted.
  void covered(ChannelId channel, Instant from, Instant to);
}
