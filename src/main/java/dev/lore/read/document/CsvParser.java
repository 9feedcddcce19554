package dev.lore.read.document;

import java.util.ArrayList;
import java.util.List;

/// Comma, semicolon or tab separated values (RFC 4180): the first row is the header. Quoted cells
/// may hold separators and line ends.
final class CsvParser implements Parser {
  @Override
  public void parse(byte[] content, TextBuilder out) throws Exception {
    var text = Decoding.text(content);
    var separator = separator(text);
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    var first = true;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' || c == '\r') {
        first = !row(cells, cell, first, out) && first;
      } else {
        cell.append(c);
      }
    }
    row(cells, cell, first, out);
  }

  private static boolean row(
      List<String> cells, StringBuilder last, boolean header, TextBuilder out) throws Exception {
    cells.add(last.toString());
    last.setLength(0);
    var any = cells.stream().anyMatch(cell -> !cell.isBlank());
    if (any) {
      out.row(header, cells, 0);
    }
    cells.clear();
    return any;
  }

  /// Whichever comes most often in the first line.
  private static char separator(String text) {
    var line = text.lines().findFirst().orElse("");
    var best = ',';
    for (var candidate : new char[] {'\t', ';'}) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char c) {
    return line.chars().filter(other -> other == c).count();
  }
}
