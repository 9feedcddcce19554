package dev.lore.engine.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/// Rewrites the file from what is kept and empties the write-ahead log.
///
/// `secure_delete` alone is not enough: when a page is split or merged, the cells that moved away
/// stay behind in its unused part and are no longer known when they are deleted later.
final class Erasure {
  private Erasure() {}

  /// Call with no transaction open and no statement prepared.
  static void run(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "pragma temp_store = file"); // a copy of everything kept is too much for memory
      statement.execute("vacuum");
      statement.execute("pragma temp_store = memory");
      try (var row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
        if (row.next() && row.getInt(1) != 0) {
          throw new SQLException(
              "somebody reads for too long; the log could not be emptied, try again");
        }
      }
    } finally {
      connection.setAutoCommit(false);
    }
  }
}
