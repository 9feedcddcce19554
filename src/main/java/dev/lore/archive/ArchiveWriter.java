package dev.lore.archive;

import dev.lore.model.Account;
import dev.lore.model.Channel;
import dev.lore.model.Decision;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.SourceId;

/// Changes within one transaction of an [Archive].
public interface ArchiveWriter {
  /// Adds or replaces a document, and adds its source to the sources that hold it.
  void put(Document document, String fingerprint);

  /// The source holds the document too (the same mail in a second mailbox); its text stays.
  void alsoIn(DocumentId id, SourceId source);

  /// The source no longer holds the document. It is deleted once no source does.
  ///
  /// @return whether the document is now gone
  boolean remove(DocumentId id, SourceId source);

  /// Deletes the document whatever holds it.
  void delete(DocumentId id);

  /// Adds or replaces an account; the first full name that is not empty wins over an empty one.
  void put(Account account);

  void put(Channel channel);

  void put(SourceRecord source);

  /// Deletes the source, its channels, the documents that no other source holds, and accounts that
  /// nothing names any more.
  void forget(SourceId source);

  void put(Decision decision);

  void setting(String name, String value);
}
