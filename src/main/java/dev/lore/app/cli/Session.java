package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Function;

/// What a command works with: where it was typed, where it prints, how it reaches a knowledge base.
/// The same command runs in a process of its own or inside a server that has the knowledge base
/// open.
///
/// @param directory where relative paths start
/// @param home what every knowledge base shares (`LORE_HOME`)
/// @param install the folder of the project: `examples/`, `bench/`
/// @param terminal whether a person watches `out` in a terminal
/// @param knowledge opens knowledge bases
public record Session(
    Path directory,
    Path home,
    Path install,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Knowledge knowledge) {

  /// Opens a knowledge base for the time of some work.
  public interface Knowledge {
    /// @param data folder of the knowledge base
    /// @param purpose the command, shown to whoever finds the knowledge base in use
    <T> T with(Path data, String purpose, Function<OpenLore, T> work);
  }

  /// The folder of the knowledge base that was named, or the default one.
  Path data(java.util.Optional<Path> named) {
    return named.map(p -> directory.resolve(p).normalize()).orElse(home.resolve("kb"));
  }
}
