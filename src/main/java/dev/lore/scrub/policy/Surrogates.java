package dev.lore.scrub.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.datafaker.Faker;

/// Made-up values of the same kind, from fixed lists drawn from Datafaker. The same value has the
/// same surrogate in one knowledge base; a surrogate is its own, so that scrubbing twice changes
/// nothing. Addresses and numbers come from ranges that belong to nobody (RFC 2606, 555-01xx).
/// Thread-safe.
public final class Surrogates {
  private static final int COUNT = 1000;

  private final Pseudonyms pseudonyms;
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, Set<String>> known = new HashMap<>();

  public Surrogates(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
    var faker = new Faker(Locale.US, new Random(42));
    add("PERSON", () -> faker.name().firstName() + " " + faker.name().lastName());
    add(
        "EMAIL_ADDRESS",
        () ->
            faker.name().firstName().toLowerCase(Locale.ROOT)
                + faker.number().digits(3)
                + "@example.org");
    add(
        "PHONE_NUMBER",
        () ->
            "+1 " + faker.number().numberBetween(201, 989) + " 555 01" + faker.number().digits(2));
    add("STREET_ADDRESS", () -> faker.address().streetAddress());
    add("ORGANIZATION", () -> faker.company().name());
    add("LOCATION", () -> faker.address().city());
    add("IP_ADDRESS", () -> "192.0.2." + faker.number().numberBetween(1, 255));
  }

  private void add(String type, Supplier<String> source) {
    var values = Stream.generate(source).limit(COUNT).toList();
    lists.put(type, values);
    known.put(type, new HashSet<>(values));
  }

  /// The surrogate for a value, or nothing for a type without surrogates.
  public Optional<String> of(String type, String value) {
    var list = lists.get(type);
    if (list == null) {
      return Optional.empty();
    }
    var same = known.get(type);
    return Optional.of(
        same != null && same.contains(value)
            ? value
            : list.get(pseudonyms.index(type, value, list.size())));
  }
}
