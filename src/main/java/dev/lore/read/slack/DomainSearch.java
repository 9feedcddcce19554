package dev.lore.read.slack;

import dev.lore.read.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the workspace's domain, of which exports say nothing, in the addresses of its files and in
/// links to its own messages. The most frequent one wins.
final class DomainSearch {
  private static final int MAX_FILES = 300;
  private static final int MAX_BYTES = 1 << 20;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https:\\\\?/\\\\?/(?!files\\.|app\\.|api\\.|join\\.)([a-z0-9][a-z0-9-]{0,40}(?:\\.enterprise)?)\\.slack\\.com"
              + "\\\\?/(?:files|archives)\\b");

  private DomainSearch() {}

  /// @return `acme` of `acme.slack.com`, or empty where nothing tells
  static String of(List<InputFile> files) {
    var votes = new HashMap<String, Integer>();
    int step = Math.max(1, files.size() / MAX_FILES);
    for (int i = 0; i < files.size(); i += step) {
      try {
        var head = new String(files.get(i).head(MAX_BYTES), StandardCharsets.ISO_8859_1);
        var matcher = ADDRESS.matcher(head);
        while (matcher.find()) {
          votes.merge(matcher.group(1), 1, Integer::sum);
        }
      } catch (IOException failure) {
        // Reading the conversation itself will meet and report it.
      }
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
