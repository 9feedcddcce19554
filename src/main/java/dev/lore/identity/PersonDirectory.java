package dev.lore.identity;

import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Decision;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who is who: every account belongs to exactly one person. Computed in memory from all accounts
/// and what people decided; immutable, thread-safe.
public final class PersonDirectory {
  private final Map<AccountId, Person> byAccount;
  private final Map<PersonId, Person> byId;

  private PersonDirectory(Collection<Person> people) {
    var accounts = new HashMap<AccountId, Person>();
    var ids = new TreeMap<PersonId, Person>();
    for (Person person : people) {
      ids.put(person.id(), person);
      person.accounts().forEach(a -> accounts.put(a, person));
    }
    this.byAccount = Map.copyOf(accounts);
    this.byId = java.util.Collections.unmodifiableMap(ids);
  }

  /// @param decisions in the order in which they were made
  public static PersonDirectory of(List<Account> accounts, List<Decision> decisions) {
    var merged = new HashMap<String, List<Account>>();
    for (Account account : accounts) {
      var key =
          account.addressTokens().stream()
              .min(Comparator.naturalOrder())
              .orElse(account.id().value());
      merged.computeIfAbsent(key, k -> new ArrayList<>()).add(account);
    }
    return new PersonDirectory(merged.values().stream().map(PersonDirectory::person).toList());
  }

  private static Person person(List<Account> accounts) {
    var names = new LinkedHashSet<String>();
    for (Account account : accounts) {
      names.add(account.fullName());
      names.add(account.displayName());
      names.add(account.handle());
    }
    names.remove("");
    var first = accounts.stream().map(Account::id).min(Comparator.naturalOrder()).orElseThrow();
    var name = names.isEmpty() ? "unknown person" : names.getFirst();
    boolean human = accounts.stream().anyMatch(a -> a.kind() == AccountKind.HUMAN);
    return new Person(
        new PersonId(first.value()),
        name,
        names.stream().skip(1).toList(),
        accounts.stream().map(Account::id).collect(java.util.stream.Collectors.toSet()),
        human ? AccountKind.HUMAN : accounts.getFirst().kind(),
        accounts.size() == 1 ? List.of() : List.of("same mail address"));
  }

  public Optional<Person> personOf(AccountId account) {
    return Optional.ofNullable(byAccount.get(account));
  }

  public Optional<Person> person(PersonId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// All persons, by id.
  public List<Person> people() {
    return List.copyOf(byId.values());
  }
}
