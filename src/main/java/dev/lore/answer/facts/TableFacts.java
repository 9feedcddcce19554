package dev.lore.answer.facts;

import dev.lore.answer.facts.Fact.Kind;
import dev.lore.model.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the facts in the rows of a table: what stands in the first cell is what a value is said
/// of, the header says in what it counts (`EUR a day`). Rows are lines with ` | ` between cells, as
/// documents are read.
final class TableFacts {
  private static final String BAR = " | ";
  private static final Pattern BARE = Pattern.compile("(?:up to )?\\d[\\d.,]*");
  private static final Pattern MONEY =
      Pattern.compile(
          "(?i)\\b(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds?|percent|price|rate|amount|limit|cost"
              + "|fee|pay|premium|deductible|copay|copayment)\\b|[€$£%]");
  private static final Pattern TIME =
      Pattern.compile("(?i)\\b(?:minutes|hours|days|weeks|months|years|nights)\\b");

  /// What a column of those to turn to is headed with.
  private static final Pattern PERSON =
      Pattern.compile("(?i)(?:person|contact|who to ask|ask|owner|responsible)\\b.*");

  private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}|#).{1,60}");

  /// What a column of a table of changes is headed with that holds no longer.
  private static final Pattern GONE =
      Pattern.compile("(?i)(?:before|old|previous(?:ly)?|was|until now|former(?:ly)?|so far)\\b.*");

  private TableFacts() {}

  /// A line of the text that is a row, with the header of its table.
  ///
  /// @param start of the line
  /// @param end of the line
  record Line(int start, int end, String header) {}

  /// The rows of the text's tables but for their headers.
  static List<Line> rows(String text) {
    var rows = new ArrayList<Line>();
    String header = null;
    int start = 0;
    while (start < text.length()) {
      int found = text.indexOf('\n', start);
      int end = found < 0 ? text.length() : found;
      var line = text.substring(start, end);
      if (!line.contains(BAR)) {
        header = null;
      } else if (header == null) {
        header = line;
      } else {
        rows.add(new Line(start, end, header));
      }
      start = end + 1;
    }
    return rows;
  }

  static List<Fact> in(Passage passage, Line row) {
    var facts = new ArrayList<Fact>();
    var text = passage.text();
    var headers = row.header().split(Pattern.quote(BAR), -1);
    int first = text.indexOf(BAR, row.start());
    var label = text.substring(row.start(), first).strip();
    int column = 1;
    for (int at = first + BAR.length(); at <= row.end(); column++) {
      int bar = text.indexOf(BAR, at);
      int end = bar < 0 || bar > row.end() ? row.end() : bar;
      var header = column < headers.length ? headers[column].strip() : "";
      var cell = text.substring(at, end);
      var subject = header.isEmpty() ? label : label + ", " + header;
      int from = at;
      kind(cell, header)
          .filter(kind -> !GONE.matcher(header).matches())
          .ifPresent(kind ->
              facts.add(
                  new Fact(
                      kind,
                      cell.strip(),
                      FactReader.subject(passage) + ": " + subject,
                      passage,
                      from + leading(cell),
                      from + leading(cell) + cell.strip().length(),
                      row.start(),
                      row.end())));
      at = end + BAR.length();
    }
    return facts;
  }

  private static int leading(String cell) {
    return cell.length() - cell.stripLeading().length();
  }

  private static Optional<Kind> kind(String cell, String header) {
    var value = cell.strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (PERSON.matcher(header).matches() && NAME.matcher(value).matches()) {
      return Optional.of(Kind.CONTACT);
    }
    if (BARE.matcher(value).matches()) {
      return TIME.matcher(header).find()
          ? Optional.of(Kind.DURATION)
          : MONEY.matcher(header).find() ? Optional.of(Kind.AMOUNT) : Optional.empty();
    }
    return FactReader.kindOf(value);
  }
}
