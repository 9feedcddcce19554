package dev.lore.read.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.model.DocumentId;
import dev.lore.model.RawPlace;
import dev.lore.read.LongSet;
import dev.lore.read.RawSink;
import dev.lore.read.SkipReason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads the day files of one conversation, oldest first, each message once and as it was last
/// edited.
final class ConversationReader {
  private final SlackReader export;
  private final SlackChannel channel;
  private final MessageReader messages;
  private final Coverage coverage;
  private final RawSink sink;
  private final LongSet seen = new LongSet();

  ConversationReader(
      SlackReader export,
      SlackChannel channel,
      MessageReader messages,
      Coverage coverage,
      RawSink sink) {
    this.export = export;
    this.channel = channel;
    this.messages = messages;
    this.coverage = coverage;
    this.sink = sink;
    coverage.has(channel.id());
  }

  void days(List<ExportLayout.Day> days) {
    var history = EditHistory.of(days);
    for (ExportLayout.Day day : days) {
      String entry = export.entry(day.file());
      long[] reached = {0};
      try {
        JsonArray.read(
            day.file(),
            (number, message) -> {
              reached[0] = number;
              message(message, history, export.place(entry, number), day.date());
            });
      } catch (IOException failure) {
        coverage.lost(channel.id(), day.date());
        export.skip(sink, day.file(), reached[0] + 1, failure);
      }
    }
  }

  /// Reads one entry.
  ///
  /// @param message empty where it was too large to take
  void message(
      Optional<JsonNode> message, EditHistory history, RawPlace place, Optional<LocalDate> day) {
    if (message.isEmpty()) {
      // Which message it was is unknown, so none of that day may be taken for deleted.
      coverage.lost(channel.id(), day);
      SlackReader.give(sink, place, SlackReader.tooLarge(Optional.empty()));
    } else if (EditHistory.isEvent(message.get())) {
      event(message.get(), history, place);
    } else {
      plain(message.get(), history, place, day);
    }
  }

  private void plain(
      JsonNode message, EditHistory history, RawPlace place, Optional<LocalDate> day) {
    var time = SlackReader.time(message);
    if (time.isPresent()) {
      coverage.saw(time.get().instant(), day);
      if (history.isDeleted(time.get().stamp())) {
        return;
      }
      if (!seen.add(time.get().micros())) {
        SlackReader.give(sink, place, duplicate(id(time.get())));
        return;
      }
    }
    JsonNode latest = time.map(t -> history.latest(t.stamp(), message)).orElse(message);
    SlackReader.give(sink, place, messages.read(latest, channel, place));
  }

  /// An event itself says nothing new, unless the message it is about is not in the export.
  private void event(JsonNode event, EditHistory history, RawPlace place) {
    var time = SlackTime.of(EditHistory.about(event));
    if (time.isEmpty()) {
      SlackReader.give(
          sink,
          place,
          new Outcome.Skipped(
              SkipReason.INVALID_FIELD,
              "an edit or deletion of no known message",
              Optional.empty()));
    } else if (history.isDeleted(time.get().stamp())) {
      if (seen.add(time.get().micros())) {
        sink.deleted(id(time.get()));
      }
    } else if (seen.add(time.get().micros())) {
      JsonNode message = Json.object(event, "message");
      SlackReader.give(
          sink, place, messages.read(history.latest(time.get().stamp(), message), channel, place));
    }
  }

  private DocumentId id(SlackTime time) {
    return messages.id(channel, time.stamp());
  }

  private static Outcome duplicate(DocumentId id) {
    return new Outcome.Skipped(
        SkipReason.DUPLICATE, "the channel has the message twice", Optional.of(id));
  }
}
