package dev.lore.app.cli;

import dev.lore.bench.leak.DataTexts;
import dev.lore.bench.leak.LeakCheck;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore bench leaks`.
@Command(
    name = "leaks",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for near-duplicates (70 %% of runs of four words in common) between what a task is"
          + " measured on and",
      "what its model was trained on, as the task's data.trained-on says. Shows places, never"
          + " texts. Exit status",
      "1 where a test or blind split has any."
    })
final class LeaksCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "TASK", description = "names or kinds of tasks")
  List<String> chosen = List.of("all");

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "places to show for each task (default ${DEFAULT-VALUE})")
  int show = 5;

  LeaksCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var bench = new Workbench(session);
    var folders = bench.folders();
    boolean heldBack = false;
    for (Task task : bench.select(chosen, true)) {
      var data = task.data();
      var paths = new ArrayList<>(data.trainedOn());
      paths.add(data.path());
      var missing = paths.stream().filter(p -> !Files.exists(folders.place(p))).toList();
      if (data.trainedOn().isEmpty()) {
        continue;
      }
      if (!missing.isEmpty()) {
        session.out().println(task.name() + ": not checked: " + missing + " missing");
        continue;
      }
      var check = new LeakCheck();
      for (String path : data.trainedOn()) {
        DataTexts.learned(folders.place(path), check::learned);
      }
      var leaks = new ArrayList<LeakCheck.Leak>();
      var texts = new int[1];
      DataTexts.measured(
          folders.place(data.path()),
          text -> {
            texts[0]++;
            check.leak(text).ifPresent(leaks::add);
          });
      heldBack |=
          !leaks.isEmpty() && (data.split() == Task.Split.TEST || data.split() == Task.Split.BLIND);
      print(task, texts[0], leaks);
    }
    return heldBack ? 1 : 0;
  }

  private void print(Task task, int texts, List<LeakCheck.Leak> leaks) {
    session
        .out()
        .printf(
            Locale.ROOT,
            "%s (%s): %,d of %,d texts were learned from%n",
            task.name(),
            Workbench.lower(task.data().split()),
            leaks.size(),
            texts);
    leaks.stream()
        .sorted(Comparator.comparingDouble(LeakCheck.Leak::similarity).reversed())
        .limit(show)
        .forEach(l ->
            session
                .out()
                .printf(
                    Locale.ROOT, "  %s is %s (%.2f)%n", l.measured(), l.learned(), l.similarity()));
    session.out().flush();
  }
}
