package dev.lore.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lore.catalog.Catalog;
import dev.lore.catalog.Catalogs;
import dev.lore.link.LinkInput;
import dev.lore.link.Linker;
import dev.lore.link.Linkers;
import dev.lore.model.Mention;
import dev.lore.model.Resolution;
import dev.lore.model.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `lore annotate`.
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description = {
      "Filter: finds what a text names.",
      "In: {\"id\",\"text\"} and optionally \"mentions\":[{\"start\",\"end\"}], then only those are resolved.",
      "Out: {\"id\",\"mentions\":[{\"start\",\"end\",\"surface\",\"title\",\"score\",\"kind\"}]}, in code points;",
      "title is the English Wikipedia title, or null; kind is linked, emergent or nil."
    })
final class AnnotateCommand implements Callable<Integer> {
  private final Session session;

  AnnotateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (var catalog = Catalogs.open(session.home())) {
      if (!Catalogs.isBuilt(session.home())) {
        session
            .err()
            .println("lore: " + catalog.summary() + "; lore catalog build makes the whole catalog");
      }
      var linker = Linkers.open(catalog);
      long failed =
          new JsonLinesFilter(line -> annotate(catalog, linker, line))
              .run(session.in(), session.out());
      return failed == 0 ? 0 : 2;
    }
  }

  private static ObjectNode annotate(Catalog catalog, Linker linker, JsonNode line)
      throws JsonLinesFilter.InvalidLine {
    var text = JsonLinesFilter.text(line, "text");
    var points = new CodePoints(text);
    var input = LinkInput.of(text);
    var mentions =
        line.has("mentions")
            ? linker.resolve(input, spans(line.get("mentions"), points))
            : linker.link(input);
    var answer = JsonNodeFactory.instance.objectNode();
    var array = answer.putArray("mentions");
    mentions.forEach(m -> array.add(json(catalog, m, points)));
    return answer;
  }

  private static ObjectNode json(Catalog catalog, Mention mention, CodePoints points) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("start", points.fromUnits(mention.start()));
    node.put("end", points.fromUnits(mention.end()));
    node.put("surface", mention.surface());
    var title =
        mention.resolution() instanceof Resolution.Linked linked
            ? catalog.topic(linked.entity()).flatMap(Topic::title)
            : Optional.<String>empty();
    node.put("title", title.orElse(null));
    node.put("score", Math.round(mention.resolution().score() * 1e4) / 1e4);
    node.put(
        "kind",
        switch (mention.resolution()) {
          case Resolution.Linked l -> "linked";
          case Resolution.Emergent e -> "emergent";
          case Resolution.Nil n -> "nil";
        });
    return node;
  }

  private static List<Linker.Span> spans(JsonNode mentions, CodePoints points)
      throws JsonLinesFilter.InvalidLine {
    var spans = new ArrayList<Linker.Span>();
    for (JsonNode mention : mentions) {
      int start = mention.path("start").asInt(-1);
      int end = mention.path("end").asInt(-1);
      try {
        if (start < 0 || end < start) {
          throw new IndexOutOfBoundsException(start);
        }
        spans.add(new Linker.Span(points.toUnits(start), points.toUnits(end)));
      } catch (IndexOutOfBoundsException e) {
        throw new JsonLinesFilter.InvalidLine(
            "mention [" + start + "," + end + ") lies outside the text");
      }
    }
    return spans;
  }
}
