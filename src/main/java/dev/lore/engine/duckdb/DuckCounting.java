package dev.lore.engine.duckdb;

import dev.lore.catalog.CatalogException;
import dev.lore.catalog.dump.Counting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// Counting on DuckDB, in a file of its own that is thrown away. Memory is bounded; what does not
/// fit is spilled beside the file. One thread asks, DuckDB uses as many as it was given.
public final class DuckCounting implements Counting {
  private final Connection connection;

  /// @param file database of this one count
  /// @param megabytes how much memory DuckDB may use; it is outside of Java's heap
  public DuckCounting(Path file, int megabytes, int threads) {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath());
      run("SET memory_limit='" + megabytes + "MB'");
      run("SET threads=" + threads);
      run("SET temp_directory=" + quoted(file.toAbsolutePath() + ".spill"));
      run("SET preserve_insertion_order=false");
    } catch (SQLException e) {
      throw new CatalogException("[" + file + "] DuckDB cannot be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public void load(String table, List<String> columns, List<Path> files) {
    run("DROP TABLE IF EXISTS " + table);
    run("CREATE TABLE " + table + " (" + String.join(", ", columns) + ")");
    if (files.isEmpty()) {
      return;
    }
    var list =
        files.stream()
            .map(file -> quoted(file.toAbsolutePath().toString()))
            .collect(Collectors.joining(", ", "[", "]"));
    var types =
        columns.stream()
            .map(column -> column.split(" "))
            .map(parts -> "'" + parts[0] + "': '" + parts[1] + "'")
            .collect(Collectors.joining(", ", "{", "}"));
    run(
        "INSERT INTO "
            + table
            + " SELECT * FROM read_csv("
            + list
            + ", columns="
            + types
            + ", delim='\t', header=false, quote='', escape='', nullstr='\\N', auto_detect=false,"
            + " max_line_size=1048576)");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void run(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  @Override
  public void each(String sql, RowSink sink) {
    try (var statement = connection.createStatement();
        var results = statement.executeQuery(sql)) {
      var row = new JdbcRow(results);
      while (results.next()) {
        sink.row(row);
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  private static CatalogException failed(String sql, SQLException e) {
    var start = sql.strip().lines().findFirst().orElse("");
    return new CatalogException("counting failed at \"" + start + "\": " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new CatalogException("DuckDB cannot be closed: " + e.getMessage(), e);
    }
  }

  private record JdbcRow(ResultSet results) implements Row {
    @Override
    public String text(int column) {
      try {
        var text = results.getString(column + 1);
        return text == null ? "" : text;
      } catch (SQLException e) {
        throw new CatalogException("column " + column + " is no text: " + e.getMessage(), e);
      }
    }

    @Override
    public long number(int column) {
      try {
        return results.getLong(column + 1);
      } catch (SQLException e) {
        throw new CatalogException("column " + column + " is no number: " + e.getMessage(), e);
      }
    }
  }
}
