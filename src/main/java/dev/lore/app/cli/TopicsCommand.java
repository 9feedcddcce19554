package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import dev.lore.topics.HomePage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lore topics`.
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = {
      "Lists topics: the most talked about, or with --rising those that are talked about more than",
      "before, by a test against the twelve weeks before the last two."
    })
final class TopicsCommand extends KnowledgeCommand {
  @Option(names = "--rising", description = "what is on the rise")
  boolean rising;

  @Option(names = "--at", paramLabel = "DATE", description = "what was on the rise on that day")
  Optional<String> day = Optional.empty();

  @Option(
      names = "--year",
      paramLabel = "YYYY",
      description = "the biggest rises of the year, each topic once")
  Optional<String> year = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "how many at most (default ${DEFAULT-VALUE})")
  int limit = 20;

  @Mixin ViewerOption as = new ViewerOption();

  TopicsCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > 1_000) {
      throw new UsageException("--limit is " + limit + "; expected 1 to 1000");
    }
    if (rising || day.isPresent() || year.isPresent()) {
      var rises = withExisting("topics", this::rises);
      session.out().print(json ? Json.of(rises) + "\n" : table(rises));
    } else {
      var topics =
          withExisting(
              "topics", lore -> lore.topics().list(lore.readers(as.viewer(lore)), 0, limit));
      var table = new Table("topic", "passages");
      topics.topics().forEach(t -> table.row(t.topic().name(), t.passages()));
      session.out().print(json ? Json.of(topics) + "\n" : table.toString());
    }
    return 0;
  }

  private List<HomePage.Rising> rises(OpenLore lore) {
    var readers = lore.readers(as.viewer(lore));
    return year.isPresent()
        ? lore.topics().risesOf(year(year.get()), readers, limit)
        : lore.topics().rising(readers, day.map(TopicsCommand::day), limit);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UsageException("--at is \"" + text + "\"; expected a date such as 2024-05-31");
    }
  }

  private static Year year(String text) {
    try {
      return Year.parse(text);
    } catch (DateTimeException e) {
      throw new UsageException("--year is \"" + text + "\"; expected a year such as 2024");
    }
  }

  private static String table(List<HomePage.Rising> rises) {
    var table = new Table("topic", "two weeks to", "passages", "expected", "people", "talks", "G");
    for (var rising : rises) {
      var rise = rising.rise();
      var last =
          rise.since().plus(rise.stretch()).atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
      table.row(
          rising.topic().name(),
          last,
          rise.recent(),
          String.format(Locale.ROOT, "%.1f", rise.expected()),
          rise.people(),
          rise.conversations(),
          String.format(Locale.ROOT, "%.1f", rise.significance()));
    }
    return table.toString();
  }
}
