package dev.lore.app.cli;

import dev.lore.bench.run.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore bench report`.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes one HTML page over the latest run of each task.")
final class ReportCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where it goes (default ${DEFAULT-VALUE})")
  Path out = Path.of("lore-bench.html");

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var bench = new Workbench(session);
    var file = session.directory().resolve(out);
    Files.writeString(file, Report.html(bench.tasks(), bench.log().runs()));
    session.out().println(file);
    return 0;
  }
}
