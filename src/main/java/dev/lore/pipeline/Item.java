package dev.lore.pipeline;

import dev.lore.model.Account;
import dev.lore.model.ChannelId;
import dev.lore.model.DocumentId;
import dev.lore.model.RawChannel;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.read.SkipReason;
import dev.lore.read.SourceFormat;
import java.time.Instant;
import java.util.Optional;

/// What a reader gave, on its way to the scrubbing threads.
sealed interface Item {
  record Begin(SourceId source, SourceFormat format, RawText name) implements Item {}

  /// Scrubbed on the reader's thread already, so that whoever comes after it is known.
  record AnAccount(Account account) implements Item {}

  record AChannel(RawChannel channel) implements Item {}

  record ADocument(RawDocument document) implements Item {}

  record Gone(DocumentId id) implements Item {}

  record Skip(RawPlace place, SkipReason reason, String detail, Optional<DocumentId> about)
      implements Item {}

  record Covered(ChannelId channel, Instant from, Instant to) implements Item {}

  /// @param failure why the source could not be read to its end; empty where it was
  record End(String failure) implements Item {}
}
