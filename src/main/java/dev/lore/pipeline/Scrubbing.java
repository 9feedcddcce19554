package dev.lore.pipeline;

import dev.lore.archive.Archive;
import dev.lore.model.DocumentId;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.pipeline.BatchingSink.Batch;
import dev.lore.read.SkipReason;
import dev.lore.scrub.RawFingerprint;
import dev.lore.scrub.ScrubException;
import dev.lore.scrub.Scrubber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Turns what was read into what is to be kept: leaves alone what has not changed, scrubs the rest.
/// Thread-safe; one bad document costs only itself.
final class Scrubbing {
  private final Archive archive;
  private final Scrubber scrubber;
  private final RawFingerprint fingerprint;

  Scrubbing(Archive archive, Scrubber scrubber, byte[] key) {
    this.archive = archive;
    this.scrubber = scrubber;
    this.fingerprint = new RawFingerprint(key, scrubber.version());
  }

  List<Step> scrub(Batch batch) {
    var known = knownFingerprints(batch);
    var steps = new ArrayList<Step>(batch.items().size());
    for (Item item : batch.items()) {
      steps.add(step(item, batch.source(), known));
    }
    return steps;
  }

  private Map<DocumentId, String> knownFingerprints(Batch batch) {
    var ids = new ArrayList<DocumentId>();
    for (Item item : batch.items()) {
      if (item instanceof Item.ADocument(var document)) {
        ids.add(document.id());
      }
    }
    return ids.isEmpty() ? Map.of() : archive.fingerprints(batch.source(), ids);
  }

  private Step step(Item item, SourceId source, Map<DocumentId, String> known) {
    return switch (item) {
      case Item.Begin(var id, var format, var name) ->
          new Step.Begin(id, format.label(), fileName(name));
      case Item.AnAccount(var account) -> new Step.PutAccount(account);
      case Item.AChannel(var channel) -> {
        try {
          yield new Step.PutChannel(scrubber.scrub(channel));
        } catch (RuntimeException e) {
          yield notScrubbed("a channel", e, Optional.empty());
        }
      }
      case Item.ADocument(var document) -> document(document, source, known.get(document.id()));
      case Item.Gone(var id) -> new Step.Remove(id);
      case Item.Skip(var place, var reason, var detail, var about) ->
          new Step.Skip(place(place) + ": " + text(RawText.of(detail)), reason, about);
      case Item.Covered(var channel, var from, var to) -> new Step.Covered(channel, from, to);
      case Item.End(var failure) -> new Step.End(text(RawText.of(failure)));
    };
  }

  private Step document(
      RawDocument raw, SourceId source, @org.jspecify.annotations.Nullable String before) {
    try {
      if (!raw.source().equals(source)) {
        throw new ScrubException("it says it is of another source");
      }
      var now = fingerprint.of(raw);
      return now.equals(before)
          ? new Step.Unchanged(raw.id(), raw.noise())
          : new Step.PutDocument(scrubber.scrub(raw), now, before == null);
    } catch (RuntimeException | StackOverflowError e) {
      return notScrubbed(place(raw.place()), e, Optional.of(raw.id()));
    }
  }

  /// Only our own messages are shown: others may quote what they failed on.
  private static Step notScrubbed(String where, Throwable failure, Optional<DocumentId> about) {
    var why =
        failure instanceof ScrubException
            ? Objects.requireNonNullElse(failure.getMessage(), "")
            : failure.getClass().getSimpleName();
    return new Step.Skip(
        where + ": not kept, because it could not be scrubbed: " + why,
        SkipReason.NOT_SCRUBBED,
        about);
  }

  private String place(RawPlace place) {
    try {
      return scrubber.scrub(place).toString();
    } catch (RuntimeException | StackOverflowError e) {
      return "(a place that could not be scrubbed)";
    }
  }

  private String fileName(RawText raw) {
    try {
      return scrubber.scrub(new RawPlace(raw, RawText.EMPTY, 0)).container();
    } catch (RuntimeException | StackOverflowError e) {
      return "(a name that could not be scrubbed)";
    }
  }

  private String text(RawText raw) {
    try {
      return scrubber.scrub(raw).text();
    } catch (RuntimeException | StackOverflowError e) {
      return "(a text that could not be scrubbed)";
    }
  }
}
