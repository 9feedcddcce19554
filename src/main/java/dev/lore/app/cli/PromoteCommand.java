package dev.lore.app.cli;

import dev.lore.bench.business.Change;
import dev.lore.bench.live.LiveSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore bench promote`.
@Command(
    name = "promote",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the challenger of live.yaml the champion, if the gate passes. A running server takes"
          + " it up when it",
      "is started again."
    })
final class PromoteCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--data", paramLabel = "DIR", description = "the knowledge base")
  Optional<Path> data = Optional.empty();

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "what speaks for it, for whoever asks later")
  String why = "";

  PromoteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var folder = session.data(data);
    LiveSettings settings;
    try {
      settings = LiveSettings.read(folder);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    if (settings.challenger().isEmpty() || why.isBlank()) {
      throw new UsageException(
          why.isBlank()
              ? "--why is empty; say in a sentence what speaks for it"
              : folder + " has no challenger; name one in " + LiveSettings.FILE);
    }
    var gate = new GateCommand(session);
    gate.quiet = true;
    int status = gate.call();
    if (status != 0) {
      session.out().println(settings.challenger() + " is not promoted: the gate did not pass");
      return status;
    }
    settings.promoted().write(folder);
    var bench = new Workbench(session);
    new Change(Instant.now(), bench.commit(), settings.challenger() + " answers: " + why)
        .append(bench.changes());
    session.out().println(settings.challenger() + " takes the place of " + settings.champion());
    return 0;
  }
}
