package dev.lore.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One message, mail or file, scrubbed: what the archive keeps and everything above works on. Made
/// by `scrub` alone (and by the archive, which reads back what `scrub` made).
///
/// @param title subject of a mail, title of a file; empty for chat
/// @param text the body; blocks, references and masks point into it
/// @param masks what was masked in the text, in order; with them an offset leads back to the source
public record Document(
    DocumentId id,
    SourceId source,
    DocumentKind kind,
    Place place,
    String title,
    String text,
    List<Block> blocks,
    List<Reference> references,
    Optional<AccountId> author,
    List<AccountId> participants,
    Instant time,
    Optional<Instant> edited,
    ChannelId channel,
    Optional<ConversationId> conversation,
    Optional<DocumentId> parent,
    Audience audience,
    Noise noise,
    Map<String, String> attributes,
    List<Masked> masks) {
  public Document {
    blocks = List.copyOf(blocks);
    references = List.copyOf(references);
    participants = List.copyOf(participants);
    attributes = Map.copyOf(attributes);
    masks = List.copyOf(masks);
  }
}
