package dev.lore.catalog.dump;

import java.util.ArrayList;
import java.util.List;

/// What was read of a dump, and what was not.
///
/// @param records pages or items that were whole
/// @param articles articles among them, or items with an English article
/// @param redirects pages that lead elsewhere
/// @param disambiguations pages that list meanings
/// @param others talk, templates, files, items without an article
/// @param malformed records that could not be parsed, were cut or too long
/// @param unpackedBytes bytes of the records
/// @param problems what was damaged, with its place; the first few
public record DumpTally(
    long records,
    long articles,
    long redirects,
    long disambiguations,
    long others,
    long malformed,
    long unpackedBytes,
    List<String> problems) {
  static final DumpTally NONE = new DumpTally(0, 0, 0, 0, 0, 0, 0, List.of());
  private static final int MOST_PROBLEMS = 20;

  public DumpTally {
    problems = List.copyOf(problems);
  }

  DumpTally plus(DumpTally other) {
    var both = new ArrayList<>(problems);
    other.problems.stream().limit(Math.max(0, MOST_PROBLEMS - both.size())).forEach(both::add);
    return new DumpTally(
        records + other.records,
        articles + other.articles,
        redirects + other.redirects,
        disambiguations + other.disambiguations,
        others + other.others,
        malformed + other.malformed,
        unpackedBytes + other.unpackedBytes,
        both);
  }

  /// As one line of a file, for a run that goes on later.
  String line() {
    return String.join(
        "\t",
        Long.toString(records),
        Long.toString(articles),
        Long.toString(redirects),
        Long.toString(disambiguations),
        Long.toString(others),
        Long.toString(malformed),
        Long.toString(unpackedBytes),
        String.join("\u0001", problems));
  }

  static DumpTally parse(String line) {
    var cells = line.stripTrailing().split("\t", -1);
    return new DumpTally(
        Long.parseLong(cells[0]),
        Long.parseLong(cells[1]),
        Long.parseLong(cells[2]),
        Long.parseLong(cells[3]),
        Long.parseLong(cells[4]),
        Long.parseLong(cells[5]),
        Long.parseLong(cells[6]),
        cells.length < 8 || cells[7].isEmpty() ? List.of() : List.of(cells[7].split("\u0001")));
  }
}
