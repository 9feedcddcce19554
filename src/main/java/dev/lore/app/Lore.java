package dev.lore.app;

import dev.lore.app.cli.CommandRunner;

/// Starts Lore from the command line.
public final class Lore {
  private Lore() {}

  public static void main(String[] arguments) {
    int status = CommandRunner.local().run(arguments);
    System.out.flush();
    System.err.flush();
    // A server leaves threads behind on purpose; every other command is over now.
    System.exit(status);
  }
}
