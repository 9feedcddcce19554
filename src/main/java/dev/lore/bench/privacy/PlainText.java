package dev.lore.bench.privacy;

import dev.lore.bench.privacy.TrainingText.Labelled;
import dev.lore.scrub.person.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines of a handbook in which no word is a name by the lexicon: what ordinary text looks like.
final class PlainText {
  private static final int NAMES =
      Lexicon.FIRST_NAME
          | Lexicon.LAST_NAME
          | Lexicon.CITY
          | Lexicon.COUNTRY
          | Lexicon.DEMONYM
          | Lexicon.COMPANY;
  private static final int LONGEST = 400;

  private PlainText() {}

  static List<Labelled> of(Path folder, Lexicon lexicon) throws IOException {
    var lines = new ArrayList<Labelled>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        for (var line : Files.readString(file).split("\n")) {
          if (line.length() > 20 && line.length() < LONGEST && isPlain(line, lexicon)) {
            lines.add(new Labelled(line, List.of()));
          }
        }
      }
    }
    return lines;
  }

  private static boolean isPlain(String line, Lexicon lexicon) {
    for (var word : line.split("[^\\p{L}']+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        int flags = lexicon.flags(word.toLowerCase(Locale.ROOT));
        if ((flags & NAMES) != 0 && (flags & Lexicon.COMMON) == 0) {
          return false;
        }
      }
    }
    return true;
  }
}
