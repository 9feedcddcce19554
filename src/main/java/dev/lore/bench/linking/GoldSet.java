package dev.lore.bench.linking;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.task.Sealed;
import dev.lore.link.LinkExamples.Annotated;
import dev.lore.link.LinkExamples.Gold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One annotated set: `{"id","text","mentions":[{"start","end","title"}]}` a line, offsets in code
/// points.
///
/// @param name the file's name without its ending
public record GoldSet(String name, List<Annotated> texts) {
  /// Sets of which only some names are annotated.
  private static final Set<String> INCOMPLETE =
      Set.of(
          "shadowlinks-top",
          "cweb",
          "wned-wiki",
          "rss500",
          "ace2004",
          "oke2016-train",
          "reddit-posts");

  /// A set of biographies marks them; what they stand for is no matter of linking.
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "his", "her", "him", "it", "its", "they", "their", "who", "himself");

  private static final ObjectMapper JSON = new ObjectMapper();

  public GoldSet {
    texts = List.copyOf(texts);
  }

  public boolean complete() {
    return !INCOMPLETE.contains(name);
  }

  /// At most so many texts, spread evenly over the set.
  public GoldSet sample(int most) {
    if (texts.size() <= most) {
      return this;
    }
    var some = new ArrayList<Annotated>(most);
    for (int i = 0; i < most; i++) {
      some.add(texts.get((int) ((long) i * texts.size() / most)));
    }
    return new GoldSet(name, some);
  }

  /// All sets of a folder, by name.
  public static List<GoldSet> readAll(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var sets = new ArrayList<GoldSet>();
      for (var file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        sets.add(read(file));
      }
      return sets;
    }
  }

  public static GoldSet read(Path file) throws IOException {
    var name = file.getFileName().toString().replace(".jsonl", "");
    boolean complete = !INCOMPLETE.contains(name);
    var texts = new ArrayList<Annotated>();
    for (var line : Sealed.lines(file)) {
      if (line.isBlank()) {
        continue;
      }
      var node = JSON.readTree(line);
      // of ConEL's conversations only what the user says was annotated
      if (node.path("speaker").asText().equals("SYSTEM")) {
        continue;
      }
      var text = node.path("text").asText();
      var gold = new ArrayList<Gold>();
      for (var mention : node.path("mentions")) {
        var title = mention.path("title").asText("");
        int points = text.codePointCount(0, text.length());
        if (PRONOUNS.contains(mention.path("surface").asText().toLowerCase(Locale.ROOT))) {
          continue;
        }
        if (mention.path("end").asInt() <= points) {
          gold.add(
              new Gold(
                  text.offsetByCodePoints(0, mention.path("start").asInt()),
                  text.offsetByCodePoints(0, mention.path("end").asInt()),
                  title));
        }
      }
      texts.add(new Annotated(text, gold, complete));
    }
    return new GoldSet(name, texts);
  }
}
