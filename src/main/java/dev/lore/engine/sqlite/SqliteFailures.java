package dev.lore.engine.sqlite;

import dev.lore.archive.ArchiveException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/// Turns what SQLite reports into what to do about it.
final class SqliteFailures {
  private SqliteFailures() {}

  static ArchiveException explain(Path file, SQLException failure) {
    var code = failure instanceof SQLiteException e ? e.getResultCode().name() : "";
    var advice =
        switch (primary(code)) {
          case "SQLITE_FULL" ->
              "the disk is full; what was committed before is kept. Free some space and run the command again";
          case "SQLITE_NOTADB" ->
              "it is no archive of Lore, or its first page is damaged. Restore it from a backup, or ingest into a new folder";
          case "SQLITE_CORRUPT" ->
              "it is damaged. Restore it from a backup, or ingest into a new folder";
          case "SQLITE_CANTOPEN" ->
              "it cannot be opened; check that the folder exists and may be written";
          case "SQLITE_READONLY", "SQLITE_PERM" -> "it may not be written; check its rights";
          case "SQLITE_BUSY", "SQLITE_LOCKED" ->
              "another program has it locked; stop that program and run the command again";
          case "SQLITE_IOERR" ->
              "the disk failed to read or write it (%s); what was committed before is kept. Check the disk and its free space"
                  .formatted(code);
          default -> "it failed: " + failure.getMessage();
        };
    return new ArchiveException(file + ": " + advice, failure);
  }

  /// `SQLITE_IOERR_WRITE` is a kind of `SQLITE_IOERR`.
  private static String primary(String code) {
    int second = code.indexOf('_', "SQLITE_".length());
    return second < 0 ? code : code.substring(0, second);
  }
}
