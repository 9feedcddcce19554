package dev.lore.read.slack;

import dev.lore.model.AccountKind;
import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.RawAccount;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who and what an export talks about: its people and conversations by Slack's ids.
///
/// Ids of Lore carry the workspace's id for every person and channel, guests of other workspaces
/// included: they have to be the same in every export of this workspace. Not thread-safe.
final class Workspace {
  static final String SYSTEM = "slack";

  private final String team;
  private final String domain;
  private final Map<String, RawAccount> users = new HashMap<>();
  private final Map<String, SlackChannel> channels = new HashMap<>();

  /// @param team the workspace's id: `T01`
  /// @param domain `acme` of `acme.slack.com`, or empty where the export does not tell
  Workspace(String team, String domain) {
    this.team = team;
    this.domain = domain;
  }

  SourceId source() {
    return new SourceId("slack:" + team);
  }

  String team() {
    return team;
  }

  ChannelId channelId(String key) {
    return new ChannelId("slack:" + team + "/" + key);
  }

  /// Address of a message in Slack, or empty where the domain or the channel's id is unknown.
  String permalink(SlackChannel channel, SlackTime time, Optional<String> thread) {
    if (domain.isEmpty() || channel.key().startsWith(SlackChannel.NAMED)) {
      return "";
    }
    String url =
        "https://" + domain + ".slack.com/archives/" + channel.key() + "/" + time.permalinkPart();
    return thread
        .filter(root -> !root.equals(time.stamp()))
        .map(root -> url + "?thread_ts=" + root + "&cid=" + channel.key())
        .orElse(url);
  }

  String accountKey(String userId) {
    return team + "/" + userId;
  }

  void add(String userId, RawAccount account) {
    users.put(userId, account);
  }

  void add(SlackChannel channel) {
    channels.merge(
        channel.key(), channel, (one, other) -> one.kind() == ChannelKind.PUBLIC ? other : one);
  }

  Collection<RawAccount> users() {
    return users.values();
  }

  Collection<SlackChannel> channels() {
    return channels.values();
  }

  boolean knows(String userId) {
    return users.containsKey(userId);
  }

  /// The account of a user id, of which perhaps only the id is known.
  RawAccount user(String userId) {
    var known = users.get(userId);
    return known != null ? known : RawAccount.unknown(SYSTEM, accountKey(userId));
  }

  Optional<SlackChannel> channel(String key) {
    return Optional.ofNullable(channels.get(key));
  }

  /// The name under which people know somebody: the display name, else the real name or the handle.
  static String shownName(RawAccount account) {
    for (RawText name :
        new RawText[] {account.displayName(), account.fullName(), account.handle()}) {
      if (!name.expose().isBlank()) {
        return name.expose().strip();
      }
    }
    return "";
  }

  RawAccount account(
      String userId,
      String fullName,
      String displayName,
      String handle,
      String address,
      AccountKind kind) {
    return new RawAccount(
        SYSTEM,
        RawText.of(accountKey(userId)),
        RawText.of(fullName.strip()),
        RawText.of(displayName.strip()),
        RawText.of(handle.strip()),
        RawText.of(address.strip()),
        kind);
  }
}
