package dev.lore.read.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.model.AccountKind;
import dev.lore.model.BlockKind;
import dev.lore.model.ChannelKind;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.RawAccount;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import dev.lore.read.SkipReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a document of one message. Never throws on any JSON.
final class MessageReader {
  /// Subtypes that carry somebody's words; every other one is an event of the system.
  private static final Set<String> WORDS =
      Set.of(
          "",
          "thread_broadcast",
          "reply_broadcast",
          "me_message",
          "file_share",
          "file_comment",
          "file_mention",
          "bot_message",
          "slackbot_response",
          "assistant_app_thread");

  private final Workspace workspace;
  private final Authors authors;

  MessageReader(Workspace workspace, Authors authors) {
    this.workspace = workspace;
    this.authors = authors;
  }

  DocumentId id(SlackChannel channel, String stamp) {
    return new DocumentId("slack:" + workspace.team() + "/" + channel.key() + "/" + stamp);
  }

  Outcome read(JsonNode message, SlackChannel channel, RawPlace place) {
    if (!message.isObject()) {
      return skipped("an entry is no JSON object; expected a message");
    }
    String stamp = Json.text(message, "ts");
    var time = SlackTime.of(stamp);
    if (time.isEmpty()) {
      return skipped(
          stamp.isEmpty()
              ? "the message has no time stamp (ts)"
              : "the time stamp (ts) is not epoch seconds");
    }
    DocumentId id = id(channel, time.get().stamp());
    String subtype = Json.text(message, "subtype");
    if (subtype.equals("tombstone")) {
      return new Outcome.Deleted(id);
    }
    var text = new MessageText();
    var files = words(message, channel, text);
    if (text.isEmpty()) {
      return new Outcome.Skipped(
          SkipReason.EMPTY, "the message has no text, file or attachment", Optional.empty());
    }
    var author = authors.of(message);
    return new Outcome.Kept(document(message, channel, place, time.get(), id, text, author, files));
  }

  private static Outcome skipped(String detail) {
    return new Outcome.Skipped(SkipReason.INVALID_FIELD, detail, Optional.empty());
  }

  private List<String> words(JsonNode message, SlackChannel channel, MessageText text) {
    var markup = new Markup(workspace, channel, text);
    String written = Json.text(message, "text");
    if (written.isBlank()) {
      new RichText(markup, text).append(Json.objects(message, "blocks"));
    } else {
      markup.append(written, BlockKind.PARAGRAPH);
    }
    var enclosures = new Enclosures(workspace, channel, markup, text);
    enclosures.attachments(Json.objects(message, "attachments"));
    var files = new ArrayList<JsonNode>(Json.objects(message, "files"));
    if (message.get("file") instanceof JsonNode old && old.isObject()) {
      files.add(old);
    }
    return enclosures.files(files);
  }

  private RawDocument document(
      JsonNode message,
      SlackChannel channel,
      RawPlace place,
      SlackTime time,
      DocumentId id,
      MessageText text,
      Optional<RawAccount> author,
      List<String> files) {
    var thread = SlackTime.of(Json.text(message, "thread_ts")).map(SlackTime::stamp);
    var parent = thread.filter(root -> !root.equals(time.stamp())).map(root -> id(channel, root));
    String body = text.text();
    return new RawDocument(
        id,
        workspace.source(),
        DocumentKind.MESSAGE,
        place,
        RawText.EMPTY,
        RawText.of(body),
        text.blocks(),
        text.references(),
        author,
        participants(message, channel, text, author),
        time.instant(),
        SlackTime.of(Json.text(Json.object(message, "edited"), "ts")).map(SlackTime::instant),
        channel.id(),
        thread.map(root -> new ConversationId(id(channel, root).value())),
        parent,
        channel.audience(),
        noise(message, author),
        RawText.of(workspace.permalink(channel, time, thread)),
        attributes(message, files));
  }

  /// Whom the message names, answers or, in a direct message, reaches.
  private List<RawAccount> participants(
      JsonNode message, SlackChannel channel, MessageText text, Optional<RawAccount> author) {
    var found = new LinkedHashMap<RawText, RawAccount>();
    for (RawReference reference : text.references()) {
      if (reference instanceof RawReference.ToPerson person) {
        found.putIfAbsent(person.account().key(), person.account());
      }
    }
    String answered = Json.text(message, "parent_user_id");
    if (!answered.isBlank()) {
      var account = workspace.user(answered);
      found.putIfAbsent(account.key(), account);
    }
    if (channel.kind() == ChannelKind.DIRECT) {
      channel.members().forEach(member -> found.putIfAbsent(member.key(), member));
    }
    author.ifPresent(account -> found.remove(account.key()));
    return List.copyOf(found.values());
  }

  private static Noise noise(JsonNode message, Optional<RawAccount> author) {
    String subtype = Json.text(message, "subtype");
    if (!WORDS.contains(subtype) || Json.flag(message, "hidden")) {
      return Noise.EVENT;
    }
    boolean typed = !Json.text(message, "client_msg_id").isEmpty();
    boolean bot =
        subtype.equals("bot_message")
            || subtype.equals("slackbot_response")
            || author.filter(a -> a.kind() == AccountKind.BOT).isPresent()
            || (!Json.text(message, "bot_id").isEmpty() && !typed);
    return bot ? Noise.BOT : Noise.NONE;
  }

  private static Map<String, RawText> attributes(JsonNode message, List<String> files) {
    var attributes = new HashMap<String, RawText>();
    var reactions = new ArrayList<String>();
    for (JsonNode reaction : Json.objects(message, "reactions")) {
      String name = Json.text(reaction, "name");
      String count = Json.text(reaction, "count");
      if (!name.isEmpty()) {
        int people = Json.texts(reaction, "users").size();
        reactions.add(name + " " + (count.isEmpty() ? Integer.toString(people) : count));
      }
    }
    put(attributes, "reactions", String.join(", ", reactions));
    put(attributes, "files", String.join(", ", files));
    put(attributes, "subtype", Json.text(message, "subtype"));
    return attributes;
  }

  private static void put(Map<String, RawText> attributes, String name, String value) {
    if (!value.isEmpty()) {
      attributes.put(name, RawText.of(value));
    }
  }
}
