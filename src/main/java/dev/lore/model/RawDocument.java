package dev.lore.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One message, mail or file as a reader found it. Only `scrub` turns it into a [Document]; nothing
/// above the pipeline accepts it.
///
/// @param title subject of a mail, title of a file; empty for chat
/// @param text the body as readable text: markup resolved, what `blocks` and `references` point
///   into
/// @param participants whom it is addressed to, the author not included
/// @param time when it was sent or last changed; [Instant#EPOCH] where unknown
/// @param edited when it was edited, if it was
/// @param conversation thread it belongs to by the source's own account (`thread_ts`, References)
/// @param parent the document it answers, where the source says so
/// @param url address of the original, or empty
/// @param attributes further headers and metadata by lower-case name: `list-id`, `pdf.producer`,
///   `reactions`, `files`
public record RawDocument(
    DocumentId id,
    SourceId source,
    DocumentKind kind,
    RawPlace place,
    RawText title,
    RawText text,
    List<Block> blocks,
    List<RawReference> references,
    Optional<RawAccount> author,
    List<RawAccount> participants,
    Instant time,
    Optional<Instant> edited,
    ChannelId channel,
    Optional<ConversationId> conversation,
    Optional<DocumentId> parent,
    RawAudience audience,
    Noise noise,
    RawText url,
    Map<String, RawText> attributes) {
  public RawDocument {
    blocks = List.copyOf(blocks);
    references = List.copyOf(references);
    participants = List.copyOf(participants);
    attributes = Map.copyOf(attributes);
  }

  /// The same for other readers.
  public RawDocument withAudience(RawAudience readers) {
    return new RawDocument(
        id,
        source,
        kind,
        place,
        title,
        text,
        blocks,
        references,
        author,
        participants,
        time,
        edited,
        channel,
        conversation,
        parent,
        readers,
        noise,
        url,
        attributes);
  }
}
