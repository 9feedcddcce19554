package dev.lore.read.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.model.AccountKind;
import dev.lore.model.ChannelKind;
import dev.lore.model.RawAccount;
import dev.lore.read.InputFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The listings of an export: who is in the workspace and which conversations there are. What is
/// wrong with one of them is reported, and the others count.
final class Listings {
  private final Map<String, User> users = new TreeMap<>();
  private final Map<String, Conversation> conversations = new TreeMap<>();

  private record User(
      String id,
      String team,
      String fullName,
      String shown,
      String handle,
      String address,
      boolean bot) {}

  private record Conversation(
      String id,
      ChannelKind kind,
      String name,
      String topic,
      List<String> members,
      boolean general) {}

  private Listings() {}

  /// @param broken told of each listing that could not be read to its end
  static Listings read(ExportLayout layout, BiConsumer<InputFile, IOException> broken) {
    var read = new Listings();
    for (String name : ExportLayout.USERS) {
      each(layout, name, broken, read::user);
    }
    each(layout, "channels.json", broken, n -> read.conversation(n, ChannelKind.PUBLIC));
    each(layout, "groups.json", broken, n -> read.conversation(n, ChannelKind.PRIVATE));
    each(layout, "mpims.json", broken, n -> read.conversation(n, ChannelKind.DIRECT));
    each(layout, "dms.json", broken, n -> read.conversation(n, ChannelKind.DIRECT));
    return read;
  }

  /// The workspace's id: the one that most users have.
  Optional<String> team() {
    var votes = new HashMap<String, Integer>();
    for (User user : users.values()) {
      if (!user.team().isBlank()) {
        votes.merge(user.team(), 1, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /// A name for a workspace of which no id is known: `#general` cannot be deleted in Slack, so its
  /// id is the same in every export; else the smallest id.
  String fallbackTeam() {
    return conversations.values().stream()
        .filter(Conversation::general)
        .map(Conversation::id)
        .findFirst()
        .or(() -> conversations.keySet().stream().findFirst())
        .map(id -> "of-" + id)
        .orElse("unknown");
  }

  void fill(Workspace workspace) {
    for (User user : users.values()) {
      workspace.add(
          user.id(),
          workspace.account(
              user.id(),
              user.fullName(),
              user.shown(),
              user.handle(),
              user.address(),
              user.bot() ? AccountKind.BOT : AccountKind.HUMAN));
    }
    for (Conversation listed : conversations.values()) {
      List<RawAccount> members = listed.members().stream().map(workspace::user).toList();
      workspace.add(
          new SlackChannel(
              listed.id(),
              workspace.channelId(listed.id()),
              listed.kind(),
              listed.name(),
              listed.topic(),
              members));
    }
  }

  private void user(JsonNode user) {
    String id = Json.text(user, "id");
    if (id.isBlank()) {
      return;
    }
    JsonNode profile = Json.object(user, "profile");
    String realName = Json.text(profile, "real_name");
    boolean bot =
        Json.flag(user, "is_bot") || Json.flag(user, "is_workflow_bot") || id.equals("USLACKBOT");
    users.putIfAbsent(
        id,
        new User(
            id,
            Json.text(user, "team_id"),
            realName.isBlank() ? Json.text(user, "real_name") : realName,
            Json.text(profile, "display_name"),
            Json.text(user, "name"),
            Json.text(profile, "email"),
            bot));
  }

  /// Where two listings have a conversation, the one with fewer readers wins.
  private void conversation(JsonNode node, ChannelKind listed) {
    String id = Json.text(node, "id");
    if (id.isBlank()) {
      return;
    }
    ChannelKind kind = listed;
    if (Json.flag(node, "is_im") || Json.flag(node, "is_mpim")) {
      kind = ChannelKind.DIRECT;
    } else if (listed == ChannelKind.PUBLIC && Json.flag(node, "is_private")) {
      kind = ChannelKind.PRIVATE;
    }
    var known = conversations.get(id);
    if (known == null || known.kind() == ChannelKind.PUBLIC) {
      String name = Json.text(node, "name");
      conversations.put(
          id,
          new Conversation(
              id,
              kind,
              name.isBlank() ? id : name,
              topic(node),
              kind == ChannelKind.PUBLIC ? List.of() : members(node),
              Json.flag(node, "is_general")));
    }
  }

  private static List<String> members(JsonNode node) {
    var members = Json.texts(node, "members");
    String partner = Json.text(node, "user");
    return members.isEmpty() && !partner.isBlank() ? List.of(partner) : members;
  }

  private static String topic(JsonNode node) {
    String topic = Json.text(Json.object(node, "topic"), "value").strip();
    String purpose = Json.text(Json.object(node, "purpose"), "value").strip();
    if (topic.isEmpty() || purpose.isEmpty() || topic.equals(purpose)) {
      return topic.isEmpty() ? purpose : topic;
    }
    return topic + "\n" + purpose;
  }

  private static void each(
      ExportLayout layout,
      String listing,
      BiConsumer<InputFile, IOException> broken,
      Consumer<JsonNode> consumer) {
    for (InputFile file : layout.listings().getOrDefault(listing, List.of())) {
      try {
        JsonArray.read(
            file, (number, entry) -> entry.filter(JsonNode::isObject).ifPresent(consumer));
      } catch (IOException failure) {
        broken.accept(file, failure);
      }
    }
  }
}
