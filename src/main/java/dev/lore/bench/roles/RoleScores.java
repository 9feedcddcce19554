package dev.lore.bench.roles;

import dev.lore.bench.metric.FScore;
import dev.lore.model.Role;
import dev.lore.role.RoleClassifier;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How well roles were told, role by role. An abstention counts as a miss of the right role.
public final class RoleScores {
  private final Map<Role, Map<Role, Integer>> confusion = new EnumMap<>(Role.class);
  private double gap;
  private int all;
  private int right;

  void add(Role gold, RoleClassifier.Found found) {
    confusion
        .computeIfAbsent(gold, k -> new EnumMap<>(Role.class))
        .merge(found.role(), 1, Integer::sum);
    all++;
    right += gold == found.role() ? 1 : 0;
    gap += found.probability();
  }

  void add(RoleScores other) {
    other.confusion.forEach((gold, row) ->
        row.forEach((found, count) ->
            confusion
                .computeIfAbsent(gold, k -> new EnumMap<>(Role.class))
                .merge(found, count, Integer::sum)));
    all += other.all;
    right += other.right;
    gap += other.gap;
  }

  FScore of(Role role) {
    int found = 0;
    int hits = 0;
    int gold = 0;
    for (var row : confusion.entrySet()) {
      int chosen = row.getValue().getOrDefault(role, 0);
      found += chosen;
      if (row.getKey() == role) {
        hits = chosen;
        gold = row.getValue().values().stream().mapToInt(Integer::intValue).sum();
      }
    }
    return new FScore(hits, found, gold);
  }

  /// Mean F1 over the roles that the gold has.
  double macroF1() {
    return confusion.keySet().stream().mapToDouble(role -> of(role).f1()).average().orElse(0);
  }

  double accuracy() {
    return all == 0 ? 0 : (double) right / all;
  }

  double abstained() {
    long none =
        confusion.values().stream().mapToLong(row -> row.getOrDefault(Role.UNSURE, 0)).sum();
    return all == 0 ? 0 : (double) none / all;
  }

  /// Mean stated probability minus accuracy: 0 for a calibrated model.
  double overconfidence() {
    return all == 0 ? 0 : gap / all - accuracy();
  }

  /// A table: a line a role, with its scores and what it was taken for.
  @Override
  public String toString() {
    var out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "macro F1 %.3f, accuracy %.3f, abstained %.3f, overconfidence %.3f%n",
            macroF1(),
            accuracy(),
            abstained(),
            overconfidence()));
    for (var row : confusion.entrySet()) {
      var score = of(row.getKey());
      out.append(
          String.format(
              Locale.ROOT,
              "%-13s F1 %.3f P %.3f R %.3f  %s%n",
              row.getKey(),
              score.f1(),
              score.precision(),
              score.recall(),
              new TreeMap<>(row.getValue())));
    }
    return out.toString();
  }
}
