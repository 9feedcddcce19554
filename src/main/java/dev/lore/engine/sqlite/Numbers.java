package dev.lore.engine.sqlite;

import dev.lore.archive.ArchiveException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What the numbers of one table stand for, as far as it was committed. Remembers; numbers are
/// never used twice, so it is never wrong. Thread-safe.
final class Numbers<T> {
  private final ConcurrentHashMap<Long, T> known = new ConcurrentHashMap<>();
  private final String query;
  private final Function<byte[], T> read;

  /// @param table has the columns `n` and the one given
  Numbers(String table, String column, Function<byte[], T> read) {
    this.query = "select " + column + " from " + table + " where n = ?";
    this.read = read;
  }

  T of(long number, Connection connection) throws SQLException {
    var value = known.get(number);
    if (value == null) {
      value = load(number, connection);
      known.put(number, value);
    }
    return value;
  }

  void clear() {
    known.clear();
  }

  private T load(long number, Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setLong(1, number);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new ArchiveException("the archive is damaged: nothing has number " + number);
        }
        return read.apply(row.getBytes(1));
      }
    }
  }
}
