package dev.lore.bench.task;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/// Reads task files and names everything that is wrong in all of them at once, each problem with
/// its file and line.
public final class TaskFile {
  private static final Set<String> KEYS =
      Set.of(
          "name", "kind", "about", "data", "parameters", "baselines", "sweep", "metrics", "cost");
  private static final Set<String> DATA_KEYS =
      Set.of("path", "sha256", "split", "licence", "share", "trained-on");
  private static final Set<String> METRIC_KEYS = Set.of("expected", "tolerance", "better", "gate");

  private final YamlFields yaml;
  private final Map<String, Integer> lines = new HashMap<>();

  private TaskFile(YamlFields yaml) {
    this.yaml = yaml;
  }

  /// What a folder of task files holds.
  ///
  /// @param tasks by name
  /// @param partly tasks that something is wrong with, as far as they could be read: good for
  ///   finding what else is
  /// @param problems one line each; where there are any, nothing should run
  public record Loaded(Map<String, Task> tasks, List<Task> partly, List<String> problems) {}

  /// Reads every `*.yaml` of the folders; a folder that is not there holds nothing.
  public static Loaded readAll(Path... folders) throws IOException {
    var tasks = new TreeMap<String, Task>();
    var partly = new ArrayList<Task>();
    var problems = new ArrayList<String>();
    for (Path folder : folders) {
      List<Path> files = List.of();
      if (Files.isDirectory(folder)) {
        try (var listed = Files.list(folder)) {
          files = listed.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
      }
      for (Path file : files) {
        int before = problems.size();
        var name = String.valueOf(file.getFileName());
        var task = new TaskFile(new YamlFields(name, problems)).read(name, Files.readString(file));
        if (problems.size() > before) {
          partly.add(task);
        } else if (tasks.putIfAbsent(task.name(), task) != null) {
          problems.add(name + ":1: a second task is named \"" + task.name() + "\"");
        }
      }
    }
    problems.addAll(Splits.problems(tasks.values()));
    partly.removeIf(task -> task.kind().isEmpty() || task.data().path().isEmpty());
    return new Loaded(tasks, List.copyOf(partly), List.copyOf(problems));
  }

  private Task read(String name, String text) {
    Map<String, Node> top = Map.of();
    try {
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (root instanceof MappingNode mapping) {
        top = yaml.fields(mapping, KEYS);
      } else {
        yaml.problem(root, "expected a mapping of " + YamlFields.sorted(KEYS));
      }
    } catch (MarkedYAMLException e) {
      yaml.problem(e.getProblemMark().getLine() + 1, e.getProblem());
      return nothing(name);
    }
    remember("", top);
    return new Task(
        yaml.scalar(top, "name"),
        yaml.scalar(top, "kind"),
        yaml.scalar(top, "about"),
        dataset(top.get("data")),
        parameters(top.get("parameters"), "parameters"),
        baselines(top.get("baselines")),
        sweep(top.get("sweep")),
        metrics(top.get("metrics")),
        yaml.choice(top, "cost", Task.Cost.class, Task.Cost.MINUTES),
        new Task.Origin(name, lines));
  }

  private static Task nothing(String file) {
    var none = new Task.Dataset("", "", Task.Split.DEV, "");
    var origin = new Task.Origin(file, Map.of());
    return new Task(
        file, "", "", none, Map.of(), Map.of(), Map.of(), Map.of(), Task.Cost.LONG, origin);
  }

  private void remember(String before, Map<String, Node> fields) {
    fields.forEach((key, node) -> lines.put(before + key, node.getStartMark().getLine() + 1));
  }

  private Task.Dataset dataset(@Nullable Node node) {
    if (!(node instanceof MappingNode mapping)) {
      yaml.problem(node, "\"data\" is missing; expected path, sha256, split and licence");
      return new Task.Dataset("", "", Task.Split.DEV, "");
    }
    var fields = yaml.fields(mapping, DATA_KEYS);
    remember("data.", fields);
    var sha = yaml.scalar(fields, "sha256");
    if (!sha.matches("[0-9a-f]{64}")) {
      yaml.problem(fields.get("sha256"), "sha256 \"" + sha + "\" is not 64 lower-case hex digits");
    }
    return new Task.Dataset(
        yaml.scalar(fields, "path"),
        sha,
        yaml.choice(fields, "split", Task.Split.class, Task.Split.DEV),
        yaml.scalar(fields, "licence"),
        share(fields.get("share")),
        trainedOn(fields.get("trained-on")));
  }

  private Task.Share share(@Nullable Node node) {
    if (node == null) {
      return Task.Share.ALL;
    }
    if (yaml.value(node) instanceof List<?> ends
        && ends.size() == 2
        && ends.get(0) instanceof Number from
        && ends.get(1) instanceof Number to
        && 0 <= from.doubleValue()
        && from.doubleValue() < to.doubleValue()
        && to.doubleValue() <= 1) {
      return new Task.Share(from.doubleValue(), to.doubleValue());
    }
    yaml.problem(node, "share is not two numbers [from, to] with 0 <= from < to <= 1");
    return Task.Share.ALL;
  }

  private List<String> trainedOn(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    if (yaml.value(node) instanceof List<?> paths) {
      return paths.stream().map(String::valueOf).toList();
    }
    yaml.problem(node, "trained-on is not a list of paths");
    return List.of();
  }

  private Map<String, Object> parameters(@Nullable Node node, String what) {
    if (node == null) {
      return Map.of();
    }
    if (!(node instanceof MappingNode mapping)) {
      yaml.problem(node, "\"" + what + "\" is not a mapping");
      return Map.of();
    }
    var parameters = new LinkedHashMap<String, Object>();
    for (var field : yaml.entries(mapping).entrySet()) {
      lines.put(what + "." + field.getKey(), field.getValue().getStartMark().getLine() + 1);
      parameters.put(field.getKey(), yaml.value(field.getValue()));
    }
    return parameters;
  }

  private Map<String, Map<String, Object>> baselines(@Nullable Node node) {
    var baselines = new LinkedHashMap<String, Map<String, Object>>();
    if (node instanceof MappingNode mapping) {
      yaml.entries(mapping)
          .forEach((name, body) -> baselines.put(name, parameters(body, "baselines." + name)));
    } else if (node != null) {
      yaml.problem(node, "\"baselines\" is not a mapping of names to parameters");
    }
    return baselines;
  }

  private Map<String, List<Object>> sweep(@Nullable Node node) {
    var sweep = new LinkedHashMap<String, List<Object>>();
    parameters(node, "sweep")
        .forEach((name, values) -> {
          if (values instanceof List<?> list && list.size() > 1) {
            sweep.put(name, List.copyOf(list));
          } else {
            yaml.problem(node, "sweep of " + name + " is not a list of two or more values");
          }
        });
    return sweep;
  }

  private Map<String, Task.Expectation> metrics(@Nullable Node node) {
    var metrics = new LinkedHashMap<String, Task.Expectation>();
    if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
      yaml.problem(node, "\"metrics\" is missing; expected at least one metric");
      return metrics;
    }
    yaml.entries(mapping)
        .forEach((name, value) -> {
          if (value instanceof MappingNode body) {
            metrics.put(name, expectation(yaml.fields(body, METRIC_KEYS)));
          } else {
            yaml.problem(
                value, "metric " + name + ": expected {expected, tolerance, better, gate}");
          }
        });
    return metrics;
  }

  private Task.Expectation expectation(Map<String, Node> fields) {
    var better = fields.containsKey("better") ? yaml.scalar(fields, "better") : "higher";
    if (!Set.of("higher", "lower").contains(better)) {
      yaml.problem(fields.get("better"), "better \"" + better + "\" is neither higher nor lower");
    }
    var gate = fields.containsKey("gate") ? yaml.scalar(fields, "gate") : "false";
    if (!Set.of("true", "false", "speed").contains(gate)) {
      yaml.problem(fields.get("gate"), "gate \"" + gate + "\" is none of true, false and speed");
    }
    double tolerance = fields.containsKey("tolerance") ? yaml.number(fields, "tolerance") : 0;
    if (!(tolerance >= 0)) {
      yaml.problem(fields.get("tolerance"), "tolerance " + tolerance + " is below 0");
    }
    return new Task.Expectation(
        yaml.number(fields, "expected"),
        tolerance,
        better.equals("higher"),
        !gate.equals("false"),
        gate.equals("speed"));
  }
}
