package dev.lore.bench.business;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What is wanted this quarter, from a small file:
///
/// ```yaml
/// quarter: 2026-Q4
/// goals:
///   - objective: Questions find their answer
///     metric: usage:answered            # or task:NAME/METRIC
///     target: 0.6
///     guards:
///       - {metric: usage:wrong-source, at-most: 0.02}
/// ```
public record Goals(String quarter, List<Goal> goals) {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public static final Goals NONE = new Goals("", List.of());

  public Goals {
    goals = List.copyOf(Objects.requireNonNullElse(goals, List.of()));
  }

  /// @param metric `usage:ID` of a [ProductMetric], or `task:NAME/METRIC`
  public record Goal(
      @JsonProperty(required = true) String objective,
      @JsonProperty(required = true) String metric,
      @JsonProperty(required = true) double target,
      @JsonProperty(required = false) List<Guard> guards) {
    public Goal {
      guards = List.copyOf(Objects.requireNonNullElse(guards, List.of()));
    }
  }

  /// What may not get worse while a goal is chased. One of the two bounds is set.
  public record Guard(
      @JsonProperty(required = true) String metric,
      @JsonProperty(required = false) Double atMost,
      @JsonProperty(required = false) Double atLeast) {
    public boolean holds(double value) {
      return Double.isNaN(value)
          || ((atMost == null || value <= atMost) && (atLeast == null || value >= atLeast));
    }
  }

  /// @param problems what is wrong with the file, each with its place
  public record Loaded(Goals goals, List<String> problems) {}

  /// The goals of a file; none where it is not there.
  public static Loaded read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Loaded(NONE, List.of());
    }
    var name = String.valueOf(file.getFileName());
    try {
      var goals = YAML.readValue(file.toFile(), Goals.class);
      var problems = new ArrayList<String>();
      for (Goal goal : goals.goals()) {
        check(name, goal.metric(), problems);
        for (Guard guard : goal.guards()) {
          check(name, guard.metric(), problems);
          if ((guard.atMost() == null) == (guard.atLeast() == null)) {
            problems.add(name + ": guard " + guard.metric() + " needs one of at-most and at-least");
          }
        }
      }
      return new Loaded(goals, problems);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      return new Loaded(
          NONE,
          List.of(name + ":" + (at == null ? 1 : at.getLineNr()) + ": " + e.getOriginalMessage()));
    }
  }

  private static void check(String file, String metric, List<String> problems) {
    boolean known =
        metric.startsWith("usage:")
            ? ProductMetric.named(metric.substring("usage:".length())).isPresent()
            : metric.matches("task:[^/]+/.+");
    if (!known) {
      problems.add(
          file
              + ": metric \""
              + metric
              + "\" is neither usage:ID (answered, readers, ...) nor task:NAME/METRIC");
    }
  }
}
