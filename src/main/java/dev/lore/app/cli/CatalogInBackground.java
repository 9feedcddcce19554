package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import dev.lore.catalog.Catalogs;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds the default catalog once for a machine, in a process of its own with less right to the
/// processors, while everything already works on the overlay. The launcher asks for it
/// (`-Dlore.catalog=auto`), unless `LORE_CATALOG=off` or `--no-catalog`; tests and other programs
/// never do. A build that fails or is killed costs nothing but the names it would have brought: the
/// next command goes on with it.
final class CatalogInBackground {
  private static final String PROPERTY = "lore.catalog";
  private static final String AUTO = "auto";
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(40);

  private final Session session;

  CatalogInBackground(Session session) {
    this.session = session;
  }

  /// Where the build says how far it is.
  private Path log() {
    return session.home().resolve("catalog").resolve("build.log");
  }

  /// Starts a build where one is wanted and there is no catalog yet.
  Optional<Process> start() {
    var launcher = session.install().resolve("lore");
    if (!AUTO.equals(System.getProperty(PROPERTY))
        || Catalogs.isBuilt(session.home())
        || !Files.isExecutable(launcher)) {
      return Optional.empty();
    }
    try {
      Files.createDirectories(log().getParent());
      var command = new ArrayList<String>();
      if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
        command.addAll(List.of("/usr/bin/nice", "-n", "10"));
      }
      command.addAll(List.of(launcher.toString(), "catalog", "build"));
      var builder = new ProcessBuilder(command);
      builder.environment().put("LORE_HOME", session.home().toString());
      builder.environment().remove("LORE_JAVA_OPTS");
      var process =
          builder
              .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
              .redirectErrorStream(true)
              .redirectOutput(log().toFile())
              .start();
      session
          .err()
          .println(
              "lore: the catalog of two million names is being built in the background, once for this"
                  + " machine (some minutes; LORE_CATALOG=off prevents it; progress in "
                  + log()
                  + "). Everything works meanwhile.");
      return Optional.of(process);
    } catch (IOException e) {
      session.err().println("lore: " + failed());
      return Optional.empty();
    }
  }

  /// Waits for the build of this or of another process, and lets the knowledge base use it. For a
  /// thread of its own.
  void follow(Process build, OpenLore lore) {
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      while (!Catalogs.isBuilt(session.home()) && System.nanoTime() < end) {
        if (!build.isAlive() && build.exitValue() != 0) {
          session.err().println("lore: " + failed());
          return;
        }
        Thread.sleep(LOOK);
      }
      if (Catalogs.isBuilt(session.home())) {
        lore.use(Catalogs.open(session.home()), state -> {});
        session.err().println("lore: the catalog is built and in use; topics were linked anew");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String failed() {
    return "the catalog could not be built (offline? see "
        + log()
        + "); names are known from Lore's own list only. lore catalog build tries again";
  }
}
