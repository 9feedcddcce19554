package dev.lore.scrub;

import dev.lore.model.Account;
import dev.lore.model.Channel;
import dev.lore.model.Document;
import dev.lore.model.Place;
import dev.lore.model.RawAccount;
import dev.lore.model.RawChannel;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawText;
import java.util.Set;

/// The one way from raw to kept. Thread-safe. Scrubbing what was scrubbed changes nothing.
///
/// Fails closed: what cannot be scrubbed raises [ScrubException] and is not kept.
public interface Scrubber {
  Document scrub(RawDocument document);

  /// Also remembers the account's names, so that colleagues are known when documents come.
  Account scrub(RawAccount account);

  Channel scrub(RawChannel channel);

  Place scrub(RawPlace place);

  /// Scrubs a free text that is not a document: a file name, a question that somebody typed.
  ScrubbedText scrub(RawText text);

  /// What may stand in texts for the names and addresses of an account that was scrubbed here.
  default Set<String> tokens(Account account) {
    return Set.of();
  }

  /// Whether values are kept that can be opened again.
  default boolean isReversible() {
    return false;
  }

  /// Deletes reversible values that stand for nothing any more.
  ///
  /// @param standing every token that is still in some text
  default void retain(Set<String> standing) {}

  /// Changes whenever the same document may come out differently: other rules, another policy.
  default String version() {
    return "";
  }
}
