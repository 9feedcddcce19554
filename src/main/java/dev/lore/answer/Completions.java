package dev.lore.answer;

import dev.lore.index.Names;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.text.NormalForm;
import java.util.Comparator;
import java.util.List;

/// Completes what somebody begins to type with topics, persons and channels. Thread-safe.
public final class Completions {
  private final PassageIndex index;
  private final Names names;

  public Completions(PassageIndex index, Names names) {
    this.index = index;
    this.names = names;
  }

  /// The most talked-about first; empty for an empty prefix.
  public List<Completion> complete(String prefix, Readers readers, int limit) {
    var wanted = NormalForm.of(prefix);
    if (wanted.isEmpty()) {
      return List.of();
    }
    try (var snapshot = index.snapshot()) {
      return snapshot.topicTotals(readers).asMap().entrySet().stream()
          .flatMap(e ->
              names
                  .topic(e.getKey())
                  .filter(t -> NormalForm.of(t.name()).startsWith(wanted))
                  .map(t ->
                      new Completion(Completion.Kind.TOPIC, t.id().value(), t.name(), e.getValue()))
                  .stream())
          .sorted(
              Comparator.comparingInt(Completion::passages)
                  .reversed()
                  .thenComparing(Completion::value))
          .limit(limit)
          .toList();
    }
  }
}
