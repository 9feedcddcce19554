package dev.lore.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the project's own entities from tab-separated lines; the format is told in
/// `docs/recipes/overlay.md`. All errors of a file come at once.
public final class OverlayReader {
  private static final String FOLDER = "/dev/lore/catalog/overlay/";
  private static final int COLUMNS = 6;

  private OverlayReader() {}

  /// All entities that ship with Lore.
  public static List<OverlayEntity> shipped() {
    var entities = new ArrayList<OverlayEntity>();
    for (String file : lines("files.txt")) {
      if (!file.isBlank() && !file.startsWith("#")) {
        entities.addAll(parse(file.strip(), lines(file.strip())));
      }
    }
    return entities;
  }

  /// The entities of one file.
  ///
  /// @throws IllegalArgumentException with one line for each thing that is wrong
  public static List<OverlayEntity> parse(String file, List<String> lines) {
    var entities = new ArrayList<OverlayEntity>();
    var errors = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      var place = file + ":" + (i + 1);
      try {
        entities.add(entity(place, line));
      } catch (IllegalArgumentException e) {
        errors.add("[" + place + "] " + e.getMessage());
      }
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", errors));
    }
    return entities;
  }

  private static OverlayEntity entity(String place, String line) {
    var cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(
          cells.length
              + " columns; expected "
              + COLUMNS
              + ": name, title, types, aliases, context, description, with tabs between");
    }
    var name = cells[0].strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name is empty; expected how the entity is shown");
    }
    var aliases = new ArrayList<OverlayAlias>();
    var shown = alias(name);
    aliases.add(shown);
    for (String text : list(cells[3])) {
      aliases.add(alias(text));
    }
    return new OverlayEntity(
        place,
        shown.text(),
        title(cells[1].strip(), shown.text()),
        list(cells[2]),
        aliases,
        list(cells[4]),
        cells[5].strip());
  }

  private static Optional<String> title(String cell, String name) {
    return switch (cell) {
      case "=" -> Optional.of(capitalised(name));
      case "-" -> Optional.empty();
      case "" ->
          throw new IllegalArgumentException(
              "the title is empty; expected an English Wikipedia title, = for the name, or - for"
                  + " none");
      default -> Optional.of(cell.replace('_', ' '));
    };
  }

  /// Wikipedia's titles start with a capital whatever the name: `Nginx`, `MacOS`.
  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static OverlayAlias alias(String cell) {
    var text = cell;
    double prior = 1;
    int equals = text.lastIndexOf('=');
    if (equals > 0) {
      try {
        prior = Double.parseDouble(text.substring(equals + 1).replace("~", ""));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "alias \"" + cell + "\": expected a probability after =, such as php=0.9", e);
      }
      if (!(prior > 0 && prior <= 1)) {
        throw new IllegalArgumentException(
            "alias \"" + cell + "\": the probability is not above 0 and at most 1");
      }
    }
    boolean ordinary = cell.endsWith("~") || (equals > 0 && cell.charAt(equals - 1) == '~');
    text = equals > 0 ? text.substring(0, equals) : text;
    text = text.endsWith("~") ? text.substring(0, text.length() - 1) : text;
    return new OverlayAlias(text.strip(), prior, ordinary);
  }

  private static List<String> list(String cell) {
    var parts = new ArrayList<String>();
    for (String part : cell.split("\\|")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static List<String> lines(String file) {
    try (var in = OverlayReader.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(
            FOLDER + file + " is not on the class path; expected beside files.txt, which names it");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + file + " cannot be read", e);
    }
  }
}
