package dev.lore.app.cli;

import dev.lore.app.wiring.MeasuredCollections;
import dev.lore.bench.answers.AnswerTraining;
import dev.lore.bench.linking.Training;
import dev.lore.bench.privacy.TaggerTraining;
import dev.lore.bench.retrieval.RankerTraining;
import dev.lore.bench.roles.RoleTraining;
import dev.lore.bench.threads.ThreadTraining;
import dev.lore.catalog.Catalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore train`.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains one of the models that ship with Lore and writes it to a file; the same data gives"
          + " the same",
      "bytes. What each was trained on stands in its card beside it in src/main/resources."
    })
final class TrainCommand implements Callable<Integer> {
  private enum Model {
    THREADS,
    VECTORS,
    LINKER,
    PHRASES,
    NAMES,
    RANKER,
    ANSWERS,
    ROLES
  }

  private static final int THREAD_TREES = 120;
  private static final double THREAD_RATE = 0.1;
  private static final int THREAD_DEPTH = 7;

  private final Session session;

  @Parameters(
      paramLabel = "MODEL",
      description = "threads, vectors, linker, phrases, names, ranker, answers or roles")
  Model model = Model.THREADS;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "folder of annotated data (threads/irc-train, linking, phrases, answers, or for names and"
              + " roles the folder of all); vectors need none")
  Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "where the model goes; for names a folder")
  Path out = Path.of("");

  @Option(
      names = "--every",
      paramLabel = "N",
      description = "answers: take each n-th question only (default ${DEFAULT-VALUE})")
  int every = 1;

  TrainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var from = session.directory().resolve(data);
    var file = session.directory().resolve(out);
    if (!Files.isDirectory(from)) {
      throw new UsageException("--from " + from + " is not a folder");
    }
    try (var catalog = Catalogs.open(session.home())) {
      switch (model) {
        case THREADS -> {
          try (var bytes = Files.newOutputStream(file)) {
            ThreadTraining.train(from, THREAD_TREES, THREAD_DEPTH, THREAD_RATE).write(bytes);
          }
        }
        case VECTORS -> Training.vectors(file);
        case LINKER -> Training.linker(from, catalog, file);
        case NAMES -> TaggerTraining.write(from, file);
        case PHRASES -> Training.phrases(from, catalog, file);
        case RANKER -> {
          var trained =
              RankerTraining.train(
                  new MeasuredCollections(session.home()),
                  from,
                  session.install().resolve("examples"));
          Files.writeString(file, trained.written());
          trained.heldOut().forEach(session.out()::println);
        }
        case ANSWERS -> {
          try (var bytes = Files.newOutputStream(file)) {
            AnswerTraining.train(from, every).write(bytes);
          }
        }
        case ROLES -> {
          try (var bytes = Files.newOutputStream(file)) {
            RoleTraining.train(from, session.install()).write(bytes);
          }
        }
      }
    }
    session.out().printf("%s: %,d bytes%n", file, Files.size(file));
    return 0;
  }
}
