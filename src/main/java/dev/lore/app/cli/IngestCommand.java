package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import dev.lore.model.RawAudience;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.IngestReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore ingest`.
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Reads Slack exports (zip or folder), mbox, Maildir, .eml and folders of documents (PDF,"
          + " DOCX,",
      "PPTX, XLSX, HTML, Markdown, text), recognised by content. The same input again changes"
          + " nothing."
    })
final class IngestCommand extends KnowledgeCommand {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders to read")
  List<Path> paths = List.of();

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      description =
          "who may read the documents: everyone (default), or mail addresses, comma-separated")
  Optional<String> audience = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "FILE|PRESET",
      description = {
        "what is masked: keep-colleagues (default), strict, off, or a policy file"
            + " (docs/privacy.md);",
        "kept with the knowledge base for later runs"
      })
  Optional<String> policy = Optional.empty();

  @Option(
      names = "--no-catalog",
      description =
          "do not build the catalog of two million names in the background where it is missing")
  boolean noCatalog;

  IngestCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    var absolute = paths.stream().map(p -> session.directory().resolve(p).normalize()).toList();
    for (Path path : absolute) {
      if (!Files.isReadable(path)) {
        throw new UsageException(
            path + (Files.exists(path) ? " may not be read; check its rights" : " does not exist"));
      }
    }
    var chosen = policy.map(name -> ChosenPolicy.of(session, name));
    var report =
        session
            .knowledge()
            .with(
                data(),
                "ingest",
                lore -> {
                  chosen.ifPresent(c -> lore.keepPolicy(c.lines()));
                  return ingest(lore, absolute);
                });
    var answer = new SourceReport(report.sources());
    if (json) {
      session.out().println(answer.json());
    } else {
      session.out().print(answer.table());
      session.out().println(answer.closing(report.elapsed()));
    }
    if (!noCatalog) {
      // Afterwards: the two cores belong to what was asked for. The next command links with it.
      new CatalogInBackground(session).start();
    }
    return 0;
  }

  private IngestReport ingest(OpenLore lore, List<Path> absolute) {
    try (var progress = new ConsoleProgress(session.err(), session.terminal())) {
      return lore.ingest(absolute, options(), progress);
    }
  }

  private IngestOptions options() {
    return new IngestOptions(
        audience.filter(a -> !a.equals("everyone")).map(IngestCommand::readers),
        IngestOptions.DEFAULT.workers());
  }

  private static RawAudience readers(String addresses) {
    var accounts =
        List.of(addresses.split(",")).stream()
            .map(String::strip)
            .filter(a -> !a.isEmpty())
            .map(a ->
                dev.lore.model.RawAccount.unknown("mail", a.toLowerCase(java.util.Locale.ROOT)))
            .toList();
    if (accounts.isEmpty()) {
      throw new UsageException(
          "--audience \"" + addresses + "\" names nobody; expected everyone, or mail addresses");
    }
    return new RawAudience.Only(accounts);
  }
}
