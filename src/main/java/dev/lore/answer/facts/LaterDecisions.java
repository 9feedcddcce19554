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
    var mine = values(fact.value());
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    var subject = new HashSet<>(Stems.of(fact.subject()));
    subject.removeAll(BINDING);
    subject.removeIf(word -> word.chars().allMatch(Character::isDigit));
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    return decisions.stream()
        .filter(later -> later.words().containsAll(subject))
        .filter(later -> mine.stream().allMatch(value -> differs(value, later.values())))
        .map(Later::passage)
        .findFirst();
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
