package dev.lore.answer.find;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.VectorIndex;
import dev.lore.index.VectorIndex.Near;
import dev.lore.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds by words (BM25) and by meaning (vectors, as far as they are there), and fuses both lists:
/// each score is brought to 0..1 between the lowest and the highest of its list, and the two are
/// added.
public final class HybridFinder implements Finder {
  private static final int BY_WORDS = 150;
  private static final int BY_MEANING = 100;
  private static final double MEANING_WEIGHT = 0.8;

  private final PassageIndex index;
  private final Optional<Meaning> meaning;

  /// @param meaning empty to find by words alone
  public HybridFinder(PassageIndex index, Optional<Meaning> meaning) {
    this.index = index;
    this.meaning = meaning;
  }

  @Override
  public List<Candidate> find(FindRequest request, Readers readers) {
    if (request.question().isEmpty()) {
      return List.of();
    }
    try (var snapshot = index.snapshot()) {
      var gathered = new LinkedHashMap<String, Candidate>();
      byWords(request, readers, snapshot, gathered);
      byMeaning(request, readers, snapshot, gathered);
      var candidates = new ArrayList<>(gathered.values());
      scale(candidates, Feature.WORDS, Feature.WORDS_SCALED);
      scale(candidates, Feature.MEANING, Feature.MEANING_SCALED);
      return candidates.stream()
          .map(c -> new Candidate(c.passage(), fused(c.features()), c.features()))
          .sorted(Comparator.comparingDouble(Candidate::score).reversed())
          .limit(request.limit())
          .toList();
    }
  }

  private static void byWords(
      FindRequest request, Readers readers, IndexSnapshot snapshot, Map<String, Candidate> to) {
    var hits =
        snapshot.search(
            TextQuery.anyOf(request.question()),
            request.filter(),
            readers,
            Order.RELEVANCE,
            0,
            BY_WORDS);
    for (var hit : hits.hits()) {
      candidate(hit.passage(), to).features().set(Feature.WORDS, hit.score());
    }
  }

  private void byMeaning(
      FindRequest request, Readers readers, IndexSnapshot snapshot, Map<String, Candidate> to) {
    var near =
        meaning.map(m -> m.nearest(request.question(), readers, BY_MEANING)).orElse(List.of());
    var similar = new HashMap<String, Double>();
    for (Near each : near) {
      similar.merge(each.key(), each.similarity(), Math::max);
    }
    to.values().forEach(c -> similarity(c, similar));
    for (Near each : near) {
      if (!to.containsKey(each.passage().value())) {
        snapshot
            .passage(each.passage(), readers)
            .filter(request.filter()::accepts)
            .ifPresent(passage -> similarity(candidate(passage, to), similar));
      }
    }
  }

  private static void similarity(Candidate candidate, Map<String, Double> similar) {
    var similarity = similar.get(VectorIndex.keyOf(candidate.passage()));
    if (similarity != null) {
      candidate.features().set(Feature.MEANING, similarity);
    }
  }

  private static Candidate candidate(Passage passage, Map<String, Candidate> to) {
    return to.computeIfAbsent(
        passage.id().value(), id -> new Candidate(passage, 0, new Features()));
  }

  private static void scale(List<Candidate> candidates, Feature from, Feature to) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (var candidate : candidates) {
      float value = candidate.features().value(from);
      if (!Float.isNaN(value)) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
    }
    for (var candidate : candidates) {
      float value = candidate.features().value(from);
      if (!Float.isNaN(value)) {
        candidate.features().set(to, highest > lowest ? (value - lowest) / (highest - lowest) : 1);
      }
    }
  }

  private static double fused(Features features) {
    return features.orZero(Feature.WORDS_SCALED)
        + MEANING_WEIGHT * features.orZero(Feature.MEANING_SCALED);
  }
}
