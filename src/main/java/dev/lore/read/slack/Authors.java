package dev.lore.read.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.model.AccountKind;
import dev.lore.model.RawAccount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Who wrote a message. Users that no listing has, and bots, are announced when they first write,
/// with what their messages tell of them.
final class Authors {
  private final Workspace workspace;
  private final Consumer<RawAccount> announce;
  private final Map<String, RawAccount> bots = new HashMap<>();
  private final Set<String> announced = new HashSet<>();

  Authors(Workspace workspace, Consumer<RawAccount> announce) {
    this.workspace = workspace;
    this.announce = announce;
  }

  Optional<RawAccount> of(JsonNode message) {
    String user = Json.text(message, "user");
    if (user.isBlank()) {
      user = Json.text(Json.object(message, "comment"), "user");
    }
    String bot = Json.text(message, "bot_id");
    if (!user.isBlank()) {
      return Optional.of(user(user.strip(), message));
    }
    return bot.isBlank() ? Optional.empty() : Optional.of(bot(bot.strip(), message));
  }

  private RawAccount user(String user, JsonNode message) {
    if (workspace.knows(user)) {
      return workspace.user(user);
    }
    JsonNode profile = Json.object(message, "user_profile");
    boolean bot = user.equals("USLACKBOT") || !Json.text(message, "bot_id").isEmpty();
    String bare = Json.text(message, "username");
    var account =
        workspace.account(
            user,
            user.equals("USLACKBOT") ? "Slackbot" : Json.text(profile, "real_name"),
            Json.text(profile, "display_name"),
            Json.text(profile, "name").isEmpty() ? bare : Json.text(profile, "name"),
            "",
            bot ? AccountKind.BOT : AccountKind.HUMAN);
    if (profile.isEmpty() && bare.isEmpty()) {
      // A later message may tell more.
      if (announced.add(user)) {
        announce.accept(account);
      }
      return account;
    }
    workspace.add(user, account);
    announced.add(user);
    announce.accept(account);
    return account;
  }

  private RawAccount bot(String bot, JsonNode message) {
    var known = bots.get(bot);
    if (known != null) {
      return known;
    }
    JsonNode profile = Json.object(message, "bot_profile");
    String name = Json.text(profile, "name");
    if (name.isEmpty()) {
      name = Json.text(message, "username");
    }
    var account = workspace.account(bot, name, "", "", "", AccountKind.BOT);
    bots.put(bot, account);
    announce.accept(account);
    return account;
  }
}
