package dev.lore.model;

import java.util.Set;

/// Who is asking.
public sealed interface Viewer {
  /// The owner of the knowledge base: reads everything that is in it.
  record Owner() implements Viewer {}

  /// A person with all of their accounts: reads what is open to everyone and what names one of the
  /// accounts.
  record Member(PersonId person, Set<AccountId> accounts) implements Viewer {
    public Member {
      accounts = Set.copyOf(accounts);
    }
  }

  /// Somebody of the workspace of whom nothing is known: reads what is open to everyone.
  record Guest() implements Viewer {}
}
