package dev.lore.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `lore replies`.
@Command(
    name = "replies",
    mixinStandardHelpOptions = true,
    description = {
      "Filter: splits mails into reply, quoted text and signature.",
      "In: {\"id\",\"mail\"} (raw RFC 822), a line each. Out: {\"id\",\"reply\",\"quoted\",\"signature\"}."
    })
final class RepliesCommand implements Callable<Integer> {
  private final Session session;

  RepliesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    return new JsonLinesFilter(Filters::replies).run(session.in(), session.out()) == 0 ? 0 : 2;
  }
}
