package dev.lore.engine.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Prepared statements of the writing connection, each prepared once. Numbers start at 1 (the
/// audience of everyone at 0), so that 0 can mean "none".
final class Statements implements AutoCloseable {
  private static final byte[] NOTHING = {};

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Map<Interned, Long> interned = new HashMap<>();

  Statements(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /// The first column of the first row; 0 where there is none.
  long number(String query, Object... values) throws SQLException {
    try (var row = bind(query, values).executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /// The first column of every row.
  long[] numbers(String query, Object... values) throws SQLException {
    long[] found = new long[4];
    int size = 0;
    try (var rows = bind(query, values).executeQuery()) {
      while (rows.next()) {
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = rows.getLong(1);
      }
    }
    return Arrays.copyOf(found, size);
  }

  /// Empty where there is none.
  byte[] bytes(String query, Object... values) throws SQLException {
    try (var row = bind(query, values).executeQuery()) {
      return row.next() ? Objects.requireNonNullElse(row.getBytes(1), NOTHING) : NOTHING;
    }
  }

  /// Empty where there is none.
  String text(String query, Object... values) throws SQLException {
    try (var row = bind(query, values).executeQuery()) {
      return row.next() ? Objects.requireNonNullElse(row.getString(1), "") : "";
    }
  }

  /// @return how many rows it touched
  int update(String statement, Object... values) throws SQLException {
    return bind(statement, values).executeUpdate();
  }

  /// @return the number of the new row
  long insert(String statement, Object... values) throws SQLException {
    bind(statement, values).executeUpdate();
    return number("select last_insert_rowid()");
  }

  /// Runs the statement with the body as its last value, unless it is what is kept already.
  void replace(byte[] old, byte[] body, String statement, Object... values) throws SQLException {
    if (!Arrays.equals(old, body)) {
      var all = Arrays.copyOf(values, values.length + 1);
      all[values.length] = body;
      update(statement, all);
    }
  }

  /// The number that stands for the value in its table, a new one if need be.
  long intern(String table, String column, Object value) throws SQLException {
    var name = new Interned(table, value instanceof byte[] b ? java.nio.ByteBuffer.wrap(b) : value);
    var known = interned.get(name);
    if (known != null) {
      return known;
    }
    long number;
    try (var row =
        bind("select n from " + table + " where " + column + " = ?", value).executeQuery()) {
      number = row.next() ? row.getLong(1) : -1;
    }
    if (number < 0) {
      number = insert("insert into " + table + " (" + column + ") values (?)", value);
    }
    interned.put(name, number);
    return number;
  }

  /// Call when rows may have gone: after a rollback, or when some were deleted.
  void forgetInterned() {
    interned.clear();
  }

  void run(Work work) {
    call(() -> {
      work.run();
      return true;
    });
  }

  <T> T call(Query<T> query) {
    try {
      return query.call();
    } catch (SQLException e) {
      throw SqliteFailures.explain(file, e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (var statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
  }

  private PreparedStatement bind(String statement, Object... values) throws SQLException {
    var bound = prepared.get(statement);
    if (bound == null) {
      bound = connection.prepareStatement(statement);
      prepared.put(statement, bound);
    }
    for (int i = 0; i < values.length; i++) {
      bound.setObject(i + 1, values[i]);
    }
    return bound;
  }

  private record Interned(String table, Object value) {}

  /// Something that SQLite may refuse.
  interface Work {
    void run() throws SQLException;
  }

  /// @param <T> what is asked for
  interface Query<T> {
    T call() throws SQLException;
  }
}
