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

  /// Sentence models are native code that needs more than the megabyte of stack which a thread has
  /// by itself, and ends the process without a word where it is not there; only what is used is
  /// taken.
  private static final long STACK_BYTES = 16 << 20;

  private Lore() {}

  public static void main(String[] arguments) throws InterruptedException {
    LUCENE.setLevel(Level.SEVERE);
    int[] status = {1};
    var command =
        Thread.ofPlatform()
            .name("command")
            .stackSize(STACK_BYTES)
            .start(() -> status[0] = CommandRunner.local().run(arguments));
    command.join();
    System.out.flush();
    System.err.flush();
    // A server leaves threads behind on purpose; every other command is over now.
    System.exit(status[0]);
  }
}
