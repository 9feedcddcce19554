package dev.lore.pipeline;

import dev.lore.model.Account;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.Noise;
import dev.lore.model.SourceId;
import dev.lore.read.SkipReason;
import java.time.Instant;
import java.util.Optional;

/// What is to be done to the archive, scrubbed, in the order of the source.
sealed interface Step {
  record Begin(SourceId source, String format, String name) implements Step {}

  record PutAccount(Account account) implements Step {}

  record PutChannel(Channel channel) implements Step {}

  /// @param fresh whether the source did not hold it before
  record PutDocument(Document document, String fingerprint, boolean fresh) implements Step {}

  record Unchanged(DocumentId id, Noise noise) implements Step {}

  record Remove(DocumentId id) implements Step {}

  record Skip(String what, SkipReason reason, Optional<DocumentId> about) implements Step {}

  record Covered(ChannelId channel, Instant from, Instant to) implements Step {}

  record End(String failure) implements Step {}
}
