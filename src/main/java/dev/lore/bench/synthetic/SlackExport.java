package dev.lore.bench.synthetic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a workspace as Slack's own export: lists of users and conversations, one file a day.
/// Streams; a million messages need no more memory than a thousand.
public final class SlackExport {
  private static final String TEAM = "T0SYNTH";
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Workspace workspace;
  private final ZipOutputStream zip;
  private long messages;
  private long textBytes;

  private SlackExport(Workspace workspace, ZipOutputStream zip) {
    this.workspace = workspace;
    this.zip = zip;
  }

  /// @param textBytes of the messages' texts, in UTF-8
  public record Written(long messages, long textBytes) {}

  /// Writes the export as a zip file.
  public static Written write(Workspace workspace, Path target) throws IOException {
    try (var out = Files.newOutputStream(target)) {
      return write(workspace, out);
    }
  }

  /// Writes the export as a zip; the stream stays open.
  public static Written write(Workspace workspace, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    zip.setLevel(Deflater.BEST_SPEED);
    var export = new SlackExport(workspace, zip);
    export.users();
    export.places("channels.json", Place.Kind.PUBLIC);
    export.places("groups.json", Place.Kind.PRIVATE);
    export.places("dms.json", Place.Kind.PAIR);
    for (var place : workspace.places()) {
      export.messages(place);
    }
    zip.finish();
    zip.flush();
    return new Written(export.messages, export.textBytes);
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /// One file with an array. All times in the zip are the same, so that its bytes are.
  private void array(String name, Content content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(workspace.plan().firstDay().atStartOfDay());
    zip.putNextEntry(entry);
    try (var json = JSON.createGenerator(zip)) {
      json.writeStartArray();
      content.write(json);
      json.writeEndArray();
    }
    zip.closeEntry();
  }

  private void users() throws IOException {
    array(
        "users.json",
        json -> {
          for (var person = 0; person < workspace.plan().people(); person++) {
            var name = workspace.person(person);
            var handle = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
            json.writeStartObject();
            json.writeStringField("id", Workspace.userId(person));
            json.writeStringField("team_id", TEAM);
            json.writeStringField("name", handle);
            json.writeBooleanField("deleted", false);
            json.writeStringField("real_name", name);
            json.writeObjectFieldStart("profile");
            json.writeStringField("real_name", name);
            json.writeStringField("display_name", handle);
            json.writeStringField("email", handle + "@example.com");
            json.writeEndObject();
            json.writeBooleanField("is_bot", false);
            json.writeEndObject();
          }
        });
  }

  private void places(String file, Place.Kind kind) throws IOException {
    array(
        file,
        json -> {
          for (var place : workspace.places()) {
            if (place.kind() == kind) {
              json.writeStartObject();
              json.writeStringField("id", place.id());
              if (kind != Place.Kind.PAIR) {
                json.writeStringField("name", place.folder());
              }
              json.writeArrayFieldStart("members");
              for (var person : place.members()) {
                json.writeString(Workspace.userId(person));
              }
              json.writeEndArray();
              json.writeEndObject();
            }
          }
        });
  }

  private void messages(Place place) throws IOException {
    try {
      workspace.days(
          place,
          day -> {
            try {
              array(
                  place.folder() + "/" + day.date() + ".json",
                  json -> {
                    for (var message : day.messages()) {
                      message(json, message);
                    }
                  });
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private void message(JsonGenerator json, Day.Message message) throws IOException {
    messages++;
    textBytes += message.text().length(); // made-up words are ASCII
    json.writeStartObject();
    json.writeStringField("type", "message");
    switch (message.kind()) {
      case PERSON -> json.writeStringField("user", Workspace.userId(message.author()));
      case BOT -> {
        json.writeStringField("subtype", "bot_message");
        json.writeStringField("bot_id", "B0000001");
        json.writeStringField("username", "builder");
      }
      case JOIN -> {
        json.writeStringField("subtype", "channel_join");
        json.writeStringField("user", Workspace.userId(message.author()));
      }
    }
    json.writeStringField("ts", message.ts());
    if (message.thread().isPresent()) {
      json.writeStringField("thread_ts", message.thread().get());
    }
    json.writeStringField("text", message.text());
    json.writeEndObject();
  }
}
