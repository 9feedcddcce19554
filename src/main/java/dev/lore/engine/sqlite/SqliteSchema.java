package dev.lore.engine.sqlite;

import dev.lore.archive.ArchiveException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Tables of the archive and their version.
///
/// A `document` is its id, the number of its latest change, and which `copy` is shown (none: it was
/// deleted). Numbers of sources, channels and audiences are never used twice, so that whoever
/// remembers one is never wrong.
final class SqliteSchema {
  /// "Lore" in ASCII; tells our files from others'.
  private static final int APPLICATION = 0x4c6f7265;

  private static final int VERSION = 1;

  private static final List<String> TABLES =
      List.of(
          "create table source (n integer primary key autoincrement, id text not null unique, body blob)",
          "create table channel (n integer primary key autoincrement, id text not null unique)",
          "create table audience (n integer primary key autoincrement, body blob not null unique)",
          """
          create table document (
            n integer primary key,
            id text not null unique,
            sequence integer not null unique,
            shown integer)\
          """,
          """
          create table copy (
            n integer primary key,
            document integer not null,
            source integer not null,
            channel integer not null,
            time integer not null,
            audience integer not null,
            fingerprint text not null,
            body blob not null,
            unique (document, source))\
          """,
          "create index copy_held on copy (source, channel, time, audience)",
          """
          create table channel_copy (
            channel integer not null, source integer not null, body blob not null,
            primary key (channel, source)) without rowid\
          """,
          """
          create table account_copy (
            id text not null, source integer not null, body blob not null,
            primary key (id, source)) without rowid\
          """,
          "create table decision (n integer primary key autoincrement, body blob not null)",
          "create table setting (name text primary key, value text not null) without rowid",
          "create table sequence (last integer not null, last_copy integer not null)",
          "insert into sequence values (0, 0)");

  private SqliteSchema() {}

  /// Makes the tables in a new file; checks an old one.
  ///
  /// @param everyone the audience that gets number 0
  static void prepare(Path file, Connection connection, byte[] everyone) throws SQLException {
    try (var statement = connection.createStatement()) {
      int application = pragma(statement, "application_id");
      int version = pragma(statement, "user_version");
      if (application == APPLICATION && version == VERSION) {
        return;
      }
      if (application == APPLICATION && version != 0) {
        throw new ArchiveException(
            "%s has schema %d; this version of Lore reads schema %d. %s"
                .formatted(
                    file,
                    version,
                    VERSION,
                    version > VERSION
                        ? "Use the newer version of Lore that made it"
                        : "Ingest into a new folder, or use the version that made it"));
      }
      if (application != APPLICATION && pragma(statement, "schema_version") != 0) {
        throw new ArchiveException(
            "%s is a database of another program; name another folder".formatted(file));
      }
      create(connection, statement, everyone);
    }
  }

  private static void create(Connection connection, Statement statement, byte[] everyone)
      throws SQLException {
    connection.setAutoCommit(false);
    for (var table : TABLES) {
      statement.execute(table);
    }
    try (var insert = connection.prepareStatement("insert into audience values (0, ?)")) {
      insert.setBytes(1, everyone);
      insert.execute();
    }
    statement.execute("pragma application_id = " + APPLICATION);
    statement.execute("pragma user_version = " + VERSION);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static int pragma(Statement statement, String name) throws SQLException {
    try (var row = statement.executeQuery("pragma " + name)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
