package dev.lore.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One message as Slack's exports hold it.
final class SlackMessageJson {
  private final ChannelScript channel;
  private final Cast cast;
  private final SlackMarkup markup;

  SlackMessageJson(ChannelScript channel, Cast cast, SlackMarkup markup) {
    this.channel = channel;
    this.cast = cast;
    this.markup = markup;
  }

  Map<String, Object> of(ScriptedMessage message) {
    Colleague author = cast.require(message.author(), channel.name());
    var json = new LinkedHashMap<String, Object>();
    if (message.event().isPresent()) {
      event(message, author, message.event().get(), json);
      return json;
    }
    if (message.deleted()) {
      tombstone(message, json);
    } else if (author.bot()) {
      bot(message, author, json);
    } else {
      person(message, author, json);
    }
    thread(message, json);
    return json;
  }

  private void event(
      ScriptedMessage message, Colleague author, String event, Map<String, Object> json) {
    String mention = "<@" + author.id() + ">";
    if (event.startsWith("topic ")) {
      json.put("subtype", "channel_topic");
      json.put("user", author.id());
      json.put("text", mention + " set the channel topic: " + event.substring("topic ".length()));
      json.put("topic", event.substring("topic ".length()));
    } else {
      json.put("subtype", event.equals("left") ? "channel_leave" : "channel_join");
      json.put("user", author.id());
      json.put(
          "text", mention + (event.equals("left") ? " has left" : " has joined") + " the channel");
    }
    json.put("type", "message");
    json.put("ts", message.ts());
  }

  private static void tombstone(ScriptedMessage message, Map<String, Object> json) {
    json.put("type", "message");
    json.put("subtype", "tombstone");
    json.put("text", "This message was deleted.");
    json.put("user", "USLACKBOT");
    json.put("hidden", true);
    json.put("ts", message.ts());
  }

  private void bot(ScriptedMessage message, Colleague author, Map<String, Object> json) {
    List<String> lines = message.text().lines().toList();
    json.put("type", "message");
    json.put("subtype", "bot_message");
    json.put("text", markup.stored(lines.getFirst()));
    json.put("ts", message.ts());
    json.put("username", author.displayName());
    json.put("bot_id", "B" + author.id().substring(1));
    if (lines.size() > 1) {
      String more = String.join("\n", lines.subList(1, lines.size()));
      var attachment = new LinkedHashMap<String, Object>();
      attachment.put("id", 1);
      attachment.put("color", more.contains("fail") ? "d00000" : "2eb886");
      attachment.put("fallback", more.lines().findFirst().orElse(more));
      attachment.put("text", markup.stored(more));
      json.put("attachments", List.of(attachment));
    }
    reactions(message, json);
  }

  private void person(ScriptedMessage message, Colleague author, Map<String, Object> json) {
    if (message.broadcast()) {
      json.put("subtype", "thread_broadcast");
    }
    json.put("user", author.id());
    json.put("type", "message");
    json.put("ts", message.ts());
    String uuid = Digest.hex(channel.name() + message.ts(), 32);
    json.put(
        "client_msg_id",
        "%s-%s-4%s-a%s-%s"
            .formatted(
                uuid.substring(0, 8),
                uuid.substring(8, 12),
                uuid.substring(13, 16),
                uuid.substring(17, 20),
                uuid.substring(20)));
    json.put("text", markup.stored(message.text()));
    json.put("team", ChannelScript.team());
    message.editedTs().ifPresent(ts -> json.put("edited", inOrder("user", author.id(), "ts", ts)));
    if (!message.files().isEmpty()) {
      json.put("files", message.files().stream().map(f -> file(f, message, author)).toList());
      json.put("upload", false);
    }
    reactions(message, json);
  }

  private Map<String, Object> file(
      ScriptedMessage.SharedFile file, ScriptedMessage message, Colleague author) {
    String id = "F0" + Digest.letters(file.name() + message.ts(), 9);
    String extension = file.name().substring(file.name().lastIndexOf('.') + 1);
    long seconds = Long.parseLong(message.ts().substring(0, message.ts().indexOf('.')));
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    json.put("created", seconds);
    json.put("timestamp", seconds);
    json.put("name", file.name());
    json.put("title", file.name());
    json.put("mimetype", mimeType(extension));
    json.put("filetype", extension);
    json.put("pretty_type", extension.toUpperCase(java.util.Locale.ROOT));
    json.put("user", author.id());
    json.put("user_team", ChannelScript.team());
    json.put("editable", false);
    json.put("size", file.bytes());
    json.put("mode", "hosted");
    json.put("is_external", false);
    json.put("is_public", channel.kind().equals("public"));
    String path = ChannelScript.team() + "-" + id + "/" + file.name();
    json.put("url_private", "https://files.slack.example/files-pri/" + path);
    json.put(
        "permalink",
        "https://ferrylight.slack.example/files/" + author.id() + "/" + id + "/" + file.name());
    return json;
  }

  private static String mimeType(String extension) {
    return switch (extension) {
      case "png" -> "image/png";
      case "jpg" -> "image/jpeg";
      case "pdf" -> "application/pdf";
      case "csv" -> "text/csv";
      case "sql", "txt", "log" -> "text/plain";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> "application/octet-stream";
    };
  }

  private void reactions(ScriptedMessage message, Map<String, Object> json) {
    if (message.reactions().isEmpty()) {
      return;
    }
    var reactions = new ArrayList<Map<String, Object>>();
    message
        .reactions()
        .forEach((name, fans) -> {
          var reaction = new LinkedHashMap<String, Object>();
          reaction.put("name", name);
          reaction.put("users", fans.stream().map(fan -> cast.require(fan, name).id()).toList());
          reaction.put("count", fans.size());
          reactions.add(reaction);
        });
    json.put("reactions", reactions);
  }

  private void thread(ScriptedMessage message, Map<String, Object> json) {
    message
        .parent()
        .ifPresent(parent -> {
          json.put("thread_ts", parent);
          String author = authorOf(parent);
          json.put("parent_user_id", author);
          if (message.broadcast()) {
            json.put("root", Map.of("thread_ts", parent));
          }
        });
    List<ScriptedMessage> replies = channel.repliesTo(message);
    if (replies.isEmpty()) {
      return;
    }
    List<String> users = replies.stream().map(r -> idOf(r.author())).distinct().toList();
    json.put("thread_ts", message.ts());
    json.put("reply_count", replies.size());
    json.put("reply_users_count", users.size());
    json.put("latest_reply", replies.getLast().ts());
    json.put("reply_users", users);
    json.put(
        "replies",
        replies.stream()
            .map(reply -> inOrder("user", idOf(reply.author()), "ts", reply.ts()))
            .toList());
    json.put("is_locked", false);
    json.put("subscribed", false);
  }

  /// `Map.of` shuffles its keys from run to run.
  private static Map<String, Object> inOrder(
      String key1, Object value1, String key2, Object value2) {
    var map = new LinkedHashMap<String, Object>();
    map.put(key1, value1);
    map.put(key2, value2);
    return map;
  }

  private String authorOf(String ts) {
    return channel.messages().stream()
        .filter(m -> m.ts().equals(ts))
        .findFirst()
        .map(m -> idOf(m.author()))
        .orElseThrow();
  }

  private String idOf(String handle) {
    return cast.require(handle, channel.name()).id();
  }
}
