package dev.lore.engine.memory;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.PassageIndex;
import dev.lore.model.DocumentId;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Keeps passages in a map and looks at each of them for every question. Thread-safe; forgets
/// everything when closed.
public final class MemoryPassageIndex implements PassageIndex {
  private final Function<String, Set<String>> terms;
  private final Map<DocumentId, List<Passage>> written = new LinkedHashMap<>();
  private List<Passage> committed = List.of();
  private long sequence;
  private String model = "";

  /// Words are what stands between characters that are neither letters nor digits.
  public MemoryPassageIndex() {
    this(MemoryPassageIndex::words);
  }

  /// @param terms the different terms of a text or a query, in the form in which they compare
  public MemoryPassageIndex(Function<String, Set<String>> terms) {
    this.terms = terms;
  }

  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  @Override
  public synchronized void put(DocumentId document, List<Passage> passages) {
    written.put(document, passages.stream().filter(p -> p.noise() == Noise.NONE).toList());
  }

  @Override
  public synchronized void delete(DocumentId document) {
    written.remove(document);
  }

  @Override
  public synchronized void clear() {
    written.clear();
    sequence = 0;
  }

  @Override
  public synchronized void commit(long newSequence, String newModel) {
    committed = written.values().stream().flatMap(List::stream).toList();
    sequence = newSequence;
    model = newModel;
  }

  @Override
  public synchronized long committedSequence() {
    return sequence;
  }

  @Override
  public synchronized String committedModel() {
    return model;
  }

  @Override
  public void purge() {
    // What was deleted is nowhere already.
  }

  @Override
  public synchronized IndexSnapshot snapshot() {
    return new MemorySnapshot(committed, terms);
  }

  @Override
  public synchronized void close() {
    written.clear();
    committed = List.of();
  }
}
