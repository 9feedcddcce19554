package dev.lore.app.web.show;

import dev.lore.answer.Completion;
import dev.lore.answer.SearchPage;
import dev.lore.answer.SearchPage.FacetKind;
import dev.lore.answer.SearchPage.FacetValue;
import dev.lore.answer.SearchPage.SearchHit;
import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.show.SearchAddress.Filter;
import dev.lore.app.web.view.ChoiceView;
import dev.lore.app.web.view.Counted;
import dev.lore.app.web.view.QuoteView;
import dev.lore.app.web.view.Ref;
import dev.lore.app.web.view.SearchView;
import dev.lore.app.web.view.Words;
import dev.lore.index.Names;
import dev.lore.model.ChannelId;
import dev.lore.model.PersonId;
import dev.lore.model.SourceId;
import dev.lore.model.TopicId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// Shows what a search found, with the addresses of every next step.
public final class SearchViews {
  private final Names names;
  private final Quotes quotes;

  public SearchViews(Names names) {
    this.names = names;
    this.quotes = new Quotes(names);
  }

  /// @param asked as it came; the address itself where nothing was read out of its words
  /// @param known whether the viewer may know what a filter's key names
  public SearchView page(
      SearchAddress asked,
      SearchAddress address,
      SearchPage page,
      BiPredicate<Filter, String> known) {
    boolean read = !asked.equals(address);
    return new SearchView(
        address.text(),
        page.total(),
        page.relaxed(),
        page.hits().stream().map(this::hit).toList(),
        page.alike().stream().map(this::hit).toList(),
        page.facets().stream()
            .map(f -> facet(address, f))
            .filter(f -> !f.values().isEmpty())
            .toList(),
        filters(address, known),
        page.suggestions().stream().map(SearchViews::suggestion).toList(),
        address.order(),
        Stream.of("relevance", "newest", "oldest")
            .map(o -> new SearchView.Choice(o, address.ordered(o).url(), o.equals(address.order())))
            .toList(),
        address.page(),
        address.page() > 0 ? address.onPage(address.page() - 1).url() : "",
        page.hasNext() ? address.onPage(address.page() + 1).url() : "",
        read ? asked.text() : "",
        read ? asked.asTyped().url() : "");
  }

  public static ChoiceView choice(Completion completion) {
    return new ChoiceView(
        completion.kind().name().toLowerCase(Locale.ROOT),
        completion.label(),
        url(completion),
        completion.passages());
  }

  private static Counted suggestion(Completion completion) {
    var ref =
        new Ref(
            Ref.Kind.valueOf(completion.kind().name()),
            PathKey.of(completion.value()),
            completion.label(),
            url(completion));
    return new Counted(ref, completion.passages(), ref.url());
  }

  private static String url(Completion completion) {
    var key = PathKey.of(completion.value());
    return switch (completion.kind()) {
      case TOPIC -> "/topics/" + key;
      case PERSON -> "/people/" + key;
      case CHANNEL -> "/search?channel=" + key;
    };
  }

  private QuoteView hit(SearchHit hit) {
    return quotes.excerpt(hit.passage(), hit.highlights());
  }

  private SearchView.Facet facet(SearchAddress address, SearchPage.Facet facet) {
    return new SearchView.Facet(
        name(facet.kind()),
        facet.values().stream()
            // What counts nothing stands there only because it was chosen: see filters.
            .filter(v -> v.passages() > 0)
            .map(v ->
                facet.kind() == FacetKind.TIME
                    ? month(address, v)
                    : value(address, facet.kind(), v))
            .toList());
  }

  private SearchView.Value value(SearchAddress address, FacetKind kind, FacetValue value) {
    var filter = Filter.valueOf(kind.name());
    var key =
        kind == FacetKind.KIND ? value.value().toLowerCase(Locale.ROOT) : PathKey.of(value.value());
    var label =
        kind == FacetKind.CHANNEL
            ? names.channel(new ChannelId(value.value())).map(Links::name).orElse(value.label())
            : value.label();
    return switch (value.choice()) {
      case OPEN ->
          new SearchView.Value(
              label,
              value.passages(),
              "open",
              address.with(filter, key).url(),
              address.with(filter, "-" + key).url());
      case SELECTED ->
          new SearchView.Value(
              label, value.passages(), "selected", address.without(filter, key).url(), "");
      case EXCLUDED ->
          new SearchView.Value(
              label, value.passages(), "excluded", address.without(filter, "-" + key).url(), "");
    };
  }

  private static SearchView.Value month(SearchAddress address, FacetValue value) {
    var month = YearMonth.parse(value.value());
    var from = month.atDay(1);
    var to = month.plusMonths(1).atDay(1);
    boolean selected =
        address.from().equals(Optional.of(from)) && address.to().equals(Optional.of(to));
    var url =
        selected
            ? address.withoutDays().url()
            : address.only(Filter.FROM, from.toString()).only(Filter.TO, to.toString()).url();
    return new SearchView.Value(
        Words.month(from), value.passages(), selected ? "selected" : "open", url, "");
  }

  private static String name(FacetKind kind) {
    return switch (kind) {
      case SOURCE -> "Source";
      case CHANNEL -> "Channel";
      case PERSON -> "Person";
      case TOPIC -> "Topic";
      case KIND -> "Kind";
      case TIME -> "Month";
    };
  }

  List<SearchView.Filter> filters(SearchAddress address, BiPredicate<Filter, String> known) {
    var filters = new ArrayList<SearchView.Filter>();
    for (var filter : Filter.values()) {
      var values = address.filters().getOrDefault(filter, List.of());
      for (var value : values) {
        boolean excluded = value.startsWith("-");
        var key = excluded ? value.substring(1) : value;
        filters.add(
            new SearchView.Filter(
                filter.label(),
                label(filter, key, known.test(filter, key)),
                excluded,
                address.without(filter, value).url()));
      }
    }
    return filters;
  }

  /// The name of what a filter names, unless only somebody who may read it should know the name.
  private String label(Filter filter, String key, boolean known) {
    var id = PathKey.id(key).filter(i -> known);
    var name =
        switch (filter) {
          case TOPIC -> id.flatMap(i -> names.topic(new TopicId(i))).map(t -> t.name());
          case CHANNEL -> id.flatMap(i -> names.channel(new ChannelId(i))).map(Links::name);
          case PERSON, AUTHOR -> id.flatMap(i -> names.person(new PersonId(i))).map(p -> p.name());
          case SOURCE -> id.flatMap(i -> names.source(new SourceId(i)));
          case KIND -> Optional.of(key + "s");
          case FROM, TO -> day(key);
          case DOCUMENT -> Optional.of("one document");
        };
    return name.orElse("one you chose");
  }

  private static Optional<String> day(String value) {
    try {
      return Optional.of(Words.day(LocalDate.parse(value)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The same filter on the page of an answer.
  static SearchView.Filter ofAnswer(SearchView.Filter filter) {
    return new SearchView.Filter(
        filter.name(),
        filter.label(),
        filter.excluded(),
        filter.removeUrl().replaceFirst("^/search[?]?", "/ask?answer=1&"));
  }
}
