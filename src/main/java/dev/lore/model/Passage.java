package dev.lore.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The unit of evidence: one chat message, a few paragraphs of a mail, a section of a document.
///
/// @param start where the passage starts in the document's text
/// @param end where it ends, exclusive; `text` is exactly that stretch
/// @param title the document's title, or empty
/// @param heading path of headings above it, ` › ` between them, or empty
/// @param page page in the source from 1, or 0
/// @param audienceClass the class of readers, as the archive interned it
/// @param mentions topics named in the passage; offsets count from the start of the passage
/// @param role what it does in its conversation
public record Passage(
    PassageId id,
    DocumentId document,
    SourceId source,
    DocumentKind kind,
    int start,
    int end,
    String text,
    String title,
    String heading,
    int page,
    Instant time,
    Optional<AccountId> author,
    List<AccountId> participants,
    ChannelId channel,
    ConversationId conversation,
    int audienceClass,
    Noise noise,
    List<Mention> mentions,
    Role role) {
  public Passage {
    participants = List.copyOf(participants);
    mentions = List.copyOf(mentions);
  }

  /// One of which nobody has said what it does.
  public Passage(
      PassageId id,
      DocumentId document,
      SourceId source,
      DocumentKind kind,
      int start,
      int end,
      String text,
      String title,
      String heading,
      int page,
      Instant time,
      Optional<AccountId> author,
      List<AccountId> participants,
      ChannelId channel,
      ConversationId conversation,
      int audienceClass,
      Noise noise,
      List<Mention> mentions) {
    this(
        id,
        document,
        source,
        kind,
        start,
        end,
        text,
        title,
        heading,
        page,
        time,
        author,
        participants,
        channel,
        conversation,
        audienceClass,
        noise,
        mentions,
        Role.UNSURE);
  }

  /// The same with other mentions.
  public Passage withMentions(List<Mention> found) {
    return new Passage(
        id,
        document,
        source,
        kind,
        start,
        end,
        text,
        title,
        heading,
        page,
        time,
        author,
        participants,
        channel,
        conversation,
        audienceClass,
        noise,
        found,
        role);
  }

  /// The same with another role.
  public Passage withRole(Role found) {
    return new Passage(
        id,
        document,
        source,
        kind,
        start,
        end,
        text,
        title,
        heading,
        page,
        time,
        author,
        participants,
        channel,
        conversation,
        audienceClass,
        noise,
        mentions,
        found);
  }
}
