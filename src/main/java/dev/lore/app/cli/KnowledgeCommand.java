package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import dev.lore.pipeline.KnowledgeBase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Option;

/// A command on a knowledge base.
abstract class KnowledgeCommand implements Callable<Integer> {
  final Session session;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the knowledge base (default: $$LORE_HOME/kb, LORE_HOME being ~/.lore)")
  Optional<Path> named = Optional.empty();

  @Option(names = "--json", description = "machine output")
  boolean json;

  KnowledgeCommand(Session session) {
    this.session = session;
  }

  Path data() {
    return session.data(named);
  }

  /// Whether a server that has the knowledge base open runs the command in our stead.
  boolean runsThroughServer() {
    return true;
  }

  /// Says once, beside the answer, where only few names are known yet.
  void note(OpenLore lore) {
    lore.names().note().ifPresent(note -> session.err().println("lore: " + note));
  }

  /// Works on a knowledge base that has to be there.
  <T> T withExisting(String purpose, Function<OpenLore, T> work) {
    if (!KnowledgeBase.exists(data())) {
      throw new UsageException(
          "there is no knowledge base in " + data() + " yet; make one with: lore ingest PATH...");
    }
    return session.knowledge().with(data(), purpose, work);
  }
}
