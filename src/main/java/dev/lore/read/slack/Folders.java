package dev.lore.read.slack;

import dev.lore.model.ChannelKind;
import dev.lore.model.RawAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Which conversation a folder holds: the folder has its name, or its id where it has no name.
///
/// Folders that no listing has do occur. In an export of public channels they are public too;
/// beside private ones nobody but the owner may read them, since nothing says who else may.
final class Folders {
  private static final Pattern DIRECT = Pattern.compile("DM?[A-Z0-9]{8,}");
  private static final Pattern GROUP = Pattern.compile("mpdm-(.+)-\\d+");

  private final Workspace workspace;
  private final boolean publicOnly;
  private final Map<String, SlackChannel> byName = new HashMap<>();

  /// @param publicOnly whether the export has no listing of private conversations
  Folders(Workspace workspace, boolean publicOnly) {
    this.workspace = workspace;
    this.publicOnly = publicOnly;
    for (SlackChannel channel : workspace.channels()) {
      byName.merge(
          channel.name(), channel, (one, other) -> one.kind() == ChannelKind.PUBLIC ? other : one);
    }
  }

  SlackChannel channel(String folder) {
    var listed = workspace.channel(folder).orElse(byName.get(folder));
    return listed != null ? listed : unlisted(folder);
  }

  /// The conversation of a dump, by its id; a public channel only where a listing says so.
  SlackChannel dumped(String id) {
    return workspace
        .channel(id)
        .orElseGet(() -> {
          var kind = id.startsWith("D") ? ChannelKind.DIRECT : ChannelKind.PRIVATE;
          var channel = new SlackChannel(id, workspace.channelId(id), kind, id, "", List.of());
          workspace.add(channel);
          return channel;
        });
  }

  private SlackChannel unlisted(String folder) {
    var group = GROUP.matcher(folder);
    ChannelKind kind = publicOnly ? ChannelKind.PUBLIC : ChannelKind.PRIVATE;
    List<RawAccount> members = List.of();
    boolean byId = DIRECT.matcher(folder).matches();
    if (group.matches()) {
      kind = ChannelKind.DIRECT;
      members = members(group.group(1));
    } else if (byId) {
      kind = ChannelKind.DIRECT;
    }
    String key = byId ? folder : SlackChannel.NAMED + folder;
    var channel = new SlackChannel(key, workspace.channelId(key), kind, folder, "", members);
    workspace.add(channel);
    byName.put(folder, channel);
    return channel;
  }

  /// `ada--grace--linus`.
  private List<RawAccount> members(String handles) {
    var members = new ArrayList<RawAccount>();
    var wanted = List.of(handles.split("--", -1));
    for (RawAccount user : workspace.users()) {
      if (wanted.contains(user.handle().expose())) {
        members.add(user);
      }
    }
    return members;
  }
}
