package dev.lore.engine.sqlite;

import dev.lore.model.AccountId;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.Decision;
import dev.lore.model.SourceId;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/// Deletes accounts from everything but documents.
record ForgottenAccounts(Statements sql, Set<AccountId> accounts) {
  void run() throws SQLException {
    for (AccountId account : accounts) {
      sql.update("delete from account_copy where id = ?", account.value());
    }
    for (long channel : sql.numbers("select distinct channel from channel_copy")) {
      for (long source :
          sql.numbers("select source from channel_copy where channel = ?", channel)) {
        leave(channel, source);
      }
    }
    for (long decision : sql.numbers("select n from decision")) {
      if (isAbout(
          RecordCodec.decision(sql.bytes("select body from decision where n = ?", decision)))) {
        sql.update("delete from decision where n = ?", decision);
      }
    }
  }

  private void leave(long channel, long source) throws SQLException {
    var body =
        sql.bytes(
            "select body from channel_copy where channel = ? and source = ?", channel, source);
    var kept = RecordCodec.channel(new ChannelId("any"), new SourceId("any"), body);
    var members = new HashSet<>(kept.members());
    if (members.removeAll(accounts)) {
      var left =
          new Channel(kept.id(), kept.source(), kept.kind(), kept.name(), kept.topic(), members);
      sql.update(
          "update channel_copy set body = ? where channel = ? and source = ?",
          RecordCodec.encode(left),
          channel,
          source);
    }
  }

  /// Decisions of every kind name whom they are about by id.
  private boolean isAbout(Decision decision) {
    var written = decision.toString();
    return accounts.stream().anyMatch(account -> names(written, account.value()));
  }

  private static boolean names(String written, String id) {
    for (int at = written.indexOf(id); at >= 0; at = written.indexOf(id, at + 1)) {
      int end = at + id.length();
      if (end == written.length() || !Character.isLetterOrDigit(written.charAt(end))) {
        return true;
      }
    }
    return false;
  }
}
