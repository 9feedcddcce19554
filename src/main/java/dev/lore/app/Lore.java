package dev.lore.app;

import dev.lore.app.cli.CommandRunner;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Starts Lore from the command line.
public final class Lore {
  /// Lucene recommends the incubating vector module to whoever starts it; Lore decides that in its
  /// launcher. Kept here: a logger that nothing refers to forgets its level.
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Lore() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    int status = CommandRunner.local().run(arguments);
    System.out.flush();
    System.err.flush();
    // A server leaves threads behind on purpose; every other command is over now.
    System.exit(status);
  }
}
