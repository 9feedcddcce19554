package dev.lore.app.cli;

import dev.lore.bench.report.ReportPage;
import dev.lore.bench.report.StatusMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore bench report`.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes where things stand as one HTML page: goals, use of the product beside the models'"
          + " figures, every",
      "task with intervals and worst examples. With --mail, the week for managers as a mail."
    })
final class ReportCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where it goes (default ${DEFAULT-VALUE})")
  Path out = Path.of("lore-bench.html");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "knowledge base whose use is shown (default: the one in LORE_HOME)")
  Optional<Path> data = Optional.empty();

  @Option(
      names = "--no-examples",
      description = "leaves the worst examples out, which quote the data")
  boolean noExamples;

  @Option(names = "--mail", paramLabel = "FILE.eml", description = "writes the weekly mail as well")
  Optional<Path> mail = Optional.empty();

  @Option(names = "--from", paramLabel = "ADDRESS", description = "sender of the mail")
  String from = "lore@localhost";

  @Option(names = "--to", paramLabel = "ADDRESS", description = "reader of the mail")
  String to = "team@localhost";

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var standing = new Workbench(session).standing(session.data(data));
    var file = session.directory().resolve(out);
    Files.writeString(file, new ReportPage(standing).html(!noExamples));
    session.out().println(file);
    if (mail.isPresent()) {
      var eml = session.directory().resolve(mail.get());
      try {
        Files.writeString(eml, new StatusMail(standing).eml(from, to));
      } catch (IllegalArgumentException e) {
        throw new UsageException("--from or --to is " + e.getMessage());
      }
      session.out().println(eml);
    }
    return 0;
  }
}
