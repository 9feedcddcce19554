package dev.lore.people;

import dev.lore.index.Names;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.model.PersonId;
import java.util.Optional;

/// Person pages and the list of people, computed at the moment of asking. Thread-safe.
///
/// A person of whom the readers may read no passage does not exist for them.
public final class People {
  private final PassageIndex index;
  private final Names names;

  public People(PassageIndex index, Names names) {
    this.index = index;
    this.names = names;
  }

  public Optional<PersonPage> page(PersonId id, Readers readers) {
    try (var snapshot = index.snapshot()) {
      return names.person(id).flatMap(p -> new PersonQuery(snapshot, names, readers, p).page());
    }
  }

  /// @param limit at most 1,000
  public PeopleList list(Readers readers, int offset, int limit) {
    try (var snapshot = index.snapshot()) {
      return new PeopleQuery(snapshot, names, readers).list(offset, limit);
    }
  }

  /// The person whom somebody means: an id, a name or a handle, in any case; else the one person
  /// whose name begins so.
  public Optional<PersonId> find(String name, Readers readers) {
    try (var snapshot = index.snapshot()) {
      return new PeopleQuery(snapshot, names, readers).find(name);
    }
  }
}
