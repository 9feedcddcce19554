package dev.lore.bench.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Team-draft interleaving (Radlinski, Kurup and Joachims, CIKM 2008): two rankings choose in turn,
/// a coin says who begins each round, so that neither gets better places. Whose item is opened gets
/// the credit.
///
/// @param shown the interleaved list
/// @param teams who chose what
public record TeamDraft<T>(List<T> shown, Map<T, Team> teams) {
  /// Whose choice an item was.
  public enum Team {
    CHAMPION,
    CHALLENGER
  }

  public TeamDraft {
    shown = List.copyOf(shown);
    teams = Map.copyOf(teams);
  }

  /// @param seed of the coin: the same for one request, so that a page read again stays the same
  public static <T> TeamDraft<T> of(List<T> champion, List<T> challenger, int most, long seed) {
    var random = new SplittableRandom(seed);
    var teams = new LinkedHashMap<T, Team>();
    int ours = 0;
    int theirs = 0;
    while (teams.size() < most) {
      boolean first = ours < theirs || (ours == theirs && random.nextBoolean());
      var one = next(first ? champion : challenger, teams);
      if (one.isEmpty()) {
        first = !first;
        one = next(first ? champion : challenger, teams);
        if (one.isEmpty()) {
          break;
        }
      }
      teams.put(one.getFirst(), first ? Team.CHAMPION : Team.CHALLENGER);
      ours += first ? 1 : 0;
      theirs += first ? 0 : 1;
    }
    return new TeamDraft<>(new ArrayList<>(teams.keySet()), teams);
  }

  /// The best that is not taken yet, or nothing.
  private static <T> List<T> next(List<T> ranking, Map<T, Team> taken) {
    for (T item : ranking) {
      if (!taken.containsKey(item)) {
        return List.of(item);
      }
    }
    return List.of();
  }

  /// Who wins by what was opened: below 0 the champion, above 0 the challenger, 0 a tie.
  public int winner(Collection<T> opened) {
    int balance = 0;
    for (T item : opened) {
      var team = teams.get(item);
      balance += team == null ? 0 : team == Team.CHALLENGER ? 1 : -1;
    }
    return Integer.signum(balance);
  }
}
