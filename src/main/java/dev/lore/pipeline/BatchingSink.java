package dev.lore.pipeline;

import dev.lore.model.ChannelId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import dev.lore.model.RawChannel;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.read.RawSink;
import dev.lore.read.SkipReason;
import dev.lore.read.SourceFormat;
import dev.lore.scrub.Scrubber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Gathers what a reader gives into batches, in order. Each batch is of one source.
final class BatchingSink implements RawSink {
  private static final int MOST_ITEMS = 1000;
  private static final int MOST_CHARS = 1_000_000;

  private final Scrubber scrubber;
  private final Optional<RawAudience> filesAudience;
  private final Consumer<Batch> next;
  private List<Item> items = new ArrayList<>();
  private int chars;
  private Optional<SourceId> source = Optional.empty();
  private RawText name = RawText.EMPTY;

  /// @param next takes each full batch; blocks while later stages catch up
  BatchingSink(Scrubber scrubber, Optional<RawAudience> filesAudience, Consumer<Batch> next) {
    this.scrubber = scrubber;
    this.filesAudience = filesAudience;
    this.next = next;
  }

  /// Announcing the source that is being read already is nothing new.
  @Override
  public void source(SourceId id, SourceFormat format, RawText sourceName) {
    if (source.filter(id::equals).isPresent()) {
      return;
    }
    end("");
    source = Optional.of(id);
    name = sourceName;
    add(new Item.Begin(id, format, sourceName), 0);
  }

  @Override
  public void account(RawAccount account) {
    try {
      add(new Item.AnAccount(scrubber.scrub(account)), 0);
    } catch (RuntimeException e) {
      var place = new RawPlace(name, RawText.EMPTY, 0);
      skipped(place, SkipReason.NOT_SCRUBBED, "an account could not be scrubbed", Optional.empty());
    }
  }

  @Override
  public void channel(RawChannel channel) {
    add(new Item.AChannel(channel), 0);
  }

  @Override
  public void document(RawDocument document) {
    var readers =
        document.kind() == DocumentKind.FILE
            ? filesAudience.orElse(document.audience())
            : document.audience();
    add(new Item.ADocument(document.withAudience(readers)), document.text().length());
  }

  @Override
  public void deleted(DocumentId id) {
    add(new Item.Gone(id), 0);
  }

  @Override
  public void skipped(
      RawPlace place, SkipReason reason, String detail, Optional<DocumentId> about) {
    add(new Item.Skip(place, reason, detail, about), 0);
  }

  @Override
  public void covered(ChannelId channel, Instant from, Instant to) {
    add(new Item.Covered(channel, from, to), 0);
  }

  /// Ends the source that is being read, if one is.
  ///
  /// @param failure why it could not be read to its end, or empty
  void end(String failure) {
    if (source.isPresent()) {
      add(new Item.End(failure), 0);
      flush();
      source = Optional.empty();
    }
  }

  private void add(Item item, int itemChars) {
    items.add(item);
    chars += itemChars;
    if (items.size() >= MOST_ITEMS || chars >= MOST_CHARS) {
      flush();
    }
  }

  private void flush() {
    var full = new Batch(source.orElseThrow(), items);
    items = new ArrayList<>();
    chars = 0;
    next.accept(full);
  }

  /// Some of what a source gives, in order.
  record Batch(SourceId source, List<Item> items) {}
}
