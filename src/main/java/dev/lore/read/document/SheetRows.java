package dev.lore.read.document;

import dev.lore.read.InputException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/// Takes the cells of one sheet as they stream by and writes its rows. Columns beyond a bound are
/// left out, so that a cell far to the right costs nothing.
final class SheetRows implements SheetContentsHandler {
  private static final int MAX_COLUMNS = 256;

  private final TextBuilder out;
  private final int page;
  private final List<String> cells = new ArrayList<>();
  private boolean header = true;
  private @Nullable InputException stopped;

  SheetRows(TextBuilder out, int page) {
    this.out = out;
    this.page = page;
  }

  /// Carries a refusal through the SAX parser, which knows only its own exceptions.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final InputException reason;

    Stopped(InputException reason) {
      super(reason);
      this.reason = reason;
    }

    InputException reason() {
      return reason;
    }
  }

  @Override
  public void startRow(int row) {
    cells.clear();
  }

  @Override
  public void endRow(int row) {
    try {
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        out.row(header, cells, page);
        header = false;
      }
    } catch (InputException refused) {
      stopped = refused;
      throw new Stopped(refused);
    }
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    var column = reference == null ? cells.size() : new CellReference(reference).getCol();
    if (column < 0 || column >= MAX_COLUMNS) {
      return;
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value == null ? "" : value);
  }

  /// Throws what stopped the sheet, where the parser swallowed it.
  void finish() throws InputException {
    if (stopped != null) {
      throw stopped;
    }
  }
}
