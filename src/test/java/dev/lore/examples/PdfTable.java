package dev.lore.examples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Sets a table with a shaded head that is repeated when the table goes over the page.
final class PdfTable {
  private static final float SIZE = 9;
  private static final float LEADING = 12;
  private static final float PADDING = 5;

  private final List<List<String>> rows;
  private final float[] widths;

  PdfTable(List<List<String>> rows) throws IOException {
    this.rows = rows;
    this.widths = widths(rows);
  }

  void draw(PdfPen pen) throws IOException {
    pen.down(6);
    pen.need(height(0) + (rows.size() > 1 ? height(1) : 0));
    row(pen, 0);
    for (int i = 1; i < rows.size(); i++) {
      int before = pen.page();
      pen.need(height(i));
      if (pen.page() != before) {
        row(pen, 0);
      }
      row(pen, i);
    }
    pen.down(8);
  }

  private float height(int row) throws IOException {
    int most = Collections.max(cells(row).stream().map(List::size).toList());
    return most * LEADING + 2 * PADDING;
  }

  private void row(PdfPen pen, int row) throws IOException {
    float height = height(row);
    float top = pen.y();
    if (row == 0) {
      pen.shade(PdfPen.LEFT, top - height, PdfPen.RIGHT - PdfPen.LEFT, height, 0.92f);
    }
    float x = PdfPen.LEFT;
    List<List<String>> cells = cells(row);
    for (int column = 0; column < cells.size(); column++) {
      float baseline = top - PADDING;
      for (String line : cells.get(column)) {
        baseline -= LEADING;
        pen.at(line, font(row), SIZE, x + PADDING, baseline + 3);
      }
      x += widths[column];
    }
    pen.rule(PdfPen.LEFT, PdfPen.RIGHT, top - height, 0.5f);
    pen.down(height);
  }

  private List<List<String>> cells(int row) throws IOException {
    var cells = new ArrayList<List<String>>();
    List<String> texts = rows.get(row);
    for (int column = 0; column < texts.size(); column++) {
      cells.add(PdfPen.lines(texts.get(column), font(row), SIZE, widths[column] - 2 * PADDING));
    }
    return cells;
  }

  private static PDFont font(int row) {
    return row == 0 ? PdfPen.SANS_BOLD : PdfPen.SANS;
  }

  /// Columns share the width by the square root of their longest text, so that prose does not
  /// starve numbers.
  private static float[] widths(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    var weights = new double[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        weights[column] = Math.max(weights[column], Math.sqrt(4 + row.get(column).length()));
      }
    }
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    var widths = new float[columns];
    for (int column = 0; column < columns; column++) {
      widths[column] = (float) (weights[column] / sum * (PdfPen.RIGHT - PdfPen.LEFT));
    }
    return widths;
  }
}
