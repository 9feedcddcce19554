package dev.lore.app.cli;

import dev.lore.catalog.Catalogs;
import dev.lore.catalog.build.CatalogBuild;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `lore catalog`.
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description = "Builds the entity catalog, and explains what a name may mean.")
final class CatalogCommand implements Runnable {
  private final Session session;

  @picocli.CommandLine.Spec
  picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

  CatalogCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    try (var catalog = Catalogs.open(session.home())) {
      session.out().println(catalog.summary());
    }
    spec.commandLine().usage(session.out());
  }

  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      description = "Fetches the public sources through Maven and npm and builds the catalog.")
  int build() throws IOException {
    var report = new CatalogBuild(session.home(), m -> session.err().println("lore: " + m)).run();
    session.out().println(report);
    return 0;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows what a name may mean, how likely, and where that is known from.")
  int show(@Parameters(arity = "1..*", paramLabel = "NAME") List<String> words) {
    var name = String.join(" ", words);
    try (var catalog = Catalogs.open(session.home())) {
      var candidates = catalog.candidates(name);
      if (candidates.isEmpty()) {
        session.out().println("\"" + name + "\" names nothing in " + catalog.summary());
        return 0;
      }
      session
          .out()
          .printf(
              Locale.ROOT,
              "\"%s\" is meant as a name with probability %.3f%n",
              name,
              catalog.linkProbability(name));
      var table = new Table("prior", "entity", "source", "description");
      for (var candidate : candidates) {
        var topic = catalog.topic(candidate.entity());
        table.row(
            String.format(Locale.ROOT, "%.3f", candidate.prior()),
            topic.map(t -> t.name()).orElse(candidate.entity().value()),
            candidate.source(),
            topic.map(t -> t.description()).orElse(""));
      }
      session.out().print(table);
    }
    return 0;
  }
}
