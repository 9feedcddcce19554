package dev.lore.engine.sqlite;

import dev.lore.model.Audience;
import dev.lore.model.Document;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Puts and removes the copies that sources hold of documents, keeps the right one shown, and
/// numbers the changes.
final class Copies {
  private final Statements sql;
  private final Map<Long, Audience> audiences = new HashMap<>();
  private long sequence;
  private long lastCopy;

  Copies(Statements sql) {
    this.sql = sql;
    this.sequence = sql.call(() -> sql.number("select last from sequence"));
    this.lastCopy = sql.call(() -> sql.number("select last_copy from sequence"));
  }

  void put(Document document, String fingerprint) throws SQLException {
    byte[] body = DocumentCodec.encode(document);
    long source = sql.intern("source", "id", document.source().value());
    long channel = sql.intern("channel", "id", document.channel().value());
    long audience = sql.intern("audience", "body", RecordCodec.encode(document.audience()));
    long time = SqliteArchive.micros(document.time());
    long n = sql.number("select n from document where id = ?", document.id().value());
    if (n == 0) {
      n = ++sequence; // a number that nothing had before
      long only = insert(n, source, channel, time, audience, fingerprint, body);
      sql.update(
          "insert into document (n, id, sequence, shown) values (?, ?, ?, ?)",
          n,
          document.id().value(),
          n,
          only);
      return;
    }
    long copy = sql.number("select n from copy where document = ? and source = ?", n, source);
    if (copy == 0) {
      insert(n, source, channel, time, audience, fingerprint, body);
      show(n, 0);
      return;
    }
    boolean same =
        sql.number(
                "select 1 from copy where n = ? and channel = ? and time = ? and audience = ?",
                copy,
                channel,
                time,
                audience)
            == 1;
    boolean sameBody = Arrays.equals(body, sql.bytes("select body from copy where n = ?", copy));
    if (same && sameBody) {
      sql.update("update copy set fingerprint = ? where n = ?", fingerprint, copy);
      return;
    }
    sql.update(
        "update copy set channel = ?, time = ?, audience = ?, fingerprint = ?, body = ? where n ="
            + " ?",
        channel,
        time,
        audience,
        fingerprint,
        body,
        copy);
    show(n, copy);
  }

  /// @return whether the source held it
  boolean remove(long document, long source) throws SQLException {
    if (sql.update("delete from copy where document = ? and source = ?", document, source) == 0) {
      return false;
    }
    show(document, 0);
    return true;
  }

  /// Numbers a change of a document that is shown, though nothing of it changed.
  void touch(long document) throws SQLException {
    if (sql.number("select 1 from document where n = ? and shown is not null", document) == 1) {
      sql.update("update document set sequence = ? where n = ?", ++sequence, document);
    }
  }

  void finish() throws SQLException {
    sql.update(
        "update sequence set last = ?, last_copy = ? where last <> ? or last_copy <> ?",
        sequence,
        lastCopy,
        sequence,
        lastCopy);
  }

  private long insert(
      long document, long source, long channel, long time, long audience, String print, byte[] body)
      throws SQLException {
    sql.update(
        "insert into copy (n, document, source, channel, time, audience, fingerprint, body) values"
            + " (?, ?, ?, ?, ?, ?, ?, ?)",
        ++lastCopy,
        document,
        source,
        channel,
        time,
        audience,
        print,
        body);
    return lastCopy;
  }

  /// Chooses the copy to show, and numbers a change where what is shown changes.
  ///
  /// @param changed the copy of which the content changed, or 0
  private void show(long document, long changed) throws SQLException {
    long shown = sql.number("select shown from document where n = ?", document);
    long best = 0;
    var bestRank = new Rank(Integer.MAX_VALUE, 0, "");
    for (long copy : sql.numbers("select n from copy where document = ?", document)) {
      var rank = rank(copy);
      if (best == 0 || rank.compareTo(bestRank) < 0) {
        best = copy;
        bestRank = rank;
      }
    }
    if (best == shown && best != changed) {
      return;
    }
    sql.update(
        "update document set shown = nullif(?, 0), sequence = ? where n = ?",
        best,
        ++sequence,
        document);
  }

  private Rank rank(long copy) throws SQLException {
    long number = sql.number("select audience from copy where n = ?", copy);
    var audience = audiences.get(number);
    if (audience == null) {
      audience = RecordCodec.audience(sql.bytes("select body from audience where n = ?", number));
      audiences.put(number, audience);
    }
    var source =
        sql.text("select s.id from source s join copy c on c.source = s.n where c.n = ?", copy);
    return switch (audience) {
      case Audience.Everyone() -> new Rank(0, 0, source);
      case Audience.Members(var channel) -> new Rank(1, 0, source);
      case Audience.Only(var readers) -> new Rank(2, -readers.size(), source);
    };
  }

  private record Rank(int kind, int size, String source) implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
      int byKind = Integer.compare(kind, other.kind);
      int bySize = byKind != 0 ? byKind : Integer.compare(size, other.size);
      return bySize != 0 ? bySize : source.compareTo(other.source);
    }
  }
}
