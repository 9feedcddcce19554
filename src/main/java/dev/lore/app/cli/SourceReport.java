package dev.lore.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lore.archive.SourceRecord;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// What was read of each source and what was not, as a table or as JSON.
final class SourceReport {
  private static final List<String> COLUMNS =
      List.of("read", "new", "changed", "unchanged", "deleted", "noise", "skipped");

  private final List<SourceRecord> sources;

  SourceReport(List<SourceRecord> sources) {
    this.sources = sources;
  }

  String table() {
    var table =
        new Table(
            "source",
            "format",
            "read",
            "new",
            "changed",
            "unchanged",
            "deleted",
            "noise",
            "skipped",
            "outcome");
    for (SourceRecord source : sources) {
      table.row(
          source.name(),
          source.format(),
          count(source, "read"),
          count(source, "new"),
          count(source, "changed"),
          count(source, "unchanged"),
          count(source, "deleted"),
          count(source, "noise"),
          count(source, "skipped"),
          source.outcome());
    }
    var out = new StringBuilder(table.toString());
    for (SourceRecord source : sources) {
      if (!source.skippedByReason().isEmpty()) {
        out.append("\nskipped in ").append(source.name()).append(": ");
        out.append(
            String.join(
                ", ",
                new TreeMap<>(source.skippedByReason())
                    .entrySet().stream()
                        .map(e -> number(e.getValue()) + " " + words(e.getKey()))
                        .toList()));
        out.append('\n');
        source.skips().stream().limit(10).forEach(s -> out.append("  ").append(s).append('\n'));
        if (source.skips().size() > 10) {
          out.append("  (more with: lore sources --json)\n");
        }
      }
    }
    return out.toString();
  }

  /// One line that sums up a run.
  String closing(Duration elapsed) {
    double seconds = elapsed.toMillis() / 1000.0;
    long read = total("read");
    return String.format(
        Locale.ROOT,
        "%n%,d read, %,d new, %,d changed, %,d unchanged, %,d deleted, %,d skipped in %.1f s (%,.0f/s)",
        read,
        total("new"),
        total("changed"),
        total("unchanged"),
        total("deleted"),
        total("skipped"),
        seconds,
        seconds == 0 ? 0 : read / seconds);
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    var list = json.putArray("sources");
    for (SourceRecord source : sources) {
      var node = list.addObject();
      node.put("id", source.id().value());
      node.put("name", source.name());
      node.put("format", source.format());
      node.put("documents", source.documents());
      node.put("lastRun", source.lastRun().toString());
      node.put("outcome", source.outcome());
      COLUMNS.forEach(c -> node.put(c, source.counts().getOrDefault(c, 0L)));
      var reasons = node.putObject("skippedByReason");
      new TreeMap<>(source.skippedByReason()).forEach(reasons::put);
      source.skips().forEach(node.putArray("skips")::add);
    }
    return json;
  }

  private long total(String count) {
    return sources.stream().mapToLong(s -> s.counts().getOrDefault(count, 0L)).sum();
  }

  private static String count(SourceRecord source, String name) {
    return number(source.counts().getOrDefault(name, 0L));
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String words(String reason) {
    return reason.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
