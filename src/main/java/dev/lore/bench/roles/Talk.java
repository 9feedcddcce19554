package dev.lore.bench.roles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.role.RoleInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The messages of a Slack export with their threads, as the role model sees them: for training and
/// measuring only, where labels are kept as ids.
///
/// @param messages by id, in the order of the export's files
record Talk(Map<String, Message> messages) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Kinds of messages that a person wrote; the rest are the system's.
  private static final Set<String> SAID =
      Set.of("", "thread_broadcast", "me_message", "bot_message");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.json");
  private static final Pattern PERSON = Pattern.compile("<@[A-Z0-9]+(\\|[^>]*)?>");
  private static final Pattern CHANNEL = Pattern.compile("<#[A-Z0-9]+(\\|[^>]*)?>");
  private static final Pattern SPECIAL = Pattern.compile("<!(\\w+)[^>]*>");
  private static final Pattern LABELLED = Pattern.compile("<(?:https?|mailto)[^|>]*\\|([^>]*)>");
  private static final Pattern BARE = Pattern.compile("<((?:https?|mailto)[^|>]*)>");

  /// @param opener id of the message that opened the thread; its own where it opens one
  record Message(String id, String opener, String author, double time, String text) {
    boolean isReply() {
      return !opener.equals(id);
    }
  }

  /// @param prefix of the ids: `prefix` + channel + `/` + timestamp, where the channel is the
  ///   folder's name, or its id where the export tells it and `byId` is set
  static Talk read(Path export, String prefix, boolean byId) throws IOException {
    var messages = new LinkedHashMap<String, Message>();
    if (Files.isDirectory(export)) {
      read(export, prefix, byId, messages);
    } else {
      try (var zip = FileSystems.newFileSystem(export)) {
        read(zip.getPath("/"), prefix, byId, messages);
      }
    }
    return new Talk(messages);
  }

  private static void read(Path root, String prefix, boolean byId, Map<String, Message> to)
      throws IOException {
    var ids = byId ? channelIds(root) : Map.<String, String>of();
    try (var files = Files.walk(root, 2)) {
      files
          .filter(
              f -> DAY.matcher(f.getFileName() == null ? "" : f.getFileName().toString()).matches())
          .sorted()
          .forEach(file -> {
            var path = root.relativize(file).toString().replace('\\', '/');
            var folder = path.substring(0, Math.max(0, path.indexOf('/')));
            var channel = prefix + ids.getOrDefault(folder, folder) + "/";
            for (JsonNode node : json(file)) {
              message(node, channel).ifPresent(m -> to.putIfAbsent(m.id(), m));
            }
          });
    }
  }

  private static Map<String, String> channelIds(Path root) {
    var ids = new HashMap<String, String>();
    for (String list : new String[] {"channels", "groups", "mpims", "dms"}) {
      var file = root.resolve(list + ".json");
      if (Files.exists(file)) {
        for (JsonNode node : json(file)) {
          ids.put(node.path("name").asText(node.path("id").asText()), node.path("id").asText());
        }
      }
    }
    return ids;
  }

  private static JsonNode json(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Message> message(JsonNode node, String channel) {
    var text = node.path("text").asText();
    if (!node.path("type").asText().equals("message")
        || !SAID.contains(node.path("subtype").asText())
        || text.isBlank()) {
      return Optional.empty();
    }
    var stamp = node.path("ts").asText();
    return Optional.of(
        new Message(
            channel + stamp,
            channel + node.path("thread_ts").asText(stamp),
            node.path("user").asText(),
            new BigDecimal(stamp).doubleValue(),
            readable(text)));
  }

  /// As a reader sees it, without names.
  static String readable(String markup) {
    var text = PERSON.matcher(markup).replaceAll("@someone");
    text = CHANNEL.matcher(text).replaceAll("#channel");
    text = SPECIAL.matcher(text).replaceAll("@$1");
    text = LABELLED.matcher(text).replaceAll("$1");
    text = BARE.matcher(text).replaceAll("$1");
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /// The message of that id with its thread's opener.
  Optional<RoleInput> find(String id) {
    return Optional.ofNullable(messages.get(id)).map(this::input);
  }

  /// The message with its thread's opener.
  RoleInput input(Message message) {
    var opener = message.isReply() ? messages.get(message.opener()) : null;
    var parent =
        opener == null
            ? Optional.<RoleInput.Parent>empty()
            : Optional.of(
                new RoleInput.Parent(
                    opener.text(),
                    opener.author().equals(message.author()),
                    Duration.ofSeconds(Math.max(0, (long) (message.time() - opener.time())))));
    return new RoleInput(message.text(), false, parent);
  }
}
