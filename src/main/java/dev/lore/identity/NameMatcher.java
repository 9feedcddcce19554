package dev.lore.identity;

import dev.lore.model.Account;
import dev.lore.model.AccountKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Joins accounts whose names say that they are one human. Blocks by family name and by the letters
/// of a handle, so that only accounts that share something are ever compared.
///
/// In this order: the same full name; the same name but for a middle name, a short form or an
/// initial, where nobody else could be meant; a handle that spells the name. A name that many bear
/// needs further evidence, and so does an initial.
final class NameMatcher {
  /// A block larger than this holds no name that tells one human from another.
  private static final int MAX_BLOCK = 400;

  private static final Set<String> COMMON_FAMILIES =
      Set.of(
          ("smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez"
                  + " gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white"
                  + " harris sanchez clark ramirez lewis robinson walker young allen king wright scott"
                  + " torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell"
                  + " carter roberts wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu kim"
                  + " park choi singh kumar sharma patel khan ali ahmed das gupta reddy muller schmidt"
                  + " schneider fischer weber meyer wagner becker schulz rossi silva santos ferreira"
                  + " ivanov petrov smirnov sato suzuki tanaka evans davies hughes edwards collins stewart"
                  + " morris murphy cook rogers morgan cooper reed bailey bell ward cox")
              .split(" "));

  private final List<Account> accounts;
  private final AccountGroups groups;
  private final List<Optional<PersonName>> names = new ArrayList<>();

  NameMatcher(List<Account> accounts, AccountGroups groups) {
    this.accounts = accounts;
    this.groups = groups;
    for (Account account : accounts) {
      boolean human = NoPerson.kind(account) == AccountKind.HUMAN;
      names.add(human ? nameOf(account) : Optional.empty());
    }
  }

  private static Optional<PersonName> nameOf(Account account) {
    return PersonName.of(account.fullName()).or(() -> PersonName.of(account.displayName()));
  }

  void join() {
    var families = new HashMap<String, List<Integer>>();
    for (int i = 0; i < accounts.size(); i++) {
      int position = i;
      names
          .get(i)
          .ifPresent(
              n -> families.computeIfAbsent(n.family(), f -> new ArrayList<>(2)).add(position));
    }
    families.values().forEach(this::sameNames);
    families.values().forEach(this::likeNames);
    handles();
  }

  private String shown(int account) {
    String name = accounts.get(account).fullName();
    return name.isBlank() ? accounts.get(account).displayName() : name;
  }

  private PersonName name(int account) {
    return names.get(account).orElseThrow();
  }

