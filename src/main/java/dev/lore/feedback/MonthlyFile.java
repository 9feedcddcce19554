package dev.lore.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/// Questions and the month of each in a small file, a line `2026-11<TAB>question` each: no person,
/// no day, no count. Written whole and moved into its place. Not thread-safe.
final class MonthlyFile {
  private final Path file;

  MonthlyFile(Path file) {
    this.file = file;
  }

  /// In the order of the file; nothing where there is none or something else wrote it.
  Map<String, YearMonth> read() {
    var months = new LinkedHashMap<String, YearMonth>();
    if (!Files.exists(file)) {
      return months;
    }
    try {
      for (var line : Files.readAllLines(file)) {
        int tab = line.indexOf('\t');
        months.put(line.substring(tab + 1), YearMonth.parse(line.substring(0, tab)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      months.clear(); // written by something else; it grows again
    }
    return months;
  }

  void write(Map<String, YearMonth> months) {
    var lines = new StringBuilder();
    months.forEach((question, m) -> lines.append(m).append('\t').append(question).append('\n'));
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, lines);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
