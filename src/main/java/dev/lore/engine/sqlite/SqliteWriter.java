package dev.lore.engine.sqlite;

import dev.lore.archive.ArchiveWriter;
import dev.lore.archive.SourceRecord;
import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Channel;
import dev.lore.model.Decision;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.SourceId;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/// The changes of one transaction. Used by the thread that holds the write lock.
final class SqliteWriter implements ArchiveWriter {
  private final Statements sql;
  private final Copies copies;

  SqliteWriter(Statements sql) {
    this.sql = sql;
    this.copies = new Copies(sql);
  }

  @Override
  public void put(Document document, String fingerprint) {
    sql.run(() -> copies.put(document, fingerprint));
  }

  @Override
  public boolean remove(DocumentId id, SourceId source) {
    return sql.call(() -> {
      long document = sql.number("select n from document where id = ?", id.value());
      long holder = sql.number("select n from source where id = ?", source.value());
      return document > 0 && holder > 0 && copies.remove(document, holder);
    });
  }

  @Override
  public void delete(DocumentId id) {
    sql.run(() -> {
      long document = sql.number("select n from document where id = ?", id.value());
      for (long holder : sql.numbers("select source from copy where document = ?", document)) {
        copies.remove(document, holder);
      }
    });
  }

  @Override
  public void put(Account account, SourceId source) {
    sql.run(() -> {
      long holder = sql.intern("source", "id", source.value());
      byte[] old =
          sql.bytes(
              "select body from account_copy where id = ? and source = ?",
              account.id().value(),
              holder);
      byte[] body =
          RecordCodec.encode(
              old.length == 0 ? account : added(RecordCodec.account(account.id(), old), account));
      sql.replace(
          old,
          body,
          "insert or replace into account_copy values (?, ?, ?)",
          account.id().value(),
          holder);
    });
  }

  @Override
  public void put(Channel channel) {
    sql.run(() -> {
      long holder = sql.intern("source", "id", channel.source().value());
      long number = sql.intern("channel", "id", channel.id().value());
      byte[] old =
          sql.bytes(
              "select body from channel_copy where channel = ? and source = ?", number, holder);
      sql.replace(
          old,
          RecordCodec.encode(channel),
          "insert or replace into channel_copy values (?, ?, ?)",
          number,
          holder);
    });
  }

  @Override
  public void put(SourceRecord source) {
    sql.run(() ->
        sql.update(
            "update source set body = ? where n = ?",
            RecordCodec.encode(source),
            sql.intern("source", "id", source.id().value())));
  }

  @Override
  public void forget(SourceId source) {
    sql.run(() -> {
      long holder = sql.number("select n from source where id = ?", source.value());
      for (long document : sql.numbers("select document from copy where source = ?", holder)) {
        copies.remove(document, holder);
      }
      sql.update("delete from channel_copy where source = ?", holder);
      sql.update("delete from account_copy where source = ?", holder);
      sql.update("delete from source where n = ?", holder);
      sql.forgetInterned();
    });
  }

  @Override
  public void forget(Set<AccountId> accounts) {
    sql.run(() -> new ForgottenAccounts(sql, accounts).run());
  }

  @Override
  public long put(Decision decision) {
    return sql.call(
        () -> sql.insert("insert into decision (body) values (?)", RecordCodec.encode(decision)));
  }

  @Override
  public boolean withdraw(long decision) {
    return sql.call(() -> sql.update("delete from decision where n = ?", decision)) > 0;
  }

  @Override
  public void touch(DocumentId id) {
    sql.run(() -> copies.touch(sql.number("select n from document where id = ?", id.value())));
  }

  @Override
  public void setting(String name, String value) {
    sql.run(() -> sql.update("insert or replace into setting values (?, ?)", name, value));
  }

  /// Writes the numbers that were counted in memory; the last thing in a transaction.
  void finish() throws SQLException {
    copies.finish();
  }

  /// What both tell; the later wins where both tell something.
  static Account added(Account earlier, Account later) {
    return new Account(
        later.id(),
        either(later.fullName(), earlier.fullName()),
        either(later.displayName(), earlier.displayName()),
        either(later.handle(), earlier.handle()),
        union(earlier.addressTokens(), later.addressTokens()),
        union(earlier.nameTokens(), later.nameTokens()),
        later.kind() == AccountKind.HUMAN ? earlier.kind() : later.kind());
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
