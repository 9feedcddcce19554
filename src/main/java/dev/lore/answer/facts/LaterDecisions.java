package dev.lore.answer.facts;

import dev.lore.answer.span.Stems;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.Passage;
import dev.lore.model.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What was decided after a document was written, held against its facts: a decision on the same
/// subject with another number of the same unit takes the fact's place. Where that is in doubt,
/// both stand side by side.
public final class LaterDecisions {
  private static final int DECISIONS = 200;
  private static final Pattern VALUE =
      Pattern.compile("(\\d[\\d.,]*)[\\s\\u00a0-]{0,2}(\\p{L}+|[%€$£])");
  private static final Pattern UNIT =
      Pattern.compile("(?i)\\b(?:minutes|hours|days|weeks|months|years|nights|EUR|USD|GBP|CHF)\\b");

  /// How much of a row's label and header the decision has to say, beside all of the heading.
  private static final double OF_A_ROW = 0.6;

  private static final Set<String> BINDING =
      Set.of("the", "of", "and", "in", "for", "to", "with", "at", "on", "from", "a", "an", "your");

  private final List<Later> decisions;

  private record Later(Passage passage, Set<String> words, Set<Value> values) {}

  private record Value(String number, String unit) {}

  /// @param after when the document was written; decisions before it are older than its facts
  public LaterDecisions(IndexSnapshot snapshot, Readers readers, Instant after) {
    var filter =
        PassageFilter.where()
            .roles(Set.of(Role.DECISION, Role.ANNOUNCEMENT))
            .from(after.plusSeconds(1))
            .build();
    this.decisions =
        after.equals(Instant.EPOCH)
            ? List.of() // nobody knows when it was written
            : snapshot
                .search(TextQuery.NONE, filter, readers, Order.NEWEST, 0, DECISIONS)
                .hits()
                .stream()
                .map(IndexSnapshot.Hit::passage)
                .map(p -> new Later(p, Stems.of(p.text()), values(p.text())))
                .filter(later -> !later.values().isEmpty())
                .toList();
  }

  /// The newest decision that takes the fact's place.
  public Optional<Passage> of(Fact fact) {
    var mine = values(fact);
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    var subject = words(fact.subject());
    int colon = fact.subject().indexOf(": ");
    var above = colon < 0 ? subject : words(fact.subject().substring(0, colon));
    if (above.isEmpty()) {
      return Optional.empty();
    }
    return decisions.stream()
        .filter(later -> later.words().containsAll(above))
        .filter(later -> share(subject, later.words()) >= OF_A_ROW)
        .filter(later -> mine.stream().allMatch(value -> differs(value, later.values())))
        .map(Later::passage)
        .findFirst();
  }

  private static Set<String> words(String text) {
    var words = new HashSet<>(Stems.of(text));
    words.removeAll(BINDING);
    words.removeIf(word -> word.chars().allMatch(Character::isDigit));
    return words;
  }

  private static double share(Set<String> wanted, Set<String> there) {
    return (double) wanted.stream().filter(there::contains).count() / wanted.size();
  }

  /// A bare number in a table counts what its header says.
  private static Set<Value> values(Fact fact) {
    var own = values(fact.value());
    var unit = UNIT.matcher(fact.subject());
    return own.isEmpty() && unit.find() ? values(fact.value() + " " + unit.group()) : own;
  }

  /// Whether the decision has numbers of that unit, and not this one.
  private static boolean differs(Value mine, Set<Value> theirs) {
    return !theirs.contains(mine)
        && theirs.stream().anyMatch(value -> value.unit().equals(mine.unit()));
  }

  private static Set<Value> values(String text) {
    var values = new HashSet<Value>();
    var found = VALUE.matcher(text);
    while (found.find()) {
      var unit = found.group(2).toLowerCase(Locale.ROOT);
      values.add(
          new Value(
              found.group(1).replaceAll("[.,]+$", "").replace(",", ""),
              unit.endsWith("s") && unit.length() > 2
                  ? unit.substring(0, unit.length() - 1)
                  : unit));
    }
    return values;
  }
}
