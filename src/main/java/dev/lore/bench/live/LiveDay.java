package dev.lore.bench.live;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A day's differences between challenger and champion, as they are kept. A server that was started
/// anew leaves several lines for one day.
///
/// @param date ISO 8601
/// @param of `search` or `answers`
/// @param overlap mean rank-biased overlap, 0..1
/// @param same share with the very same result, 0..1
@JsonIgnoreProperties(ignoreUnknown = true)
public record LiveDay(
    String date,
    String of,
    long compared,
    double overlap,
    double same,
    long championOnly,
    long challengerOnly,
    long championWins,
    long challengerWins,
    long ties,
    long control) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public LiveDay {
    date = Objects.requireNonNullElse(date, "");
    of = Objects.requireNonNullElse(of, "search");
  }

  /// The latest lines about one thing, newest first; lines that cannot be read are left out.
  ///
  /// @param folder of the knowledge base
  public static List<LiveDay> latest(Path folder, LivePlan.Part of, int most) {
    var file = folder.resolve(LiveLog.FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    var days = new ArrayList<LiveDay>();
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines.forEach(line -> parsed(line, days));
    } catch (IOException | java.io.UncheckedIOException e) {
      // what was compared before is worth no error page
      return List.of();
    }
    var wanted = of.name().toLowerCase(Locale.ROOT);
    return days.reversed().stream().filter(day -> day.of().equals(wanted)).limit(most).toList();
  }

  private static void parsed(String line, List<LiveDay> days) {
    try {
      days.add(JSON.readValue(line, LiveDay.class));
    } catch (JsonProcessingException e) {
      // cut short by a kill
    }
  }
}
