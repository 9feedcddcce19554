package dev.lore.engine.sqlite;

import dev.lore.model.DocumentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// Reads of the last committed state, from any thread.
final class Queries {
  private static final int LOOKED_UP_AT_ONCE = 500;

  private final SqliteConnections connections;

  Queries(SqliteConnections connections) {
    this.connections = connections;
  }

  void each(String query, Row consumer, Object... values) {
    connections.read(connection -> {
      try (var statement = connection.prepareStatement(query)) {
        each(statement, consumer, values);
      }
      return true;
    });
  }

  /// Runs a query that ends before its list of ids, a few hundred ids at a time.
  void lookUp(String query, Collection<DocumentId> ids, Row consumer) {
    var all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += LOOKED_UP_AT_ONCE) {
      var some = all.subList(from, Math.min(from + LOOKED_UP_AT_ONCE, all.size()));
      var places = String.join(",", Collections.nCopies(some.size(), "?"));
      each(query + "(" + places + ")", consumer, some.stream().map(DocumentId::value).toArray());
    }
  }

  /// The first column of the only row.
  long number(String query) {
    return connections.read(connection -> {
      try (var statement = connection.createStatement();
          var row = statement.executeQuery(query)) {
        return row.next() ? row.getLong(1) : 0L;
      }
    });
  }

  private static void each(PreparedStatement statement, Row consumer, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        consumer.accept(rows, statement.getConnection());
      }
    }
  }

  /// Takes one row; the connection is there for further reads.
  interface Row {
    void accept(ResultSet row, Connection connection) throws SQLException;
  }
}
