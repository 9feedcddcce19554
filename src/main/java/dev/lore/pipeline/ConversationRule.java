package dev.lore.pipeline;

import dev.lore.model.ConversationId;
import dev.lore.model.Document;
import dev.lore.model.DocumentKind;
import java.time.Duration;

/// Which conversation a document belongs to: the thread that its source names; a file is one by
/// itself; other talk in a channel is parted into stretches of three hours, which depends on
/// nothing but the message itself.
final class ConversationRule {
  /// Changes whenever conversations come out differently.
  static final String VERSION = "talk-1";

  private static final long STRETCH_SECONDS = Duration.ofHours(3).toSeconds();

  private ConversationRule() {}

  static ConversationId of(Document document) {
    return document.conversation().orElseGet(() -> byNature(document));
  }

  private static ConversationId byNature(Document document) {
    if (document.kind() != DocumentKind.MESSAGE) {
      return new ConversationId(document.id().value());
    }
    return new ConversationId(
        document.channel().value()
            + "@"
            + Math.floorDiv(document.time().getEpochSecond(), STRETCH_SECONDS));
  }
}
