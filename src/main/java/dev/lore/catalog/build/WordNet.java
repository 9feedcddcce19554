package dev.lore.catalog.build;

import dev.lore.text.PhraseKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/// Noun glosses of WordNet 3.1 (Princeton, its own free licence), from the `data.noun` in the jar
/// of extJWNL: descriptions for entities that have none.
final class WordNet {
  private static final String ENTRY = "net/sf/extjwnl/data/wordnet/wn31/data.noun";

  private final Map<Long, List<String>> glosses = new HashMap<>();

  private WordNet() {}

  static WordNet empty() {
    return new WordNet();
  }

  static WordNet read(Path jar) throws IOException {
    var wordNet = new WordNet();
    try (var zip = new ZipFile(jar.toFile())) {
      var entry = zip.getEntry(ENTRY);
      if (entry == null) {
        throw new IOException("[" + jar + "] has no " + ENTRY);
      }
      try (var in =
          new BufferedReader(
              new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          wordNet.add(line);
        }
      }
    }
    return wordNet;
  }

  private void add(String line) {
    int bar = line.indexOf(" | ");
    if (line.startsWith("  ") || bar < 0) {
      return;
    }
    var fields = line.substring(0, bar).split(" ");
    int words = Integer.parseInt(fields[3], 16);
    var gloss = line.substring(bar + 3).strip();
    int example = gloss.indexOf("; \"");
    gloss = example > 0 ? gloss.substring(0, example) : gloss;
    for (int i = 0; i < words; i++) {
      glosses
          .computeIfAbsent(
              PhraseKey.of(fields[4 + 2 * i].replace('_', ' ')), unused -> new ArrayList<>())
          .add(gloss);
    }
  }

  int size() {
    return glosses.size();
  }

  /// The gloss of a title. A title in brackets takes the gloss that has the bracket's words; one
  /// without takes the gloss of a word with a single sense, or none.
  String gloss(String title) {
    int open = title.indexOf(" (");
    var senses = glosses.get(PhraseKey.of(open > 0 ? title.substring(0, open) : title));
    if (senses == null) {
      return "";
    }
    if (open < 0) {
      return senses.size() <= 2 ? senses.getFirst() : "";
    }
    var kind = title.substring(open + 2).replace(")", "");
    for (var gloss : senses) {
      for (var word : kind.split("[ ,]+")) {
        if (word.length() > 3 && (" " + gloss + " ").contains(" " + word)) {
          return gloss;
        }
      }
    }
    return "";
  }
}
