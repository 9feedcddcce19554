package dev.lore.engine.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.sqlite.SQLiteConfig;

/// The connections to one archive file. Each is used by one thread at a time.
final class SqliteConnections implements AutoCloseable {
  private static final int WAIT_MILLIS = 20_000;
  private static final int WRITER_CACHE_KIB = 64 * 1024;
  private static final int READER_CACHE_KIB = 8 * 1024;

  private final Path file;
  private final Connection writer;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  SqliteConnections(Path file) throws SQLException {
    this.file = file;
    this.writer = open(WRITER_CACHE_KIB);
  }

  Path file() {
    return file;
  }

  /// The one that writes; whoever uses it holds the archive's write lock.
  Connection writer() {
    return writer;
  }

  /// Runs a read on a connection of its own.
  <T> T read(Read<T> work) {
    try {
      var polled = idle.pollFirst();
      var connection = polled != null ? polled : open(READER_CACHE_KIB);
      try {
        return work.on(connection);
      } finally {
        idle.addFirst(connection);
      }
    } catch (SQLException e) {
      throw SqliteFailures.explain(file, e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
      connection.close();
    }
    writer.close();
  }

  private Connection open(int cacheKib) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // FULL: a change that the index has seen is never lost, not even when the power fails
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-cacheKib);
    config.setBusyTimeout(WAIT_MILLIS);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  /// @param <T> what is read
  interface Read<T> {
    T on(Connection connection) throws SQLException;
  }
}
