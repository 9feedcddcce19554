package dev.lore.read.recognize;

import dev.lore.read.InputFile;
import dev.lore.read.InputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Tells the root of a Slack export: a list of users or conversations, and folders with one file a
/// day.
final class SlackRoot {
  private static final List<String> LISTS =
      List.of(
          "channels.json", "users.json", "org_users.json", "groups.json", "dms.json", "mpims.json");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.json");
  private static final int HEAD_BYTES = 64;

  private SlackRoot() {}

  static boolean isRoot(InputFolder folder, List<InputFile> files) {
    var lists =
        files.stream().filter(file -> LISTS.contains(file.name()) && startsAnArray(file)).toList();
    return lists.size() >= 2
        || (lists.size() == 1
            && folder.folders().stream()
                .anyMatch(below ->
                    below.files().stream().anyMatch(file -> DAY.matcher(file.name()).matches())));
  }

  private static boolean startsAnArray(InputFile file) {
    try {
      var head = new String(file.head(HEAD_BYTES), StandardCharsets.UTF_8).strip();
      return head.startsWith("[") || head.startsWith("\ufeff[");
    } catch (IOException unreadable) {
      return false;
    }
  }
}
