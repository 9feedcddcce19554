package dev.lore.bench.threads;

import dev.lore.bench.metric.Clustering;
import dev.lore.bench.metric.FScore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How well conversations were found, with the measures of Kummerfeld et al. 2019: links by F1;
/// clusters by variation of information (as 1 minus VI over log2 n), one-to-one overlap, and F1 of
/// conversations of two or more messages that are exactly right.
final class ThreadScores {
  private FScore links = FScore.NONE;
  private final Clustering conversations = new Clustering();
  private int logs;

  /// Adds one log.
  ///
  /// @param gold message -> what it answers
  /// @param found message -> what it was found to answer
  void add(Map<Integer, Set<Integer>> gold, Map<Integer, Integer> found) {
    long right = 0;
    long goldLinks = 0;
    for (var entry : gold.entrySet()) {
      goldLinks += entry.getValue().size();
      var parent = found.get(entry.getKey());
      right += parent != null && entry.getValue().contains(parent) ? 1 : 0;
    }
    links = links.plus(new FScore(right, gold.size(), goldLinks));
    var goldClusters = clusters(gold);
    var single = new HashMap<Integer, Set<Integer>>();
    found.forEach((child, parent) -> single.put(child, Set.of(parent)));
    var foundClusters = clusters(single);
    int log = logs++;
    goldClusters.forEach((message, cluster) ->
        conversations.add(
            log + ":" + cluster, log + ":" + foundClusters.getOrDefault(message, message)));
  }

  FScore links() {
    return links;
  }

  FScore exact() {
    return conversations.exact();
  }

  double linkF1() {
    return links.f1();
  }

  double exactF1() {
    return conversations.exact().f1();
  }

  /// 1 - VI / log2(n): 1 for the same clustering.
  double variationOfInformation() {
    return conversations.variationOfInformation();
  }

  /// Share of messages in clusters matched one to one, by the best matching.
  double oneToOne() {
    return conversations.oneToOne();
  }

  /// Connected components over the annotated messages: message -> smallest number in its component.
  private static Map<Integer, Integer> clusters(Map<Integer, Set<Integer>> links) {
    var root = new HashMap<Integer, Integer>();
    links.forEach((child, parents) -> {
      for (int parent : parents) {
        int a = find(root, child);
        int b = find(root, parent);
        root.put(Math.max(a, b), Math.min(a, b));
      }
    });
    var clusters = new HashMap<Integer, Integer>();
    links.keySet().forEach(m -> clusters.put(m, find(root, m)));
    return clusters;
  }

  private static int find(Map<Integer, Integer> root, int message) {
    int at = message;
    for (int up = root.getOrDefault(at, at); up != at; up = root.getOrDefault(at, at)) {
      at = up;
    }
    if (at != message) {
      root.put(message, at);
    }
    return at;
  }
}
