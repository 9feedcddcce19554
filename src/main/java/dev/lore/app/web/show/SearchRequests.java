package dev.lore.app.web.show;

import dev.lore.answer.SearchRequest;
import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.show.SearchAddress.Filter;
import dev.lore.app.web.view.Words;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.PersonId;
import dev.lore.model.SourceId;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns the address of a search into the question that the index answers.
public final class SearchRequests {
  private final Names names;

  public SearchRequests(Names names) {
    this.names = names;
  }

  public SearchRequest of(SearchAddress address, int pageSize) {
    var filter =
        PassageFilter.where()
            .alsoTopics(ids(address.wanted(Filter.TOPIC), TopicId::new))
            .notTopics(ids(address.unwanted(Filter.TOPIC), TopicId::new))
            .channels(ids(address.wanted(Filter.CHANNEL), ChannelId::new))
            .notChannels(ids(address.unwanted(Filter.CHANNEL), ChannelId::new))
            .sources(ids(address.wanted(Filter.SOURCE), SourceId::new))
            .notSources(ids(address.unwanted(Filter.SOURCE), SourceId::new))
            .documents(ids(address.wanted(Filter.DOCUMENT), DocumentId::new))
            .kinds(kinds(address.wanted(Filter.KIND)))
            .notKinds(kinds(address.unwanted(Filter.KIND)))
            .authors(accounts(address.wanted(Filter.AUTHOR)))
            .notAuthors(accounts(address.unwanted(Filter.AUTHOR)));
    address.from().map(SearchRequests::start).ifPresent(filter::from);
    address.to().map(SearchRequests::start).ifPresent(filter::to);
    return new SearchRequest(
        address.text(),
        filter.build(),
        ids(address.wanted(Filter.PERSON), PersonId::new),
        ids(address.unwanted(Filter.PERSON), PersonId::new),
        order(address),
        address.page(),
        pageSize);
  }

  private static Order order(SearchAddress address) {
    return switch (address.order()) {
      case "newest" -> Order.NEWEST;
      case "oldest" -> Order.OLDEST;
      default -> Order.RELEVANCE;
    };
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Words.zone()).toInstant();
  }

  /// The accounts of the persons; where nobody is meant, an account that wrote nothing.
  private Set<AccountId> accounts(List<String> persons) {
    if (persons.isEmpty()) {
      return Set.of();
    }
    var accounts =
        ids(persons, PersonId::new).stream()
            .flatMap(p -> names.person(p).stream())
            .flatMap(p -> p.accounts().stream())
            .collect(Collectors.toSet());
    return accounts.isEmpty() ? Set.of(new AccountId("nobody:")) : accounts;
  }

  private static Set<DocumentKind> kinds(List<String> values) {
    return Stream.of(DocumentKind.values())
        .filter(k -> values.contains(k.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  private static <T> Set<T> ids(List<String> keys, Function<String, T> id) {
    return keys.stream().flatMap(k -> PathKey.id(k).stream()).map(id).collect(Collectors.toSet());
  }
}
