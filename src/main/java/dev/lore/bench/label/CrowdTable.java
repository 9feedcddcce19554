package dev.lore.bench.label;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/// The sheet as a table for crowd-work platforms (a row an item, as they take it for templates),
/// and back again from their results. Hidden checks go along without a sign. RFC 4180.
public final class CrowdTable {
  private CrowdTable() {}

  /// Columns `item`, `ask`, `text`, `claim`, `options`.
  public static String write(LabelSheet sheet) {
    var out = new StringBuilder("item,ask,text,claim,options\r\n");
    for (LabelItem item : sheet.items()) {
      row(
          List.of(
              item.id(),
              sheet.plan().ask(),
              item.text(),
              item.claim(),
              String.join("|", sheet.plan().labels())),
          out);
    }
    return out.toString();
  }

  private static void row(List<String> cells, StringBuilder out) {
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      var safe = cell.matches("(?s)[=+@\\t\\r-].*") ? "'" + cell : cell;
      out.append(i == 0 ? "\"" : ",\"").append(safe.replace("\"", "\"\"")).append('"');
    }
    out.append("\r\n");
  }

  /// Takes results: columns `item`, `labeller` and `label` (or Mechanical Turk's `Input.item`,
  /// `WorkerId` and `Answer.label`), in any order, among others.
  ///
  /// @return how many labels were taken
  /// @throws IllegalArgumentException with the line that cannot be taken
  public static int read(LabelSheet sheet, String csv) throws IOException {
    var rows = rows(csv);
    if (rows.isEmpty()) {
      return 0;
    }
    var header = rows.getFirst();
    int item = column(header, "item", "Input.item");
    int labeller = column(header, "labeller", "WorkerId");
    int label = column(header, "label", "Answer.label");
    for (int i = 1; i < rows.size(); i++) {
      var row = rows.get(i);
      try {
        sheet.label(row.get(labeller), row.get(item), row.get(label));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("row " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return rows.size() - 1;
  }

  private static int column(List<String> header, String name, String other) {
    int at = Math.max(header.indexOf(name), header.indexOf(other));
    if (at < 0) {
      throw new IllegalArgumentException(
          "row 1: no column " + name + " or " + other + " among " + header);
    }
    return at;
  }

  private static List<List<String>> rows(String csv) throws IOException {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    var reader = new StringReader(csv);
    for (int c = reader.read(), next; c >= 0; c = next) {
      next = reader.read();
      if (quoted) {
        if (c == '"' && next == '"') {
          cell.append('"');
          next = reader.read();
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append((char) c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (c != '\r') {
        cell.append((char) c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
