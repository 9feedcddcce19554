package dev.lore.app.web;

import dev.lore.app.web.show.Knowledge;
import dev.lore.app.wiring.LocalKnowledge;
import dev.lore.app.wiring.OpenLore;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.nio.file.Path;
import java.util.List;

/// The fictional company of `examples/`, read and served as `lore demo` does it.
final class ExampleCompany implements AutoCloseable {
  private final OpenLore lore;
  private final LoreServer server;

  /// @param folder empty; the knowledge base is made in it
  /// @param port 0 for any that is free
  ExampleCompany(Path folder, int port) {
    this.lore = new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "a test");
    lore.ingest(List.of(Path.of("examples")), IngestOptions.DEFAULT, Progress.SILENT);
    this.server =
        LoreServer.start(
            WebSettings.loopback(port),
            new Knowledge(
                lore.archive(),
                lore.names(),
                lore.topics(),
                lore.people(),
                lore.search(),
                lore.completions(),
                lore.conversations(),
                lore::readers));
  }

  OpenLore lore() {
    return lore;
  }

  String address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
    lore.close();
  }
}
