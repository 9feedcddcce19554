package dev.lore.bench.linking;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Figure;
import dev.lore.catalog.Catalog;
import dev.lore.catalog.Catalogs;
import dev.lore.link.SkillNormalizer;
import dev.lore.model.TopicId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Measures how many aliases of technology topics are brought to the right Wikipedia title: lines
/// of `{"aliases":[...],"title"}`.
public final class AliasEvaluation implements Evaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path home;

  /// @param home whose built catalog is measured (`LORE_HOME`)
  public AliasEvaluation(Path home) {
    this.home = home;
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    return Catalogs.isBuilt(home)
        ? Optional.empty()
        : Optional.of("the catalog is not built; lore catalog build");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    try (var catalog = Catalogs.open(home)) {
      return measure(trial.data(), catalog);
    }
  }

  private static Outcome measure(Path data, Catalog catalog) throws IOException {
    var normalizer = new SkillNormalizer(catalog);
    int topics = 0;
    int known = 0;
    int aliases = 0;
    int answered = 0;
    int right = 0;
    for (var line : Files.readAllLines(data)) {
      var node = JSON.readTree(line);
      var title = node.path("title").asText();
      topics++;
      known += catalog.topic(new TopicId("wiki:" + title.replace(' ', '_'))).isPresent() ? 1 : 0;
      for (var alias : node.path("aliases")) {
        var skill = normalizer.normalize(alias.asText());
        aliases++;
        answered += skill.isPresent() ? 1 : 0;
        right +=
            skill.flatMap(s -> s.topic().title()).filter(title::equalsIgnoreCase).isPresent()
                ? 1
                : 0;
      }
    }
    var figures = new LinkedHashMap<String, Figure>();
    figures.put("right", Figure.exact((double) right / Math.max(1, aliases)));
    figures.put("answered", Figure.exact((double) answered / Math.max(1, aliases)));
    figures.put("titles-known", Figure.exact((double) known / Math.max(1, topics)));
    return Outcome.of(figures);
  }
}
