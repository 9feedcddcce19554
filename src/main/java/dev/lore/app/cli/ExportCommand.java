package dev.lore.app.cli;

import dev.lore.bench.export.MlflowExport;
import dev.lore.bench.export.RunCsv;
import dev.lore.bench.run.RunRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore bench export`.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Gives the records of runs to other tools: to an MLflow tracking server (the token, if it"
          + " wants one, in",
      "MLFLOW_TRACKING_TOKEN) or as the CSV that Weights & Biases exports. Figures and parameters"
          + " only, never",
      "examples."
    })
final class ExportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "TASK",
      description = "tasks or ids of runs; all runs where none is named")
  List<String> chosen = List.of();

  @Option(names = "--mlflow", paramLabel = "URL", description = "address of a tracking server")
  Optional<URI> server = Optional.empty();

  @Option(names = "--csv", paramLabel = "FILE", description = "where the CSV goes, - for here")
  Optional<String> csv = Optional.empty();

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (server.isEmpty() && csv.isEmpty()) {
      throw new UsageException("nowhere to export to; name --mlflow URL or --csv FILE");
    }
    var runs = new ArrayList<RunRecord>();
    for (var run : new Workbench(session).log().runs()) {
      if (chosen.isEmpty() || chosen.contains(run.id()) || chosen.contains(run.task())) {
        runs.add(run);
      }
    }
    if (csv.isPresent()) {
      writeCsv(runs, csv.get());
    }
    if (server.isPresent()) {
      send(runs, server.get());
    }
    return 0;
  }

  private void writeCsv(List<RunRecord> runs, String to) throws IOException {
    if (to.equals("-")) {
      session.out().print(RunCsv.of(runs));
    } else {
      var file = session.directory().resolve(Path.of(to));
      Files.writeString(file, RunCsv.of(runs));
      session.out().println(file + ": " + runs.size() + " runs");
    }
  }

  private void send(List<RunRecord> runs, URI address) {
    if (address.getScheme() == null || !address.getScheme().matches("https?")) {
      throw new UsageException("--mlflow " + address + " is not an http or https address");
    }
    var token =
        Optional.ofNullable(System.getenv("MLFLOW_TRACKING_TOKEN")).filter(t -> !t.isBlank());
    var mlflow = new MlflowExport(address, token);
    int sent = 0;
    var ended = runs.stream().filter(r -> r.state() != RunRecord.State.STARTED).toList();
    try {
      for (var run : ended) {
        sent += mlflow.send(run) ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UsageException(
          "after "
              + sent
              + " of "
              + ended.size()
              + " runs: "
              + reason(e)
              + "; send again, what is there is not sent twice");
    }
    session
        .out()
        .println(
            "%s: %d runs sent, %d were there already"
                .formatted(address, sent, ended.size() - sent));
  }

  private static String reason(IOException e) {
    return e.getMessage() == null
        ? "no answer (" + e.getClass().getSimpleName() + ")"
        : e.getMessage();
  }
}
