package dev.lore.identity;

import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Decision;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Who is who: every account belongs to exactly one person. Computed in memory from all accounts
/// and what people decided; immutable, thread-safe.
///
/// What people decided outranks everything, the later the more; then the same mail address; then
/// names and handles ([NameMatcher]), which rather keep two apart. Linear in the accounts but for
/// those that share a family name: 100,000 accounts take about a second.
public final class PersonDirectory {
  private final Map<AccountId, Person> byAccount;
  private final Map<PersonId, Person> byId;
  private final Map<String, List<Person>> byWord;

  private PersonDirectory(Collection<Person> people) {
    var accounts = new HashMap<AccountId, Person>();
    var ids = new TreeMap<PersonId, Person>();
    var words = new HashMap<String, List<Person>>();
    for (Person person : people) {
      ids.put(person.id(), person);
      person.accounts().forEach(a -> accounts.put(a, person));
    }
    for (Person person : ids.values()) {
      wordsOf(person).forEach(w -> words.computeIfAbsent(w, k -> new ArrayList<>(1)).add(person));
    }
    byAccount = Collections.unmodifiableMap(accounts);
    byId = Collections.unmodifiableMap(ids);
    byWord = Collections.unmodifiableMap(words);
  }

  /// @param decisions in the order in which they were made
  public static PersonDirectory of(List<Account> given, List<Decision> decisions) {
    // In a fixed order, so that the same accounts give the same persons.
    var accounts = given.stream().sorted(Comparator.comparing(Account::id)).toList();
    var groups = new AccountGroups(accounts);
    decided(groups, decisions);
    sameAddresses(accounts, groups);
    new NameMatcher(accounts, groups).join();
    var people = new ArrayList<Person>();
    var hidden = hidden(decisions);
    groups
        .groups()
        .forEach((root, members) -> people.add(person(members, groups.reasons(root), hidden)));
    return new PersonDirectory(people);
  }

  /// From the last decision to the first: an earlier one has no effect where a later contradicts
  /// it.
  private static void decided(AccountGroups groups, List<Decision> decisions) {
    for (Decision decision : decisions.reversed()) {
      switch (decision) {
        case Decision.PersonsMerged merged -> {
          int kept = groups.position(new AccountId(merged.kept().value()));
          int gone = groups.position(new AccountId(merged.merged().value()));
          if (kept >= 0 && gone >= 0) {
            groups.joinSurely(kept, gone, "merged by hand");
          }
        }
        case Decision.AccountsKeptApart apart -> groups.keepApart(apart.one(), apart.other());
        default -> {
          // Not about people.
        }
      }
    }
  }

  private static Set<AccountId> hidden(List<Decision> decisions) {
    return decisions.stream()
        .filter(Decision.PersonHidden.class::isInstance)
        .map(d -> new AccountId(((Decision.PersonHidden) d).person().value()))
        .collect(Collectors.toSet());
  }

  private static void sameAddresses(List<Account> accounts, AccountGroups groups) {
    var owners = new HashMap<String, Integer>();
    for (int i = 0; i < accounts.size(); i++) {
      for (String token : accounts.get(i).addressTokens()) {
        Integer owner = owners.putIfAbsent(token, i);
        if (owner != null) {
          groups.joinSurely(owner, i, "same mail address");
        }
      }
    }
  }

  private static Person person(List<Account> members, List<String> reasons, Set<AccountId> hidden) {
    var accounts = members.stream().sorted(Comparator.comparing(Account::id)).toList();
    var names = new LinkedHashSet<String>();
    accounts.stream()
        .map(Account::fullName)
        .sorted(Comparator.comparing(PersonDirectory::isFullName).reversed())
        .forEach(names::add);
    accounts.forEach(account -> names.add(account.displayName()));
    accounts.forEach(account -> names.add(account.handle()));
    names.removeIf(String::isBlank);
    boolean isHidden = accounts.stream().map(Account::id).anyMatch(hidden::contains);
    var kinds = accounts.stream().map(NoPerson::kind).collect(Collectors.toSet());
    return new Person(
        new PersonId(accounts.getFirst().id().value()),
        names.isEmpty() ? Person.UNKNOWN : forward(names.getFirst()),
        names.stream().skip(1).toList(),
        accounts.stream().map(Account::id).collect(Collectors.toSet()),
        isHidden ? AccountKind.SERVICE : kind(kinds),
        reasons);
  }

  /// "Lind, Åke" as people say it: "Åke Lind".
  private static String forward(String name) {
    int comma = name.indexOf(", ");
    return comma > 0 && name.indexOf(',', comma + 1) < 0 && PersonName.of(name).isPresent()
        ? name.substring(comma + 2).strip() + " " + name.substring(0, comma).strip()
        : name;
  }

  private static boolean isFullName(String name) {
    return name.indexOf(',') < 0
        && PersonName.of(name).filter(PersonName::hasFullFirst).isPresent();
  }

  private static AccountKind kind(Set<AccountKind> kinds) {
    if (kinds.contains(AccountKind.HUMAN)) {
      return AccountKind.HUMAN;
    }
    return kinds.contains(AccountKind.BOT) ? AccountKind.BOT : AccountKind.SERVICE;
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

  /// The persons whom a name means, in any writing: those who bear it whole first, then those who
  /// bear each of its words.
  public List<Person> named(String name) {
    var words = PersonName.parts(name.startsWith("@") ? name.substring(1) : name);
    if (words.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<>(byWord.getOrDefault(words.getFirst(), List.of()));
    for (String word : words) {
      found.retainAll(byWord.getOrDefault(word, List.of()));
    }
    var wanted = Set.copyOf(words);
    found.sort(
        Comparator.comparing((Person person) -> !bears(person, wanted)).thenComparing(Person::id));
    return List.copyOf(found);
  }

  private static boolean bears(Person person, Set<String> words) {
    return Set.copyOf(PersonName.parts(person.name())).equals(words)
        || person.otherNames().stream()
            .anyMatch(other -> Set.copyOf(PersonName.parts(other)).equals(words));
  }

  private static Set<String> wordsOf(Person person) {
    var words = new LinkedHashSet<>(PersonName.parts(person.name()));
    person.otherNames().forEach(name -> words.addAll(PersonName.parts(name)));
    return words;
  }
}
