package dev.lore.catalog.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// What an article of about 2010 is called today. Wikipedia changed its rules for whole kinds of
/// titles (large cities without their state, no comma before Jr., the year before the election);
/// single renames are listed in `renames.tsv`.
final class ModernTitles {
  private static final Pattern JUNIOR = Pattern.compile(",? (Jr|Sr)\\.?(?=$| \\()");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(.*\\b(?:elections?|referendum|by-election|census))(, .*)?, (\\d{4})");
  private static final Pattern STATE = Pattern.compile("([^,(]+), [A-Z][A-Za-z. ]+");

  /// The cities that stand without their state (the rule follows the Associated Press).
  private static final Set<String> ALONE =
      Set.of(
          "Atlanta",
          "Baltimore",
          "Boston",
          "Chicago",
          "Cincinnati",
          "Cleveland",
          "Dallas",
          "Denver",
          "Detroit",
          "Honolulu",
          "Houston",
          "Indianapolis",
          "Las Vegas",
          "Los Angeles",
          "Miami",
          "Milwaukee",
          "Minneapolis",
          "New Orleans",
          "Oklahoma City",
          "Philadelphia",
          "Pittsburgh",
          "St. Louis",
          "Salt Lake City",
          "San Antonio",
          "San Diego",
          "San Francisco",
          "Seattle");

  private static final Set<String> HOME_STATES =
      Set.of(
          "Georgia",
          "Maryland",
          "Massachusetts",
          "Illinois",
          "Ohio",
          "Texas",
          "Colorado",
          "Michigan",
          "Hawaii",
          "Indiana",
          "Nevada",
          "California",
          "Florida",
          "Wisconsin",
          "Minnesota",
          "Louisiana",
          "Oklahoma",
          "Pennsylvania",
          "Missouri",
          "Utah",
          "Washington");

  /// Where a place stands alone when no other has its name.
  private static final List<String> UNIQUE_IN =
      List.of(
          ", British Columbia",
          ", Ontario",
          ", Quebec",
          ", Alberta",
          ", Manitoba",
          ", Saskatchewan",
          ", New South Wales",
          ", Victoria",
          ", Queensland",
          ", Western Australia",
          ", South Australia",
          ", Tasmania");

  private final Map<String, String> renamed = new HashMap<>();

  ModernTitles() {
    for (var cells : Lists.read("renames.tsv")) {
      renamed.put(cells[0], cells[1]);
    }
  }

  /// Reads the tab-separated lists beside this class.
  static final class Lists {
    private Lists() {}

    static List<String[]> read(String file) {
      try (var in =
          Objects.requireNonNull(
              ModernTitles.class.getResourceAsStream(file), file + " is there")) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }
  }

  /// The title of today; the same where nothing is known to have changed.
  String of(String title) {
    if (title.isEmpty()) {
      return title;
    }
    var capital = Character.toUpperCase(title.charAt(0)) + title.substring(1);
    var known = renamed.get(capital);
    if (known != null) {
      return known;
    }
    var year = YEAR_LAST.matcher(capital);
    if (year.matches()) {
      return year.group(3) + " " + year.group(1) + Objects.requireNonNullElse(year.group(2), "");
    }
    if (STATE.matcher(capital).matches()) {
      int comma = capital.indexOf(',');
      var city = capital.substring(0, comma);
      if (ALONE.contains(city) && HOME_STATES.contains(capital.substring(comma + 2))) {
        return city;
      }
    }
    return capital.contains("r") ? JUNIOR.matcher(capital).replaceFirst(" $1.") : capital;
  }

  /// What a place is called if no other has its name; the title itself for all others.
  static String alone(String title) {
    for (var region : UNIQUE_IN) {
      if (title.endsWith(region)) {
        return title.substring(0, title.length() - region.length());
      }
    }
    return title;
  }
}
