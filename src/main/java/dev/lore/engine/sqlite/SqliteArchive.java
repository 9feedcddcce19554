package dev.lore.engine.sqlite;

import dev.lore.archive.Archive;
import dev.lore.archive.ArchiveException;
import dev.lore.archive.ArchiveWriter;
import dev.lore.archive.Change;
import dev.lore.archive.Decided;
import dev.lore.archive.SourceRecord;
import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.Audience;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.SourceId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// An [Archive] in one SQLite file, `archive.db`.
///
/// A transaction is on the disk when [#write] returns, whatever happens to the process or the power
/// afterwards. Costs, measured on one core: see `docs/decisions/030`.
public final class SqliteArchive implements Archive {
  private static final String SHOWN =
      """
      select d.id, d.sequence, c.source, c.channel, c.audience, c.body
      from document d left join copy c on c.n = d.shown\
      """;

  private final SqliteConnections connections;
  private final Statements statements;
  private final Queries queries;
  private final ReentrantLock writing = new ReentrantLock();
  private final Numbers<SourceId> sourceNumbers =
      new Numbers<>("source", "id", b -> new SourceId(new String(b, StandardCharsets.UTF_8)));
  private final Numbers<ChannelId> channelNumbers =
      new Numbers<>("channel", "id", b -> new ChannelId(new String(b, StandardCharsets.UTF_8)));
  private final Numbers<Audience> audienceNumbers =
      new Numbers<>("audience", "body", RecordCodec::audience);

  private SqliteArchive(SqliteConnections connections) {
    this.connections = connections;
    this.statements = new Statements(connections.file(), connections.writer());
    this.queries = new Queries(connections);
  }

  /// Opens the archive in the folder, or makes one.
  ///
  /// @throws ArchiveException where the file is damaged, of another version or not to be read
  public static SqliteArchive open(Path directory) {
    var file = directory.resolve("archive.db");
    try {
      var connections = new SqliteConnections(file);
      try {
        SqliteSchema.prepare(file, connections.writer(), RecordCodec.encode(Audience.EVERYONE));
        connections.writer().setAutoCommit(false);
        return new SqliteArchive(connections);
      } catch (SQLException | RuntimeException e) {
        connections.close();
        throw e;
      }
    } catch (SQLException e) {
      throw SqliteFailures.explain(file, e);
    }
  }

  @Override
  public void write(Consumer<ArchiveWriter> work) {
    writing.lock();
    boolean committed = false;
    try {
      var writer = new SqliteWriter(statements);
      work.accept(writer);
      writer.finish();
      connections.writer().commit();
      committed = true;
    } catch (SQLException e) {
      throw SqliteFailures.explain(connections.file(), e);
    } finally {
      if (!committed) {
        rollBack();
      }
      writing.unlock();
    }
  }

  private void rollBack() {
    statements.forgetInterned();
    try {
      connections.writer().rollback();
    } catch (SQLException e) {
      // SQLite has rolled back by itself, as it does when the disk is full
    }
  }

  @Override
  public Optional<Document> document(DocumentId id) {
    return documents(List.of(id)).stream().findFirst();
  }

