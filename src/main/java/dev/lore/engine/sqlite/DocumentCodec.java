package dev.lore.engine.sqlite;

import dev.lore.model.AccountId;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A document as bytes, but for what has columns of its own: id, source, channel, audience. Equal
/// documents give equal bytes.
///
/// Kinds are kept by their position in the enum: append new ones, never move old ones, or raise the
/// schema's version.
final class DocumentCodec {
  private static final DocumentKind[] DOCUMENT_KINDS = DocumentKind.values();
  private static final BlockKind[] BLOCK_KINDS = BlockKind.values();
  private static final Noise[] NOISES = Noise.values();
  private static final int TO_PERSON = 0;
  private static final int TO_CHANNEL = 1;
  private static final int TO_LINK = 2;

  private DocumentCodec() {}

  static byte[] encode(Document d) {
    return new Encoder()
        .number(d.kind().ordinal())
        .text(d.title())
        .text(d.text())
        .time(d.time())
        .optional(d.edited(), Encoder::time)
        .optional(d.author(), (e, a) -> e.text(a.value()))
        .list(d.participants(), (e, a) -> e.text(a.value()))
        .optional(d.conversation(), (e, c) -> e.text(c.value()))
        .optional(d.parent(), (e, p) -> e.text(p.value()))
        .number(d.noise().ordinal())
        .list(d.blocks(), DocumentCodec::encode)
        .list(d.references(), DocumentCodec::encode)
        .list(d.masks(), DocumentCodec::encode)
        .list(
            new TreeMap<>(d.attributes()).entrySet(),
            (e, a) -> e.text(a.getKey()).text(a.getValue()))
        .text(d.place().container())
        .text(d.place().entry())
        .number(d.place().number())
        .text(d.place().url())
        .bytes();
  }

  static Document decode(
      DocumentId id, SourceId source, ChannelId channel, Audience audience, byte[] body) {
    var in = new Decoder(body);
    var kind = DOCUMENT_KINDS[in.integer()];
    var title = in.text();
    var text = in.text();
    var time = in.time();
    var edited = in.optional(Decoder::time);
    var author = in.optional(d -> new AccountId(d.text()));
    var participants = in.list(d -> new AccountId(d.text()));
    var conversation = in.optional(d -> new ConversationId(d.text()));
    var parent = in.optional(d -> new DocumentId(d.text()));
    var noise = NOISES[in.integer()];
    var blocks = in.list(DocumentCodec::block);
    var references = in.list(DocumentCodec::reference);
    var masks = in.list(DocumentCodec::masked);
    Map<String, String> attributes =
        in.list(d -> Map.entry(d.text(), d.text())).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var place = new Place(in.text(), in.text(), in.number(), in.text());
    return new Document(
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
        audience,
        noise,
        attributes,
        masks);
  }

  private static void encode(Encoder out, Block b) {
    out.number(b.kind().ordinal()).number(b.level()).number(b.page());
    out.number(b.start()).number(b.end() - b.start());
  }

  private static Block block(Decoder in) {
    var kind = BLOCK_KINDS[in.integer()];
    int level = in.integer();
    int page = in.integer();
    int start = in.integer();
    return new Block(kind, level, page, start, start + in.integer());
  }

  private static void encode(Encoder out, Reference r) {
    switch (r) {
      case Reference.ToPerson p -> out.number(TO_PERSON).text(p.account().value());
      case Reference.ToChannel c -> out.number(TO_CHANNEL).text(c.channel().value());
      case Reference.ToLink l -> out.number(TO_LINK).text(l.target());
    }
    out.number(r.start()).number(r.end() - r.start());
  }

  private static Reference reference(Decoder in) {
    int kind = in.integer();
    var target = in.text();
    int start = in.integer();
    int end = start + in.integer();
    return switch (kind) {
      case TO_PERSON -> new Reference.ToPerson(start, end, new AccountId(target));
      case TO_CHANNEL -> new Reference.ToChannel(start, end, new ChannelId(target));
      case TO_LINK -> new Reference.ToLink(start, end, target);
      default -> throw new IllegalStateException("reference of unknown kind " + kind);
    };
  }

  private static void encode(Encoder out, Masked m) {
    out.text(m.type()).text(m.rule()).number(m.start()).number(m.end() - m.start());
    out.number(m.rawStart()).number(m.rawEnd() - m.rawStart());
  }

  private static Masked masked(Decoder in) {
    var type = in.text();
    var rule = in.text();
    int start = in.integer();
    int end = start + in.integer();
    int rawStart = in.integer();
    return new Masked(type, rule, start, end, rawStart, rawStart + in.integer());
  }
}
