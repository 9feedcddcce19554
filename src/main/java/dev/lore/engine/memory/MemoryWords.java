package dev.lore.engine.memory;

import dev.lore.index.IndexSnapshot.Hit;
import dev.lore.index.PassageFilter;
import dev.lore.index.WordSearch;
import dev.lore.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Weighs each word by its rarity alone; every text has each of its words once.
final class MemoryWords implements WordSearch {
  private final List<Passage> passages;
  private final Function<String, Set<String>> terms;

  /// @param passages that the readers may read
  MemoryWords(List<Passage> passages, Function<String, Set<String>> terms) {
    this.passages = passages;
    this.terms = terms;
  }

  @Override
  public List<Word> words(String text) {
    var words = new ArrayList<Word>();
    for (var term : terms.apply(text)) {
      words.add(new Word(term, words.size(), 0, text.length()));
    }
    return words;
  }

  @Override
  public long passages() {
    return passages.size();
  }

  @Override
  public double meanLength() {
    return passages.stream().mapToInt(p -> of(p).size()).average().orElse(1);
  }

  @Override
  public int frequency(String word) {
    return (int) passages.stream().filter(p -> of(p).contains(word)).count();
  }

  @Override
  public List<Hit> best(Map<String, Float> weights, PassageFilter filter, int limit) {
    return passages.stream()
        .filter(filter::accepts)
        .map(p -> new Hit(p, score(p, weights), new int[0]))
        .filter(hit -> hit.score() > 0)
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(limit)
        .toList();
  }

  private double score(Passage passage, Map<String, Float> weights) {
    var there = of(passage);
    double score = 0;
    for (var weight : weights.entrySet()) {
      if (there.contains(weight.getKey())) {
        score +=
            weight.getValue() * Math.log1p(passages.size() / (1.0 + frequency(weight.getKey())));
      }
    }
    return score;
  }

  private Set<String> of(Passage passage) {
    return terms.apply(passage.title() + " " + passage.heading() + " " + passage.text());
  }
}
