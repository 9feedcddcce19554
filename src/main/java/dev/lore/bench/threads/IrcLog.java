package dev.lore.bench.threads;

import dev.lore.thread.ChatLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// An annotated log of the Ubuntu corpus: lines `[hh:mm] <name> text` or `=== event`, and links
/// between line numbers. A line linked to itself begins a conversation. Lines before the first
/// annotated one are context only.
///
/// @param links annotated line number -> the line numbers it answers
record IrcLog(String name, List<ChatLine> lines, Map<Integer, Set<Integer>> links) {
  private static final Pattern SAID = Pattern.compile("^\\[(\\d\\d):(\\d\\d)] <([^>]*)> ?(.*)$");

  /// Every log of a folder, by name.
  static List<IrcLog> readAll(Path folder) throws IOException {
    var logs = new ArrayList<IrcLog>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ascii.txt")).sorted().toList()) {
        logs.add(read(file));
      }
    }
    return logs;
  }

  private static IrcLog read(Path file) throws IOException {
    var name = file.getFileName().toString().replace(".ascii.txt", "");
    var lines = new ArrayList<ChatLine>();
    var time = Instant.EPOCH;
    for (String text : Files.readAllLines(file)) {
      var said = SAID.matcher(text);
      var id = Integer.toString(lines.size());
      if (said.matches()) {
        time = clock(time, Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)));
        lines.add(new ChatLine(id, said.group(3), time, said.group(4), false));
      } else {
        lines.add(new ChatLine(id, "", time, text, true));
      }
    }
    return new IrcLog(name, lines, links(file.resolveSibling(name + ".annotation.txt")));
  }

  /// The next instant with that time of day: the log passes midnight without saying so.
  private static Instant clock(Instant last, int hour, int minute) {
    long day = last.getEpochSecond() / 86_400;
    var at = Instant.ofEpochSecond(day * 86_400 + hour * 3600L + minute * 60L);
    return at.plus(Duration.ofHours(12)).isBefore(last) ? at.plus(Duration.ofDays(1)) : at;
  }

  private static Map<Integer, Set<Integer>> links(Path file) throws IOException {
    var links = new TreeMap<Integer, Set<Integer>>();
    for (String line : Files.readAllLines(file)) {
      var parts = line.split("\\s+");
      int one = Integer.parseInt(parts[0]);
      int other = Integer.parseInt(parts[1]);
      links.computeIfAbsent(Math.max(one, other), k -> new TreeSet<>()).add(Math.min(one, other));
    }
    return links;
  }

  /// First annotated line.
  int first() {
    return links.keySet().stream().mapToInt(Integer::intValue).min().orElse(lines.size());
  }
}
