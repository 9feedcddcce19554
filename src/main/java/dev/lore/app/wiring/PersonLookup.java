package dev.lore.app.wiring;

import dev.lore.model.Account;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.RawAccount;
import dev.lore.model.Viewer;
import dev.lore.scrub.Scrubber;
import dev.lore.text.NormalForm;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds persons by what others call them. Thread-safe.
public final class PersonLookup {
  private final CurrentNames names;
  private final Supplier<? extends Collection<Account>> accounts;
  private final Supplier<? extends Scrubber> scrubber;

  PersonLookup(
      CurrentNames names,
      Supplier<? extends Collection<Account>> accounts,
      Supplier<? extends Scrubber> scrubber) {
    this.names = names;
    this.accounts = accounts;
    this.scrubber = scrubber;
  }

  /// The persons whom a name means: an id, a name or handle in any writing, or a mail address.
  public List<Person> named(String name) {
    var directory = names.directory();
    var byId = directory.person(new PersonId(name));
    if (byId.isPresent()) {
      return List.of(byId.get());
    }
    if (name.indexOf('@') > 0) {
      var owner = scrubber.get().scrub(RawAccount.unknown("mail", name));
      return accounts.get().stream()
          .filter(kept -> !Collections.disjoint(kept.addressTokens(), owner.addressTokens()))
          .flatMap(kept -> directory.personOf(kept.id()).stream())
          .distinct()
          .toList();
    }
    return directory.named(name);
  }

  /// Somebody of the team as a viewer, by name, handle or id.
  public Optional<Viewer.Member> member(String name) {
    var wanted = NormalForm.of(name);
    return names.people().stream()
        .filter(p ->
            p.id().value().equals(name)
                || NormalForm.of(p.name()).equals(wanted)
                || p.otherNames().stream().anyMatch(n -> NormalForm.of(n).equals(wanted)))
        .findFirst()
        .map(p -> new Viewer.Member(p.id(), p.accounts()));
  }
}
