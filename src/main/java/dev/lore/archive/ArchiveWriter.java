package dev.lore.archive;

import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.Channel;
import dev.lore.model.Decision;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.SourceId;
import java.util.Set;

/// Changes within one transaction of an [Archive].
public interface ArchiveWriter {
  /// Adds or replaces the copy of the document that its source holds.
  ///
  /// @param fingerprint digest of what the source gave, to compare at the next read
  void put(Document document, String fingerprint);

  /// The source no longer holds the document. It is deleted once no source does.
  ///
  /// @return whether the source held it
  boolean remove(DocumentId id, SourceId source);

  /// Deletes the document whatever holds it.
  void delete(DocumentId id);

  /// Adds or replaces what the source tells of an account. What is empty does not replace what is
  /// not; tokens add up.
  void put(Account account, SourceId source);

  void put(Channel channel);

  void put(SourceRecord source);

  /// Deletes the source, its channels, its copies of documents, and what it told of accounts.
  void forget(SourceId source);

  /// Deletes what any source told of the accounts: themselves, their places among the members of
  /// channels, decisions about them. Documents stay as they are.
  void forget(Set<AccountId> accounts);

  /// @return the number by which it can be withdrawn
  long put(Decision decision);

  /// Takes a decision back: nothing of it is kept.
  ///
  /// @return whether it was in force
  boolean withdraw(long decision);

  /// Gives the document the next number of the change log although nothing of it changed, so that
  /// every projection looks at it anew. Without effect where it is not kept.
  void touch(DocumentId id);

  void setting(String name, String value);
}
