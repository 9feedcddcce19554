package dev.lore.read.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lore.read.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The edits and deletions of one conversation, for exports that keep them as events
/// (`message_changed`, `message_deleted`) beside the message as it was first written.
///
/// Edits may be days later than the message, so they are looked for before the conversation is
/// read: a fast search for the events' names, and a second reading of the few files that have them.
/// Holds the edited messages of one conversation in memory.
final class EditHistory {
  private static final int CHUNK = 1 << 16;
  private static final String CHANGED = "message_changed";
  private static final String DELETED = "message_deleted";

  private final Map<String, Optional<JsonNode>> last = new HashMap<>();

  private EditHistory() {}

  static EditHistory of(Iterable<ExportLayout.Day> days) {
    var history = new EditHistory();
    for (ExportLayout.Day day : days) {
      try {
        if (mentionsEvents(day.file())) {
          JsonArray.read(day.file(), (number, entry) -> entry.ifPresent(history::event));
        }
      } catch (IOException failure) {
        // Reading the conversation itself will meet and report it.
      }
    }
    return history;
  }

  /// Whether the entry is an event that this history has taken in.
  static boolean isEvent(JsonNode entry) {
    String subtype = Json.text(entry, "subtype");
    return subtype.equals(CHANGED) || subtype.equals(DELETED);
  }

  /// The time stamp of the message that an event is about.
  static String about(JsonNode event) {
    if (Json.text(event, "subtype").equals(CHANGED)) {
      return Json.text(Json.object(event, "message"), "ts");
    }
    String stamp = Json.text(event, "deleted_ts");
    return stamp.isEmpty() ? Json.text(Json.object(event, "previous_message"), "ts") : stamp;
  }

  boolean isDeleted(String stamp) {
    var known = last.get(stamp);
    return known != null && known.isEmpty();
  }

  /// The message as it was last edited, or as it is given.
  JsonNode latest(String stamp, JsonNode message) {
    var known = last.get(stamp);
    if (known == null || known.isEmpty() || !(message instanceof ObjectNode first)) {
      return message;
    }
    ObjectNode merged = first.deepCopy();
    known.get().properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
    return merged;
  }

  private void event(JsonNode entry) {
    if (!isEvent(entry)) {
      return;
    }
    String stamp = about(entry);
    if (Json.text(entry, "subtype").equals(DELETED)) {
      last.put(stamp, Optional.empty());
    } else if (!isDeleted(stamp) && entry.get("message") instanceof ObjectNode message) {
      ObjectNode edited = message.deepCopy();
      if (!edited.has("edited")) {
        edited.putObject("edited").put("ts", Json.text(entry, "ts"));
      }
      last.put(stamp, Optional.of(edited));
    }
  }

  private static boolean mentionsEvents(InputFile file) throws IOException {
    byte[] buffer = new byte[CHUNK];
    int kept = 0;
    try (InputStream in = file.open()) {
      while (true) {
        int read = in.readNBytes(buffer, kept, CHUNK - kept);
        var text = new String(buffer, 0, kept + read, StandardCharsets.ISO_8859_1);
        if (text.contains(CHANGED) || text.contains(DELETED)) {
          return true;
        }
        if (kept + read < CHUNK) {
          return false;
        }
        kept = CHANGED.length();
        System.arraycopy(buffer, CHUNK - kept, buffer, 0, kept);
      }
    }
  }
}
