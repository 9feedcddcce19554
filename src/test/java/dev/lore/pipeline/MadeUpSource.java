package dev.lore.pipeline;

import dev.lore.model.AccountKind;
import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import dev.lore.model.RawChannel;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.read.FoundSource;
import dev.lore.read.RawSink;
import dev.lore.read.SkipReason;
import dev.lore.read.SourceFormat;
import dev.lore.read.SourceReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A source that gives what a test tells it to, as a reader of a real format would.
final class MadeUpSource implements SourceReader {
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final SourceId id;
  private final SourceFormat format;
  private final ChannelId channel;
  private final TreeMap<Integer, RawDocument> documents = new TreeMap<>();
  private final List<Integer> bad = new ArrayList<>();
  private boolean covers = true;
  private Optional<IOException> failure = Optional.empty();

  private MadeUpSource(SourceId id, SourceFormat format, ChannelId channel) {
    this.id = id;
    this.format = format;
    this.channel = channel;
  }

  static MadeUpSource chat() {
    return new MadeUpSource(
        new SourceId("slack:T1"), SourceFormat.SLACK, new ChannelId("slack:T1/C1"));
  }

  static MadeUpSource mailbox(String name) {
    return new MadeUpSource(
        new SourceId("mbox:" + name), SourceFormat.MBOX, new ChannelId("mailbox:" + name));
  }

  MadeUpSource says(int number, String text) {
    documents.put(
        number,
        document(
            number,
            "slack:T1/C1/" + number,
            DocumentKind.MESSAGE,
            text,
            new RawAudience.Everyone(),
            Optional.empty()));
    return this;
  }

  MadeUpSource mail(int number, String messageId, String text, RawAudience audience) {
    documents.put(
        number,
        document(
            number,
            "mail:" + messageId,
            DocumentKind.MAIL,
            text,
            audience,
            Optional.of(new ConversationId("mail:" + messageId))));
    return this;
  }

  MadeUpSource without(int number) {
    documents.remove(number);
    return this;
  }

  /// Cannot be read; known to be the message of that number.
  MadeUpSource garbled(int number) {
    documents.remove(number);
    bad.add(number);
    return this;
  }

  /// Gives up in the end.
  MadeUpSource breaks(IOException with) {
    failure = Optional.of(with);
    covers = false;
    return this;
  }

  FoundSource found() {
    return new FoundSource(id, format, RawText.of(id.value().replace(':', '-')), this);
  }

  SourceId id() {
    return id;
  }

  @Override
  public void read(RawSink sink) throws IOException {
    sink.source(id, format, RawText.of(id.value()));
    sink.account(author());
    sink.channel(
        new RawChannel(
            channel, id, ChannelKind.PUBLIC, RawText.of("general"), RawText.EMPTY, List.of()));
    documents.values().forEach(sink::document);
    for (int number : bad) {
      sink.skipped(
          place(number),
          SkipReason.MALFORMED,
          "timestamp is missing",
          Optional.of(new DocumentId("slack:T1/C1/" + number)));
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
    if (covers) {
      sink.covered(channel, Instant.MIN, Instant.MAX);
    }
  }

  private RawDocument document(
      int number,
      String documentId,
      DocumentKind kind,
      String text,
      RawAudience audience,
      Optional<ConversationId> conversation) {
    return new RawDocument(
        new DocumentId(documentId),
        id,
        kind,
        place(number),
        RawText.EMPTY,
        RawText.of(text),
        List.of(),
        List.of(),
        Optional.of(author()),
        List.of(),
        START.plusSeconds(number),
        Optional.empty(),
        channel,
        conversation,
        Optional.empty(),
        audience,
        Noise.NONE,
        RawText.EMPTY,
        Map.of());
  }

  private static RawPlace place(int number) {
    return new RawPlace(RawText.of("export.zip"), RawText.of("general/2026-03-02.json"), number);
  }

  private static RawAccount author() {
    return new RawAccount(
        "slack",
        RawText.of("T1/U1"),
        RawText.of("Nora Lind"),
        RawText.of("nora"),
        RawText.of("nora"),
        RawText.of("nora@example.org"),
        AccountKind.HUMAN);
  }
}
