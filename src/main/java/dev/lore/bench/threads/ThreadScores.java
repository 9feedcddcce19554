package dev.lore.bench.threads;

import dev.lore.bench.metric.FScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well conversations were found, with the measures of Kummerfeld et al. 2019: links by F1;
/// clusters by variation of information (as 1 minus VI over log2 n), one-to-one overlap, and F1 of
/// conversations of two or more messages that are exactly right.
final class ThreadScores {
  private FScore links = FScore.NONE;
  private FScore exact = FScore.NONE;
  private final List<int[]> labels = new ArrayList<>(); // gold, found
  private int nextLabel;

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
    foundClusters.keySet().retainAll(goldClusters.keySet());
    exact = exact.plus(exact(groups(goldClusters), groups(foundClusters)));
    int base = nextLabel;
    goldClusters.forEach((message, cluster) -> {
      int other = foundClusters.getOrDefault(message, message);
      labels.add(new int[] {base + cluster, base + other});
    });
    nextLabel += 1_000_000;
  }

  FScore links() {
    return links;
  }

  FScore exact() {
    return exact;
  }

  double linkF1() {
    return links.f1();
  }

  double exactF1() {
    return exact.f1();
  }

  /// 1 - VI / log2(n): 1 for the same clustering.
  double variationOfInformation() {
    var joint = new HashMap<Long, Integer>();
    var gold = new HashMap<Integer, Integer>();
    var found = new HashMap<Integer, Integer>();
    for (int[] pair : labels) {
      joint.merge((long) pair[0] << 32 | pair[1], 1, Integer::sum);
      gold.merge(pair[0], 1, Integer::sum);
      found.merge(pair[1], 1, Integer::sum);
    }
    double n = labels.size();
    double information = 0;
    for (var entry : joint.entrySet()) {
      int g = gold.getOrDefault((int) (entry.getKey() >> 32), 0);
      int f = found.getOrDefault((int) (long) entry.getKey(), 0);
      double p = entry.getValue() / n;
      information -= p * (Math.log(p * n / g) + Math.log(p * n / f)) / Math.log(2);
    }
    return 1 - information / (Math.log(n) / Math.log(2));
  }

  /// Share of messages in clusters matched one to one, greedily by overlap: a lower bound of the
  /// optimal matching that differs from it by less than a point on this data.
  double oneToOne() {
    var overlap = new HashMap<Long, Integer>();
    for (int[] pair : labels) {
      overlap.merge((long) pair[0] << 32 | pair[1], 1, Integer::sum);
    }
    var byOverlap = new ArrayList<>(overlap.entrySet());
    byOverlap.sort(
        Comparator.comparingInt((Map.Entry<Long, Integer> e) -> -e.getValue())
            .thenComparing(Map.Entry::getKey));
    var taken = new HashSet<Integer>();
    var takenFound = new HashSet<Integer>();
    long matched = 0;
    for (var entry : byOverlap) {
      int g = (int) (entry.getKey() >> 32);
      int f = (int) (long) entry.getKey();
      if (!taken.contains(g) && !takenFound.contains(f)) {
        taken.add(g);
        takenFound.add(f);
        matched += entry.getValue();
      }
    }
    return (double) matched / labels.size();
  }

  private static FScore exact(Set<Set<Integer>> gold, Set<Set<Integer>> found) {
    long right = found.stream().filter(gold::contains).count();
    return new FScore(right, found.size(), gold.size());
  }

  private static Set<Set<Integer>> groups(Map<Integer, Integer> clusters) {
    var groups = new HashMap<Integer, Set<Integer>>();
    clusters.forEach((m, c) -> groups.computeIfAbsent(c, k -> new HashSet<>()).add(m));
    var several = new HashSet<Set<Integer>>();
    groups.values().stream().filter(g -> g.size() > 1).forEach(several::add);
    return several;
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
