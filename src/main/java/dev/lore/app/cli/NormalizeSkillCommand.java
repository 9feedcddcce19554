package dev.lore.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lore.catalog.Catalogs;
import dev.lore.link.SkillNormalizer;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `lore normalize-skill`.
@Command(
    name = "normalize-skill",
    mixinStandardHelpOptions = true,
    description = {
      "Filter: finds the normal name of a skill as somebody typed it.",
      "In: {\"id\",\"text\"}. Out: {\"id\",\"skill\",\"title\",\"score\"}; nulls where it is unknown."
    })
final class NormalizeSkillCommand implements Callable<Integer> {
  private final Session session;

  NormalizeSkillCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (var catalog = Catalogs.open(session.home())) {
      var normalizer = new SkillNormalizer(catalog);
      return new JsonLinesFilter(line -> of(normalizer, line)).run(session.in(), session.out()) == 0
          ? 0
          : 2;
    }
  }

  private static ObjectNode of(SkillNormalizer normalizer, JsonNode line)
      throws JsonLinesFilter.InvalidLine {
    var answer = JsonNodeFactory.instance.objectNode();
    var skill = normalizer.normalize(JsonLinesFilter.text(line, "text"));
    answer.put("skill", skill.map(s -> s.topic().name()).orElse(null));
    answer.put("title", skill.flatMap(s -> s.topic().title()).orElse(null));
    answer.put("score", skill.map(SkillNormalizer.Skill::score).orElse(0.0));
    return answer;
  }
}
