package dev.lore.catalog.dump;

import java.nio.file.Path;
import java.util.List;

/// An engine that counts in SQL over more rows than fit into memory. The statements are files of
/// plain SQL (joins, groups, unions), so that another engine runs the same text. One thread.
public interface Counting extends AutoCloseable {
  /// Makes a table out of tab-separated files without header or quoting.
  ///
  /// @param columns `name TYPE`, with types VARCHAR and BIGINT
  void load(String table, List<String> columns, List<Path> files);

  /// Runs one statement.
  void run(String sql);

  /// Gives the rows of a query one by one.
  void each(String sql, RowSink sink);

  @Override
  void close();

  /// Takes a row; columns count from 0.
  interface Row {
    String text(int column);

    long number(int column);
  }

  @FunctionalInterface
  interface RowSink {
    void row(Row row);
  }
}
