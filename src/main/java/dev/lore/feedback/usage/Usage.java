package dev.lore.feedback.usage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts use. Thread-safe; a count costs nanoseconds, writing happens every half minute at most.
///
/// To count different readers their names are kept for the running week only, as hashes under a
/// salt that is made for the week and thrown away with it; they stand beside no event, so nothing
/// here can tell who did what. A finished week is a line of numbers in `weeks.jsonl`.
public final class Usage implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(30);
  private static final String WEEKS = "weeks.jsonl";
  private static final String CURRENT = "this-week.json";

  private final Path folder;
  private final Clock clock;
  private Running running;
  private long written;
  private boolean dirty;

  /// The running week.
  private static final class Running {
    final LocalDate monday;
    final long salt;
    int people;
    final Set<Long> readers = new HashSet<>();
    final Map<UsageEvent, Long> counts = new EnumMap<>(UsageEvent.class);
    final long[] waits = new long[UsageWeek.BUCKETS];

    Running(LocalDate monday, long salt) {
      this.monday = monday;
      this.salt = salt;
    }

    UsageWeek week() {
      var all = new ArrayList<Long>();
      for (long wait : waits) {
        all.add(wait);
      }
      return new UsageWeek(monday, readers.size(), people, counts, all);
    }
  }

  /// @param folder made at the first write
  public Usage(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.running = load();
    this.written = clock.millis();
  }

  /// How many people there are who could read.
  public synchronized void people(int people) {
    turn();
    if (running.people != people) {
      running.people = people;
      changed();
    }
  }

  public synchronized void count(UsageEvent event) {
    turn();
    running.counts.merge(event, 1L, Long::sum);
    changed();
  }

  /// Somebody looked at something.
  ///
  /// @param reader whatever tells people apart; only a salted hash of it is kept, for this week
  public synchronized void seen(String reader) {
    turn();
    if (running.readers.add(hash(reader, running.salt))) {
      changed();
    }
  }

  /// How long somebody waited for the first answer to a question.
  public synchronized void waited(Duration wait) {
    turn();
    running.waits[UsageWeek.bucket(wait)]++;
    changed();
  }

  /// All weeks, oldest first, the running one last.
  public synchronized List<UsageWeek> weeks() {
    turn();
    var weeks = new ArrayList<>(finished(folder));
    weeks.add(running.week());
    return weeks;
  }

  /// What a folder holds, for whoever only reads.
  public static List<UsageWeek> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var weeks = new ArrayList<>(finished(folder));
    var running = new Usage(folder, Clock.systemUTC()).running.week();
    if (weeks.stream().noneMatch(w -> w.monday().equals(running.monday()))) {
      weeks.add(running);
    }
    return weeks;
  }

  /// A day's Monday.
  private LocalDate monday() {
    return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// Ends the running week where another has begun.
  private void turn() {
    if (!running.monday.equals(monday())) {
      var ended = running.week();
      running = new Running(monday(), new SecureRandom().nextLong());
      running.people = ended.people();
      if (!ended.counts().isEmpty() || ended.readers() > 0) {
        append(ended);
      }
      dirty = true;
      write();
    }
  }

  private void changed() {
    dirty = true;
    if (clock.millis() - written >= BETWEEN_WRITES.toMillis()) {
      write();
    }
  }

  private static long hash(String reader, long salt) {
    long hash = salt;
    for (int i = 0; i < reader.length(); i++) {
      hash = (hash ^ reader.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private Running load() {
    var file = folder.resolve(CURRENT);
    if (!Files.exists(file)) {
      return new Running(monday(), new SecureRandom().nextLong());
    }
    try {
      var node = JSON.readTree(file.toFile());
      var loaded =
          new Running(LocalDate.parse(node.path("monday").asText()), node.path("salt").asLong());
      loaded.people = node.path("people").asInt();
      node.path("readers").forEach(hash -> loaded.readers.add(hash.asLong()));
      node.path("counts")
          .properties()
          .forEach(e -> put(loaded.counts, e.getKey(), e.getValue().asLong()));
      for (int i = 0; i < loaded.waits.length; i++) {
        loaded.waits[i] = node.path("waits").path(i).asLong();
      }
      return loaded;
    } catch (IOException | RuntimeException e) {
      // cut short by a full disk, say: the counts of one week are no reason not to start
      return new Running(monday(), new SecureRandom().nextLong());
    }
  }

  private static void put(Map<UsageEvent, Long> counts, String name, long count) {
    for (UsageEvent event : UsageEvent.values()) {
      if (event.name().equals(name)) {
        counts.put(event, count);
      }
    }
  }

  private void write() {
    var node = JSON.createObjectNode();
    node.put("monday", running.monday.toString()).put("salt", running.salt);
    node.put("people", running.people);
    var readers = node.putArray("readers");
    running.readers.stream().sorted().forEach(readers::add);
    numbers(running.week(), node);
    try {
      Files.createDirectories(folder);
      var half = folder.resolve(CURRENT + ".half");
      JSON.writeValue(half.toFile(), node);
      Files.move(half, folder.resolve(CURRENT), StandardCopyOption.REPLACE_EXISTING);
      written = clock.millis();
      dirty = false;
    } catch (IOException e) {
      // counted on in memory and tried again at the next write: use is never worth an error page
      written = clock.millis();
    }
  }

  private static void numbers(UsageWeek week, com.fasterxml.jackson.databind.node.ObjectNode node) {
    var counts = node.putObject("counts");
    week.counts().forEach((event, count) -> counts.put(event.name(), count));
    var waits = node.putArray("waits");
    week.waits().forEach(waits::add);
  }

  private void append(UsageWeek week) {
    var node = JSON.createObjectNode();
    node.put("monday", week.monday().toString()).put("readers", week.readers());
    node.put("people", week.people());
    numbers(week, node);
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(WEEKS),
          JSON.writeValueAsString(node) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the counts of a week cannot be kept in " + folder, e);
    }
  }

  private static Collection<UsageWeek> finished(Path folder) {
    var file = folder.resolve(WEEKS);
    if (!Files.exists(file)) {
      return List.of();
    }
    var weeks = new ArrayList<UsageWeek>();
    try {
      for (String line : Files.readAllLines(file)) {
        var node = JSON.readTree(line);
        var counts = new EnumMap<UsageEvent, Long>(UsageEvent.class);
        node.path("counts")
            .properties()
            .forEach(e -> put(counts, e.getKey(), e.getValue().asLong()));
        List<Long> waits = JSON.convertValue(node.path("waits"), new TypeReference<>() {});
        weeks.add(
            new UsageWeek(
                LocalDate.parse(node.path("monday").asText()),
                node.path("readers").asInt(),
                node.path("people").asInt(),
                counts,
                waits));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the counts in " + file + " cannot be read", e);
    }
    return weeks;
  }

  /// Writes what was not written yet.
  @Override
  public synchronized void close() {
    if (dirty) {
      write();
    }
  }
}
