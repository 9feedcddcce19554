package dev.lore.engine.sqlite;

import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Audience;
import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Masked;
import dev.lore.model.Noise;
import dev.lore.model.Place;
import dev.lore.model.Reference;
import dev.lore.model.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Made-up documents to keep.
final class Kept {
  static final SourceId CHAT = new SourceId("slack:T1");
  static final ChannelId GENERAL = new ChannelId("slack:T1/C1");
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

  private Kept() {}

  static Document message(int number, String text) {
    return document(
        "slack:T1/C1/" + number, CHAT, text, Audience.EVERYONE, NOON.plusSeconds(number));
  }

  static Document mail(String id, String source, String text, Audience audience) {
    return document(id, new SourceId(source), text, audience, NOON);
  }

  static Audience only(String... accounts) {
    return new Audience.Only(Set.copyOf(List.of(accounts).stream().map(AccountId::new).toList()));
  }

  static Account account(String id, String name) {
    return new Account(
        new AccountId(id), name, "", "", Set.of("token"), Set.of(), AccountKind.HUMAN);
  }

  /// Something in every field.
  static Document document(
      String id, SourceId source, String text, Audience audience, Instant time) {
    return new Document(
        new DocumentId(id),
        source,
        DocumentKind.MESSAGE,
        new Place("export.zip", "general/2026-03-01.json", 7, "https://example.org/7"),
        "Über Kaffee",
        text,
        List.of(new Block(BlockKind.PARAGRAPH, 0, 3, 0, Math.min(2, text.length()))),
        List.of(
            new Reference.ToPerson(0, 1, new AccountId("slack:T1/U2")),
            new Reference.ToChannel(0, 1, new ChannelId("slack:T1/C2")),
            new Reference.ToLink(0, 1, "https://example.org/x")),
        Optional.of(new AccountId("slack:T1/U1")),
        List.of(new AccountId("slack:T1/U2"), new AccountId("slack:T1/U3")),
        time,
        Optional.of(time.plusSeconds(60)),
        GENERAL,
        Optional.of(new ConversationId("slack:T1/C1/1")),
        Optional.of(new DocumentId("slack:T1/C1/1")),
        audience,
        Noise.BOT,
        Map.of("reactions", "coffee:3", "files", "plan.pdf"),
        List.of(new Masked("PHONE_NUMBER", "phone", 0, 1, 0, 12)));
  }
}