  /// Accounts with the very same given and family name.
  private void sameNames(List<Integer> family) {
    var same = new HashMap<String, List<Integer>>();
    for (int account : family) {
      if (name(account).hasFullFirst()) {
        same.computeIfAbsent(name(account).first(), f -> new ArrayList<>(2)).add(account);
      }
    }
    for (List<Integer> block : same.values()) {
      if (block.size() < 2 || block.size() > MAX_BLOCK || ambiguous(block)) {
        continue;
      }
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          sameName(block.get(i), block.get(j));
        }
      }
    }
  }

  private void sameName(int one, int other) {
    if (groups.find(one) == groups.find(other) || contradicted(one, other)) {
      return;
    }
    if (!isCommon(name(one))
        || shareToken(one, other)
        || handleSpells(one, name(other))
        || handleSpells(other, name(one))) {
      groups.join(one, other, "same name “" + shown(one) + "”");
    }
  }

  /// Whether two accounts of one workspace bear the name: then nobody knows which is meant.
  private boolean ambiguous(List<Integer> block) {
    var seen = new HashMap<String, Integer>();
    for (int account : block) {
      String id = accounts.get(account).id().value();
      if (id.startsWith("slack:")) {
        Integer before = seen.putIfAbsent(id.substring(0, Math.max(6, id.indexOf('/'))), account);
        if (before != null && groups.find(before) != groups.find(account)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean contradicted(int one, int other) {
    return name(one).middleContradicts(name(other));
  }

  private static boolean isCommon(PersonName name) {
    return COMMON_FAMILIES.contains(name.family())
        && (Nicknames.isCommon(name.first()) || name.first().length() <= 4)
        && name.given().size() == 1;
  }

  /// Short forms and initials, where only one other could be meant.
  private void likeNames(List<Integer> family) {
    if (family.size() < 2 || family.size() > MAX_BLOCK) {
      return;
    }
    for (int account : family) {
      var candidates = new LinkedHashSet<Integer>();
      int match = -1;
      for (int other : family) {
        if (groups.find(other) != groups.find(account) && alike(name(account), name(other))) {
          candidates.add(groups.find(other));
          match = other;
        }
      }
      if (candidates.size() == 1 && enough(account, match)) {
        groups.join(account, match, likeness(account, match));
      }
    }
  }

  private static boolean alike(PersonName one, PersonName other) {
    if (one.middleContradicts(other)) {
      return false;
    }
    if (!one.hasFullFirst() || !other.hasFullFirst()) {
      return one.first().charAt(0) == other.first().charAt(0);
    }
    return Nicknames.same(one.first(), other.first());
  }

  /// A short form of a rare name is enough; an initial or a common name needs a shared local part
  /// or a handle.
  private boolean enough(int one, int other) {
    boolean initial = !name(one).hasFullFirst() || !name(other).hasFullFirst();
    boolean evidence =
        shareToken(one, other) || handleSpells(one, name(other)) || handleSpells(other, name(one));
    return evidence || (!initial && !COMMON_FAMILIES.contains(name(one).family()));
  }

  private String likeness(int one, int other) {
    return "“" + shown(one) + "” is a form of “" + shown(other) + "”";
  }

  private boolean shareToken(int one, int other) {
    return !Collections.disjoint(accounts.get(one).nameTokens(), accounts.get(other).nameTokens());
  }

  /// Whether the handle is made of the name: `adabyron`, `ada.byron`, `abyron`, `byrona`.
  private boolean handleSpells(int account, PersonName name) {
    return spells(accounts.get(account).handle(), name)
        || spells(accounts.get(account).displayName(), name);
  }

  static boolean spells(String handle, PersonName name) {
    String letters = PersonName.folded(handle).replaceAll("[^\\p{L}]", "");
    if (letters.length() < 5) {
      return false;
    }
    String initial = name.first().substring(0, 1);
    boolean full =
        name.hasFullFirst()
            && (letters.equals(name.first() + name.family())
                || letters.equals(name.family() + name.first()));
    boolean initials =
        name.family().length() >= 4
            && (letters.equals(initial + name.family()) || letters.equals(name.family() + initial));
    return full || initials || letters.equals(name.joined());
  }

  /// Accounts that give no full name but whose handle spells one that only one human bears.
  private void handles() {
    var spelled = new HashMap<String, Set<Integer>>();
    for (int i = 0; i < accounts.size(); i++) {
      if (names.get(i).isPresent() && name(i).hasFullFirst()) {
        var found =
            spelled.computeIfAbsent(name(i).first() + name(i).family(), k -> new LinkedHashSet<>());
        found.add(groups.find(i));
      }
    }
    for (int i = 0; i < accounts.size(); i++) {
      if (names.get(i).isPresent() || NoPerson.kind(accounts.get(i)) != AccountKind.HUMAN) {
        continue;
      }
      for (String handle : List.of(accounts.get(i).handle(), accounts.get(i).displayName())) {
        String letters = PersonName.folded(handle).replaceAll("[^\\p{L}]", "");
        var bearers = roots(spelled.getOrDefault(letters, Set.of()));
        if (bearers.size() == 1 && agrees(i, bearers.iterator().next())) {
          groups.join(i, bearers.iterator().next(), "handle “" + handle + "” spells the name");
          break;
        }
      }
    }
  }

  private Set<Integer> roots(Set<Integer> members) {
    var roots = new LinkedHashSet<Integer>();
    members.forEach(member -> roots.add(groups.find(member)));
    return roots;
  }

  /// A single name that the account gives must be one of the bearer's.
  private boolean agrees(int account, int bearer) {
    var given = PersonName.parts(accounts.get(account).fullName());
    if (given.isEmpty() || names.get(bearer).isEmpty()) {
      return true;
    }
    var name = name(bearer);
    return given.size() == 1
        && (name.given().contains(given.getFirst())
            || name.family().equals(given.getFirst())
            || given.getFirst().equals(name.joined())
            || Nicknames.same(name.first(), given.getFirst()));
  }
}
