package dev.lore.answer.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A row of a table within a text, under the header of its table.
public record TableRow(List<Cell> cells) {
  private static final String BAR = " | ";

  public TableRow {
    cells = List.copyOf(cells);
  }

  /// @param header what stands above it; empty where nothing does
  /// @param start first code unit of the cell within the text
  /// @param end one past the last
  public record Cell(String header, int start, int end) {}

  /// The row that a stretch of a text lies in; empty where it is in none, or in more than one.
  public static Optional<TableRow> at(String text, int start, int end) {
    return TableFacts.rows(text).stream()
        .filter(line -> line.start() <= start && end <= line.end())
        .findFirst()
        .map(line -> of(text, line));
  }

  private static TableRow of(String text, TableFacts.Line line) {
    var headers = List.of(line.header().split(Pattern.quote(BAR), -1));
    var cells = new ArrayList<Cell>();
    int at = line.start();
    while (at <= line.end()) {
      int bar = text.indexOf(BAR, at);
      int end = bar < 0 || bar > line.end() ? line.end() : bar;
      int column = cells.size();
      cells.add(new Cell(column < headers.size() ? headers.get(column).strip() : "", at, end));
      at = end + BAR.length();
    }
    return new TableRow(cells);
  }
}
