package dev.lore.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns `KEY | SURFACE=TITLE; SURFACE@2=~topic` into a line of `linking.jsonl`.
///
/// Where surfaces overlap, the longest one at a place wins.
final class LinkingGold {
  private record Found(int start, int end, String surface, String target) {}

  private final MessageLookup messages;

  LinkingGold(MessageLookup messages) {
    this.messages = messages;
  }

  Map<String, Object> line(String script) {
    String[] parts = script.split("\\|", 2);
    MessageLookup.Found message = messages.require(parts[0].strip());
    String text = message.text();
    var found = new ArrayList<Found>();
    for (String item : parts[1].split(";")) {
      if (!item.isBlank()) {
        found.addAll(find(item.strip(), text, parts[0]));
      }
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("id", message.documentId());
    json.put("text", text);
    json.put("mentions", withoutOverlaps(found).stream().map(f -> mention(f, text)).toList());
    return json;
  }

  private static List<Found> find(String item, String text, String key) {
    String[] pair = item.split("=", 2);
    String[] surface = pair[0].strip().split("@");
    Pattern whole =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(surface[0]) + "(?![\\p{L}\\p{N}])");
    Matcher matcher = whole.matcher(text);
    var found = new ArrayList<Found>();
    for (int nth = 1; matcher.find(); nth++) {
      if (surface.length == 1 || surface[1].equals(String.valueOf(nth))) {
        found.add(new Found(matcher.start(), matcher.end(), surface[0], pair[1].strip()));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" does not stand in %s: %s".formatted(item, key, text));
    }
    return found;
  }

  private static List<Found> withoutOverlaps(List<Found> found) {
    var kept = new ArrayList<Found>();
    found.stream()
        .sorted(Comparator.comparingInt((Found f) -> f.start() - f.end()))
        .filter(f -> kept.stream().noneMatch(k -> f.start() < k.end() && k.start() < f.end()))
        .forEach(kept::add);
    kept.sort(Comparator.comparingInt(Found::start));
    return kept;
  }

  private static Map<String, Object> mention(Found found, String text) {
    var json = new LinkedHashMap<String, Object>();
    json.put("start", text.codePointCount(0, found.start()));
    json.put("end", text.codePointCount(0, found.end()));
    json.put("surface", found.surface());
    if (found.target().startsWith("~")) {
      json.put("title", null);
      json.put("topic", found.target().substring(1));
    } else {
      json.put("title", found.target());
    }
    return json;
  }
}
