package dev.lore.app.web;

import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.show.Knowledge;
import dev.lore.app.wiring.LocalKnowledge;
import dev.lore.app.wiring.OpenLore;
import dev.lore.index.Readers;
import dev.lore.model.TopicId;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.nio.file.Path;
import java.util.List;

/// The fictional company of `examples/`, read and served as `lore demo` does it.
final class ExampleCompany implements AutoCloseable {
  private static final Readers EVERYTHING = new Readers.All();
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
                lore.answers(),
                lore.facts(),
                lore.openQuestions(),
                lore.completions(),
                lore.conversations(),
                lore.questions(),
                lore.typed(),
                lore.decisions(),
                lore.suggestions(),
                lore::readers));
  }

  /// The address of the page of a topic, by any of its names.
  String topic(String name) {
    return "/topics/" + PathKey.of(topicId(name).value());
  }

  /// The address of the page of whoever wrote most about a topic.
  String busiestPersonOn(String topic) {
    var page = lore.topics().page(topicId(topic), EVERYTHING).orElseThrow();
    return "/people/" + PathKey.of(page.people().getFirst().person().id().value());
  }

  private TopicId topicId(String name) {
    return lore.topics().find(name, EVERYTHING).orElseThrow();
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
