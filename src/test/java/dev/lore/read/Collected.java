package dev.lore.read;

import dev.lore.model.ChannelId;
import dev.lore.model.DocumentId;
import dev.lore.model.RawAccount;
import dev.lore.model.RawChannel;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sink that keeps everything, for tests.
public final class Collected implements RawSink {
  public final List<String> sources = new ArrayList<>();
  public final Map<String, RawAccount> accounts = new LinkedHashMap<>();
  public final Map<String, RawChannel> channels = new LinkedHashMap<>();
  public final List<RawDocument> documents = new ArrayList<>();
  public final List<String> deleted = new ArrayList<>();
  public final List<Skip> skips = new ArrayList<>();
  public final List<Covered> covered = new ArrayList<>();

  public record Skip(String place, SkipReason reason, String detail, Optional<DocumentId> about) {}

  public record Covered(String channel, Instant from, Instant to) {}

  public static Collected from(SourceReader reader) throws java.io.IOException {
    var collected = new Collected();
    reader.read(collected);
    return collected;
  }

  @Override
  public void source(SourceId id, SourceFormat format, RawText name) {
    sources.add(id.value());
  }

  @Override
  public void account(RawAccount account) {
    accounts.put(account.key().expose(), account);
  }

  @Override
  public void channel(RawChannel channel) {
    channels.put(channel.id().value(), channel);
  }

  @Override
  public void document(RawDocument document) {
    for (var block : document.blocks()) {
      if (block.end() > document.text().length()) {
        throw new AssertionError("block outside of the text: " + block);
      }
    }
    for (var reference : document.references()) {
      if (reference.start() >= reference.end() || reference.end() > document.text().length()) {
        throw new AssertionError("reference outside of the text: " + reference);
      }
    }
    documents.add(document);
  }

  @Override
  public void deleted(DocumentId id) {
    deleted.add(id.value());
  }

  @Override
  public void skipped(
      RawPlace place, SkipReason reason, String detail, Optional<DocumentId> about) {
    String number = place.number() == 0 ? "" : "#" + place.number();
    skips.add(new Skip(place.entry().expose() + number, reason, detail, about));
  }

  @Override
  public void covered(ChannelId channel, Instant from, Instant to) {
    covered.add(new Covered(channel.value(), from, to));
  }

  /// The text of the one document whose id ends so.
  public RawDocument document(String idEnd) {
    var found = documents.stream().filter(d -> d.id().value().endsWith(idEnd)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " documents end in " + idEnd);
    }
    return found.getFirst();
  }

  public String text(String idEnd) {
    return document(idEnd).text().expose();
  }
}
