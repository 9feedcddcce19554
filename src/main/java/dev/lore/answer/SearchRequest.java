package dev.lore.answer;

import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.model.PersonId;
import java.util.Set;

/// What is searched for.
///
/// @param text as typed: words, `"exact phrases"`, `-words` to leave out; may be empty
/// @param persons written by, or addressed to, one of them
/// @param notPersons not written by any of them
/// @param page from 0
/// @param pageSize 1 to 100
public record SearchRequest(
    String text,
    PassageFilter filter,
    Set<PersonId> persons,
    Set<PersonId> notPersons,
    Order order,
    int page,
    int pageSize) {
  public SearchRequest {
    persons = Set.copyOf(persons);
    notPersons = Set.copyOf(notPersons);
    page = Math.clamp(page, 0, 1_000);
    pageSize = Math.clamp(pageSize, 1, 100);
  }

  /// The first ten for a text.
  public static SearchRequest of(String text) {
    return new SearchRequest(text, PassageFilter.ANY, Set.of(), Set.of(), Order.RELEVANCE, 0, 10);
  }
}
