package dev.lore.app.web;

import dev.lore.archive.SourceRecord;
import dev.lore.model.AccountId;
import dev.lore.model.Audience;
import dev.lore.model.Block;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Place;
import dev.lore.model.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The records of [SmallTeam], with all that no test looks at filled in.
final class SmallTeamRecords {
  static final Instant START = Instant.parse("2026-06-01T09:00:00Z");

  private SmallTeamRecords() {}

  static Document document(
      DocumentId id,
      SourceId source,
      DocumentKind kind,
      Place place,
      String title,
      String text,
      List<Block> blocks,
      Optional<String> author,
      Instant time,
      ChannelId channel,
      String conversation,
      Audience audience) {
    return new Document(
        id,
        source,
        kind,
        place,
        title,
        text,
        blocks,
        List.of(),
        author.map(a -> new AccountId("slack:T1/" + a)),
        List.of(),
        time,
        Optional.empty(),
        channel,
        Optional.of(new ConversationId(conversation)),
        Optional.empty(),
        audience,
        Noise.NONE,
        Map.of(),
        List.of());
  }

  static SourceRecord source(
      SourceId id, String format, String name, String outcome, long skipped) {
    return new SourceRecord(
        id,
        format,
        name,
        52,
        START,
        outcome,
        Map.of("read", 60L, "new", 52L, "changed", 0L, "unchanged", 5L, "skipped", skipped),
        skipped == 0 ? Map.of() : Map.of("MALFORMED", skipped - 1, "NOT_SCRUBBED", 1L),
        skipped == 0
            ? List.of()
            : List.of(
                "[small-team.zip!platform/day.json] message 17: no ts",
                "[small-team.zip!platform/day.json] message 18: not kept, because it could not be"
                    + " scrubbed: a rule failed"));
  }
}
