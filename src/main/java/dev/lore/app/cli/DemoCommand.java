package dev.lore.app.cli;

import java.nio.file.Files;
import java.util.List;
import picocli.CommandLine.Command;

/// `lore demo`.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Reads the fictional company in examples/ and serves it.")
final class DemoCommand extends ServeCommand {
  DemoCommand(Session session) {
    super(session);
  }

  @Override
  java.nio.file.Path data() {
    return named.isPresent() ? super.data() : session.home().resolve("demo");
  }

  @Override
  public Integer call() {
    var examples = session.install().resolve("examples");
    if (!Files.isDirectory(examples)) {
      throw new UsageException("there are no examples in " + examples);
    }
    var parts =
        List.of("slack", "mail", "documents").stream()
            .map(examples::resolve)
            .filter(Files::isDirectory)
            .toList();
    return session
        .knowledge()
        .with(
            data(),
            "demo",
            lore -> {
              try (var progress = new ConsoleProgress(session.err(), session.terminal())) {
                var report = lore.ingest(parts, dev.lore.pipeline.IngestOptions.DEFAULT, progress);
                session.out().print(new SourceReport(report.sources()).table());
              }
              return serve(lore);
            });
  }
}
