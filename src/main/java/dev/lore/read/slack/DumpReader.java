package dev.lore.read.slack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.read.InputException;
import dev.lore.read.InputFile;
import dev.lore.read.RawSink;
import dev.lore.read.SkipReason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads slackdump's file of one conversation or thread: an object with `channel_id` and
/// `messages`, each message with its replies inside.
///
/// A dump may hold a part of its conversation only, so it never deletes what it does not have.
final class DumpReader {
  private static final String REPLIES = "slackdump_thread_replies";

  private final SlackReader export;
  private final Workspace workspace;
  private final Folders folders;
  private final MessageReader messages;
  private final RawSink sink;

  DumpReader(
      SlackReader export,
      Workspace workspace,
      Folders folders,
      MessageReader messages,
      RawSink sink) {
    this.export = export;
    this.workspace = workspace;
    this.folders = folders;
    this.messages = messages;
    this.sink = sink;
  }

  void read(InputFile file) {
    String key = file.name().replaceFirst("(?:-\\d+\\.\\d+)?\\.json$", "");
    boolean unlisted = workspace.channel(key).isEmpty();
    SlackChannel channel = folders.dumped(key);
    if (unlisted) {
      sink.channel(channel.raw(workspace.source()));
    }
    var history = EditHistory.of(List.of());
    var reader = new ConversationReader(export, channel, messages, new Coverage(), sink);
    String entry = export.entry(file);
    long[] number = {0};
    try (var in = file.open();
        JsonParser parser = Json.FACTORY.createParser(in)) {
      if (!toMessages(parser)) {
        throw new InputException(SkipReason.MALFORMED, "has no list of messages; expected one");
      }
      JsonArray.entries(
          parser,
          (n, message) -> {
            reader.message(message, history, export.place(entry, ++number[0]), Optional.empty());
            for (JsonNode reply : message.map(m -> Json.objects(m, REPLIES)).orElse(List.of())) {
              if (!Json.text(reply, "ts").equals(Json.text(message.orElse(reply), "ts"))) {
                reader.message(
                    Optional.of(reply),
                    history,
                    export.place(entry, ++number[0]),
                    Optional.empty());
              }
            }
          });
    } catch (JsonProcessingException malformed) {
      export.skip(sink, file, number[0] + 1, JsonArray.at(malformed));
    } catch (IOException failure) {
      export.skip(sink, file, number[0] + 1, failure);
    }
  }

  /// Moves to the array of messages of the object.
  private static boolean toMessages(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean messages = "messages".equals(parser.currentName());
      if (parser.nextToken() == JsonToken.START_ARRAY && messages) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
