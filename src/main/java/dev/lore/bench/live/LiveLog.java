package dev.lore.bench.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How a challenger compares with the champion, day by day, in `live.jsonl`; [LiveDay] reads it.
/// Thread-safe.
///
/// What was asked stays in memory, scrubbed, with hashes of who asked under a salt of this process;
/// only what ten different people asked is ever written or shown.
public final class LiveLog implements AutoCloseable {
  /// How many different people have to ask the same before it is shown.
  public static final int FEWEST_PEOPLE = 10;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_QUERIES = 10_000;
  private static final int SHOWN = 20;
  static final String FILE = "live.jsonl";

  private final Path folder;
  private final LivePlan.Part of;
  private final Clock clock;
  private final long salt = new java.security.SecureRandom().nextLong();
  private final Map<String, Asked> asked = new LinkedHashMap<>(16, 0.75f, true);
  private Day day;

  /// One query.
  private static final class Asked {
    final Set<Long> people = new HashSet<>();
    double overlaps;
    long times;
  }

  /// A day's sums.
  private static final class Day {
    final LocalDate date;
    long compared;
    double overlap;
    long same;
    double championMillis;
    double challengerMillis;
    long championWins;
    long challengerWins;
    long ties;
    long control;
    long championOnly;
    long challengerOnly;

    Day(LocalDate date) {
      this.date = date;
    }
  }

  /// @param folder of the knowledge base
  /// @param of what is compared
  public LiveLog(Path folder, LivePlan.Part of, Clock clock) {
    this.folder = folder;
    this.of = of;
    this.clock = clock;
    this.day = new Day(LocalDate.now(clock));
  }

  LivePlan.Part of() {
    return of;
  }

  List<LiveDay> before(int days) {
    return LiveDay.latest(folder, of, days);
  }

  /// A challenger answered in the shadow. Empty lists are silence: nothing found, no answer.
  ///
  /// @param query scrubbed
  /// @param reader whatever tells people apart
  public synchronized void compared(
      String query,
      String reader,
      List<?> champion,
      List<?> challenger,
      double championMillis,
      double challengerMillis) {
    turn();
    double overlap = Overlap.of(champion, challenger);
    day.compared++;
    day.overlap += overlap;
    day.same += champion.equals(challenger) ? 1 : 0;
    day.championOnly += challenger.isEmpty() && !champion.isEmpty() ? 1 : 0;
    day.challengerOnly += champion.isEmpty() && !challenger.isEmpty() ? 1 : 0;
    day.championMillis += championMillis;
    day.challengerMillis += challengerMillis;
    var known = asked.computeIfAbsent(query, q -> new Asked());
    if (known.people.size() < FEWEST_PEOPLE) {
      known.people.add(reader.hashCode() * 0x9e3779b97f4a7c15L ^ salt);
    }
    known.overlaps += overlap;
    known.times++;
    if (asked.size() > MOST_QUERIES) {
      asked.remove(asked.keySet().iterator().next());
    }
  }

  /// Both were shown in turn, and something was opened.
  ///
  /// @param winner below 0 the champion, above 0 the challenger
  public synchronized void judged(int winner) {
    turn();
    day.championWins += winner < 0 ? 1 : 0;
    day.challengerWins += winner > 0 ? 1 : 0;
    day.ties += winner == 0 ? 1 : 0;
  }

  /// A reader of the control share asked.
  public synchronized void control() {
    turn();
    day.control++;
  }

  /// What is known of today.
  ///
  /// @param overlap mean rank-biased overlap
  /// @param same share of requests with the very same result
  /// @param slower mean time of the challenger over that of the champion
  /// @param championOnly requests on which only the champion found anything
  /// @param challengerOnly requests on which only the challenger did
  /// @param p probability of so many wins by chance, two-sided (sign test)
  /// @param queries what ten or more people asked, least alike first
  public record Standing(
      LocalDate date,
      long compared,
      double overlap,
      double same,
      double slower,
      long championOnly,
      long challengerOnly,
      long championWins,
      long challengerWins,
      long ties,
      double p,
      long control,
      List<Query> queries) {}

  /// What many asked, and how much alike the two answered.
  public record Query(String text, double overlap, long times) {}

  public synchronized Standing standing() {
    turn();
    double n = Math.max(1, day.compared);
    return new Standing(
        day.date,
        day.compared,
        day.overlap / n,
        day.same / n,
        day.championMillis == 0 ? 1 : day.challengerMillis / day.championMillis,
        day.championOnly,
        day.challengerOnly,
        day.championWins,
        day.challengerWins,
        day.ties,
        signTest(day.championWins, day.challengerWins),
        day.control,
        queries());
  }

  private List<Query> queries() {
    var queries = new ArrayList<Query>();
    asked.forEach((text, known) -> {
      if (known.people.size() >= FEWEST_PEOPLE) {
        queries.add(new Query(text, known.overlaps / known.times, known.times));
      }
    });
    queries.sort(java.util.Comparator.comparingDouble(Query::overlap));
    return List.copyOf(queries.subList(0, Math.min(SHOWN, queries.size())));
  }

  /// Probability of a split at least as uneven if a coin decided each.
  static double signTest(long one, long other) {
    long n = one + other;
    long less = Math.min(one, other);
    if (n == 0) {
      return 1;
    }
    double log = -n * Math.log(2);
    double sum = 0;
    for (long k = 0; k <= less; k++) {
      sum += Math.exp(log);
      log += Math.log((double) (n - k) / (k + 1));
    }
    return Math.min(1, 2 * sum);
  }

  private void turn() {
    var today = LocalDate.now(clock);
    if (!day.date.equals(today)) {
      write();
      day = new Day(today);
      asked.clear();
    }
  }

  private void write() {
    if (day.compared + day.championWins + day.challengerWins + day.ties + day.control == 0) {
      return;
    }
    double n = Math.max(1, day.compared);
    var line = JSON.createObjectNode().put("date", day.date.toString());
    line.put("of", of.name().toLowerCase(Locale.ROOT));
    line.put("championOnly", day.championOnly).put("challengerOnly", day.challengerOnly);
    line.put("compared", day.compared).put("overlap", day.overlap / n).put("same", day.same / n);
    line.put("championWins", day.championWins).put("challengerWins", day.challengerWins);
    line.put("ties", day.ties).put("control", day.control);
    var queries = line.putArray("queries");
    queries().forEach(q -> queries.addObject().put("text", q.text()).put("overlap", q.overlap()));
    try {
      Files.writeString(
          folder.resolve(FILE),
          JSON.writeValueAsString(line) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      // a day's comparison is worth no failed request
    }
  }

  /// Writes what is known of the running day.
  @Override
  public synchronized void close() {
    write();
    day = new Day(day.date);
  }
}