  @Override
  public List<Document> documents(Collection<DocumentId> ids) {
    var found = new HashMap<DocumentId, Document>();
    queries.lookUp(
        SHOWN + " where d.shown is not null and d.id in ",
        ids,
        (row, connection) -> {
          var document = document(row, connection);
          found.put(document.id(), document);
        });
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  @Override
  public Map<DocumentId, String> fingerprints(SourceId source, Collection<DocumentId> ids) {
    var found = new HashMap<DocumentId, String>();
    queries.lookUp(
        """
        select d.id, c.fingerprint, s.id
        from document d cross join copy c on c.document = d.n cross join source s on s.n = c.source
        where d.id in\
        """,
        ids,
        (row, connection) -> {
          if (row.getString(3).equals(source.value())) {
            found.put(new DocumentId(row.getString(1)), row.getString(2));
          }
        });
    return found;
  }

  @Override
  public void forEachHeld(
      SourceId source, ChannelId channel, Instant from, Instant to, Consumer<DocumentId> consumer) {
    queries.each(
        """
        select d.id from copy c join document d on d.n = c.document
        where c.source = (select n from source where id = ?)
          and c.channel = (select n from channel where id = ?) and c.time between ? and ?\
        """,
        (row, connection) -> consumer.accept(new DocumentId(row.getString(1))),
        source.value(),
        channel.value(),
        micros(from),
        micros(to));
  }

  @Override
  public List<Document> documents(ChannelId channel, Instant from, Instant to) {
    var documents = new ArrayList<Document>();
    queries.each(
        """
        select d.id, d.sequence, c.source, c.channel, c.audience, c.body
        from copy c join document d on d.n = c.document
        where c.source in (select n from source)
          and c.channel = (select n from channel where id = ?) and c.time >= ? and c.time < ?
          and d.shown = c.n
        order by c.time, d.id\
        """,
        (row, connection) -> documents.add(document(row, connection)),
        channel.value(),
        micros(from),
        micros(to));
    return documents;
  }

  @Override
  public List<Change> changesSince(long sequence, int limit) {
    var changes = new ArrayList<Change>();
    queries.each(
        SHOWN + " where d.sequence > ? order by d.sequence limit ?",
        (row, connection) -> {
          row.getBytes(6);
          changes.add(
              row.wasNull()
                  ? new Change.Deleted(row.getLong(2), new DocumentId(row.getString(1)))
                  : new Change.Upserted(row.getLong(2), document(row, connection), row.getInt(5)));
        },
        sequence,
        limit);
    return changes;
  }

  @Override
  public long lastSequence() {
    return queries.number("select last from sequence");
  }

  @Override
  public void forEachDocument(Consumer<Document> consumer) {
    queries.each(
        SHOWN + " where d.shown is not null order by d.id",
        (row, connection) -> consumer.accept(document(row, connection)));
  }

  @Override
  public void forEachCopy(Consumer<Document> consumer) {
    queries.each(
        """
        select d.id, d.sequence, c.source, c.channel, c.audience, c.body
        from document d join copy c on c.document = d.n order by d.id, c.n\
        """,
        (row, connection) -> consumer.accept(document(row, connection)));
  }

  @Override
  public List<Account> accounts() {
    var accounts = new LinkedHashMap<AccountId, Account>();
    queries.each(
        """
        select a.id, a.body from account_copy a join source s on s.n = a.source
        order by a.id, s.id\
        """,
        (row, connection) -> {
          var account = RecordCodec.account(new AccountId(row.getString(1)), row.getBytes(2));
          accounts.merge(account.id(), account, SqliteWriter::added);
        });
    return List.copyOf(accounts.values());
  }

  @Override
  public List<Channel> channels() {
    return channels("");
  }

  @Override
  public Optional<Channel> channel(ChannelId id) {
    return channels(" where n.id = ?", id.value()).stream().findFirst();
  }

  private List<Channel> channels(String which, Object... values) {
    var channels = new LinkedHashMap<ChannelId, Channel>();
    queries.each(
        """
        select n.id, s.id, c.body from channel_copy c
        join channel n on n.n = c.channel join source s on s.n = c.source\
        """
            + which
            + " order by n.id, s.id",
        (row, connection) -> {
          var channel =
              RecordCodec.channel(
                  new ChannelId(row.getString(1)), new SourceId(row.getString(2)), row.getBytes(3));
          channels.putIfAbsent(channel.id(), channel);
        },
        values);
    return List.copyOf(channels.values());
  }

  @Override
  public List<Audience> audiences() {
    var audiences = new ArrayList<Audience>();
    queries.each(
        "select n, body from audience order by n",
        (row, connection) -> {
          while (audiences.size() < row.getInt(1)) {
            audiences.add(new Audience.Only(Set.of()));
          }
          audiences.add(RecordCodec.audience(row.getBytes(2)));
        });
    return audiences;
  }

  @Override
  public List<SourceRecord> sources() {
    return sources("where s.body is not null ");
  }

  @Override
  public Optional<SourceRecord> source(SourceId id) {
    return sources("where s.body is not null and s.id = ? ", id.value()).stream().findFirst();
  }

  private List<SourceRecord> sources(String which, Object... values) {
    var sources = new ArrayList<SourceRecord>();
    queries.each(
        "select s.id, (select count(*) from copy where source = s.n), s.body from source s "
            + which
            + "order by s.id",
        (row, connection) ->
            sources.add(
                RecordCodec.source(
                    new SourceId(row.getString(1)), row.getLong(2), row.getBytes(3))),
        values);
    return sources;
  }

  @Override
  public List<Decided> decided() {
    var decisions = new ArrayList<Decided>();
    queries.each(
        "select n, body from decision order by n",
        (row, connection) ->
            decisions.add(new Decided(row.getLong(1), RecordCodec.decision(row.getBytes(2)))));
    return decisions;
  }

  @Override
  public long documentCount() {
    return queries.number("select count(shown) from document");
  }

  @Override
  public Optional<String> setting(String name) {
    var values = new ArrayList<String>();
    queries.each(
        "select value from setting where name = ?",
        (row, connection) -> values.add(row.getString(1)),
        name);
    return values.stream().findFirst();
  }

  @Override
  public void purge(long sequence) {
    writing.lock();
    try {
      statements.update("delete from document where shown is null and sequence <= ?", sequence);
      statements.update(
          "delete from audience where n > 0 and n not in (select audience from copy)");
      statements.update(
          """
          delete from channel where n not in (select channel from copy)
            and n not in (select channel from channel_copy)\
          """);
      connections.writer().commit();
      statements.forgetInterned();
      statements.close();
      Erasure.run(connections.writer());
    } catch (SQLException e) {
      rollBack();
      throw SqliteFailures.explain(connections.file(), e);
    } finally {
      writing.unlock();
    }
    List.of(sourceNumbers, channelNumbers, audienceNumbers).forEach(Numbers::clear);
  }

  @Override
  public void close() {
    writing.lock();
    try {
      statements.close();
      connections.close();
    } catch (SQLException e) {
      throw SqliteFailures.explain(connections.file(), e);
    } finally {
      writing.unlock();
    }
  }

  /// Microseconds since 1970; times beyond what fits are as far away as possible.
  static long micros(Instant time) {
    long farthest = Long.MAX_VALUE / 1_000_000 - 1;
    long seconds = Math.clamp(time.getEpochSecond(), -farthest, farthest);
    return seconds * 1_000_000 + time.getNano() / 1000;
  }

  private Document document(ResultSet row, Connection connection) throws SQLException {
    return DocumentCodec.decode(
        new DocumentId(row.getString(1)),
        sourceNumbers.of(row.getLong(3), connection),
        channelNumbers.of(row.getLong(4), connection),
        audienceNumbers.of(row.getLong(5), connection),
        row.getBytes(6));
  }
}
