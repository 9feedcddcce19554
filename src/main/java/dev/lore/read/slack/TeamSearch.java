package dev.lore.read.slack;

import dev.lore.read.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds the workspace's id in messages, for exports of which the users do not tell it.
final class TeamSearch {
  private static final int MAX_FILES = 100;
  private static final int MAX_BYTES = 1 << 18;
  private static final Pattern TEAM = Pattern.compile("\"team\"\\s*:\\s*\"(T[A-Z0-9]{6,20})\"");

  private TeamSearch() {}

  static Optional<String> of(List<InputFile> files) {
    var votes = new TreeMap<String, Integer>();
    for (InputFile file : files.subList(0, Math.min(MAX_FILES, files.size()))) {
      try {
        var matcher = TEAM.matcher(new String(file.head(MAX_BYTES), StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
          votes.merge(matcher.group(1), 1, Integer::sum);
        }
      } catch (IOException failure) {
        // Reading the conversation itself will meet and report it.
      }
    }
    return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
