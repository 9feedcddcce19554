package dev.lore.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lore.catalog.Catalogs;
import dev.lore.phrase.KeyPhrases;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore phrases`.
@Command(
    name = "phrases",
    mixinStandardHelpOptions = true,
    description = {
      "Filter: finds the key phrases of a text, best first.",
      "In: {\"id\",\"text\"}. Out: {\"id\",\"phrases\":[{\"text\",\"score\"}]}."
    })
final class PhrasesCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "how many at most (default ${DEFAULT-VALUE})")
  int limit = 20;

  PhrasesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (var catalog = Catalogs.open(session.home())) {
      var phrases = KeyPhrases.shipped(catalog);
      return new JsonLinesFilter(line -> of(phrases, line)).run(session.in(), session.out()) == 0
          ? 0
          : 2;
    }
  }

  private ObjectNode of(KeyPhrases phrases, JsonNode line) throws JsonLinesFilter.InvalidLine {
    var answer = JsonNodeFactory.instance.objectNode();
    var array = answer.putArray("phrases");
    for (var phrase : phrases.of(JsonLinesFilter.text(line, "text"), limit)) {
      array.addObject().put("text", phrase.text()).put("score", phrase.score());
    }
    return answer;
  }
}
