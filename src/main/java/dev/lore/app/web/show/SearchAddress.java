package dev.lore.app.web.show;

import dev.lore.answer.understand.Narrowing;
import dev.lore.answer.understand.Understood;
import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.http.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A search as its address says it: `q` and filters, each as often as wanted. A value after a `-`
/// leaves out what it names. Immutable.
///
/// Several topics narrow down (a passage names them all); several values of another filter are
/// alternatives.
///
/// @param text what was typed
/// @param filters values by filter, in order
/// @param order `relevance`, `newest` or `oldest`
/// @param page from 0
/// @param literal whether the text is to be taken as words, and nothing read out of it
public record SearchAddress(
    String text, Map<Filter, List<String>> filters, String order, int page, boolean literal) {
  private static final String AS_TYPED = "typed";
  private static final int MAX_TEXT_CHARS = 1_000;
  private static final int MAX_VALUES = 30;
  private static final List<String> ORDERS = List.of("relevance", "newest", "oldest");

  /// What a search can be narrowed by; the name in lower case is the parameter.
  public enum Filter {
    TOPIC("Topic"),
    CHANNEL("Channel"),
    /// Wrote it or was addressed.
    PERSON("Person"),
    /// Wrote it.
    AUTHOR("Written by"),
    SOURCE("Source"),
    KIND("Kind"),
    DOCUMENT("Document"),
    FROM("From"),
    TO("Before");

    private final String label;

    Filter(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SearchAddress {
    filters = Map.copyOf(filters);
  }

  /// Reads the parameters of a request; values that say nothing are passed over.
  ///
  /// @throws Refusal where there is more than anybody asks for, or a day is none
  public static SearchAddress of(Map<String, List<String>> parameters) {
    var text = first(parameters, "q");
    if (text.length() > MAX_TEXT_CHARS) {
      throw Refusal.badRequest(
          "The question is longer than "
              + MAX_TEXT_CHARS
              + " characters. Please ask a shorter one.");
    }
    var filters = new TreeMap<Filter, List<String>>();
    for (var filter : Filter.values()) {
      var values =
          parameters.getOrDefault(filter.parameter(), List.of()).stream()
              .filter(v -> !v.isBlank() && !v.equals("-"))
              .distinct()
              .toList();
      if (values.size() > MAX_VALUES) {
        throw Refusal.badRequest("A search takes at most " + MAX_VALUES + " of each filter.");
      }
      if (!values.isEmpty()) {
        filters.put(filter, values);
      }
    }
    var order = first(parameters, "order");
    var address =
        new SearchAddress(
            text.strip(),
            filters,
            ORDERS.contains(order) ? order : ORDERS.getFirst(),
            page(first(parameters, "page")),
            first(parameters, "as").equals(AS_TYPED));
    address.from();
    address.to();
    return address;
  }

  /// A search for words.
  static SearchAddress of(String words) {
    return new SearchAddress(words, Map.of(), ORDERS.getFirst(), 0, false);
  }

  /// Everything that one filter lets through.
  static SearchAddress of(Filter filter, String value) {
    return new SearchAddress("", Map.of(filter, List.of(value)), ORDERS.getFirst(), 0, false);
  }

  /// The days asked for; `to` is exclusive.
  public Optional<LocalDate> from() {
    return day(Filter.FROM);
  }

  public Optional<LocalDate> to() {
    return day(Filter.TO);
  }

  public List<String> wanted(Filter filter) {
    return values(filter).stream().filter(v -> !v.startsWith("-")).toList();
  }

  public List<String> unwanted(Filter filter) {
    return values(filter).stream().filter(v -> v.startsWith("-")).map(v -> v.substring(1)).toList();
  }

  private List<String> values(Filter filter) {
    return filters.getOrDefault(filter, List.of());
  }

  /// Whether somebody typed it, and did not follow a link from another search.
  boolean isNew() {
    return !text.isEmpty() && filters.isEmpty() && page == 0 && order.equals(ORDERS.getFirst());
  }

  /// The same search for other words.
  SearchAddress saying(String newText) {
    return new SearchAddress(newText, filters, order, page, literal);
  }

  /// The same search with one more filter; an opposite one goes.
  SearchAddress with(Filter filter, String value) {
    var opposite = value.startsWith("-") ? value.substring(1) : "-" + value;
    var more = new ArrayList<>(values(filter));
    more.remove(opposite);
    if (!more.contains(value)) {
      more.add(value);
    }
    return filters(filter, more);
  }

  SearchAddress without(Filter filter, String value) {
    return filters(filter, values(filter).stream().filter(v -> !v.equals(value)).toList());
  }

  /// Only one value of the filter.
  SearchAddress only(Filter filter, String value) {
    return filters(filter, List.of(value));
  }

  SearchAddress withoutDays() {
    return filters(Filter.FROM, List.of()).filters(Filter.TO, List.of());
  }

  SearchAddress ordered(String newOrder) {
    return new SearchAddress(text, filters, newOrder, 0, literal);
  }

  SearchAddress onPage(int newPage) {
    return new SearchAddress(text, filters, order, newPage, literal);
  }

  private SearchAddress filters(Filter filter, List<String> values) {
    var changed = new TreeMap<>(filters);
    if (values.isEmpty()) {
      changed.remove(filter);
    } else {
      changed.put(filter, List.copyOf(values));
    }
    return new SearchAddress(text, changed, order, 0, literal);
  }

  /// Whether it is but words as somebody typed them, out of which filters may be read.
  boolean isQuestion() {
    return !literal && !text.isEmpty() && filters.isEmpty() && page == 0;
  }

  /// The same words, and nothing read out of them.
  SearchAddress asTyped() {
    return new SearchAddress(text, filters, order, page, true);
  }

  /// The same search with what was read out of its words as filters.
  SearchAddress narrowed(Understood understood) {
    var address = saying(understood.rest());
    for (var narrowing : understood.narrowings()) {
      address =
          switch (narrowing) {
            case Narrowing.ByPerson by ->
                address.with(Filter.AUTHOR, PathKey.of(by.person().value()));
            case Narrowing.InChannel in ->
                address.with(Filter.CHANNEL, PathKey.of(in.channel().value()));
            case Narrowing.OfKind of ->
                address.with(Filter.KIND, of.kind().name().toLowerCase(Locale.ROOT));
            case Narrowing.OnDays on -> address.on(on);
          };
    }
    return address;
  }

  private SearchAddress on(Narrowing.OnDays days) {
    var address = this;
    if (!days.from().equals(LocalDate.MIN)) {
      address = address.only(Filter.FROM, days.from().toString());
    }
    return days.to().equals(LocalDate.MAX)
        ? address
        : address.only(Filter.TO, days.to().toString());
  }

  /// Path and query that [#of] reads back.
  String url() {
    var query = new StringBuilder("/search");
    if (!text.isEmpty()) {
      add(query, "q", text);
    }
    new TreeMap<>(filters)
        .forEach((filter, values) -> values.forEach(v -> add(query, filter.parameter(), v)));
    if (!order.equals(ORDERS.getFirst())) {
      add(query, "order", order);
    }
    if (literal) {
      add(query, "as", AS_TYPED);
    }
    if (page > 0) {
      add(query, "page", Integer.toString(page));
    }
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    query
        .append(query.indexOf("?") < 0 ? '?' : '&')
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private Optional<LocalDate> day(Filter filter) {
    return values(filter).stream()
        .findFirst()
        .map(value -> {
          try {
            return LocalDate.parse(value);
          } catch (DateTimeException e) {
            throw Refusal.badRequest(
                "A day is written like 2024-03-31; \"" + filter.parameter() + "\" is not.");
          }
        });
  }

  private static int page(String value) {
    try {
      return value.isEmpty() ? 0 : Math.clamp(Integer.parseInt(value), 0, 1_000);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    var values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
