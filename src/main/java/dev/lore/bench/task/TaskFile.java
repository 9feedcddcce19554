package dev.lore.bench.task;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads task files and names everything that is wrong in all of them at once, each problem with
/// its file and line.
public final class TaskFile {
  private static final Set<String> KEYS =
      Set.of("name", "kind", "about", "data", "parameters", "metrics", "cost");
  private static final Set<String> DATA_KEYS = Set.of("path", "sha256", "split", "licence");
  private static final Set<String> METRIC_KEYS = Set.of("expected", "tolerance", "better", "gate");

  private final Path file;
  private final List<String> problems;

  private TaskFile(Path file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /// What a folder of task files holds.
  ///
  /// @param tasks by name
  /// @param problems one line each; where there are any, nothing should run
  public record Loaded(Map<String, Task> tasks, List<String> problems) {}

  /// Reads every `*.yaml` of the folder.
  public static Loaded readAll(Path folder) throws IOException {
    var tasks = new TreeMap<String, Task>();
    var problems = new ArrayList<String>();
    List<Path> files;
    try (var listed = Files.list(folder)) {
      files = listed.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    for (Path file : files) {
      int before = problems.size();
      var task = new TaskFile(file, problems).read(Files.readString(file));
      if (problems.size() == before && tasks.putIfAbsent(task.name(), task) != null) {
        problems.add(file.getFileName() + ":1: a second task is named \"" + task.name() + "\"");
      }
    }
    return new Loaded(tasks, List.copyOf(problems));
  }

  private Task read(String text) {
    Map<String, Node> top = Map.of();
    try {
      var root = yaml().compose(new StringReader(text));
      if (root instanceof MappingNode mapping) {
        top = fields(mapping, KEYS);
      } else {
        problems.add(file.getFileName() + ":1: expected a mapping of " + KEYS);
      }
    } catch (MarkedYAMLException e) {
      problems.add(
          file.getFileName() + ":" + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem());
    }
    return new Task(
        scalar(top, "name"),
        scalar(top, "kind"),
        scalar(top, "about"),
        dataset(top.get("data")),
        parameters(top.get("parameters")),
        metrics(top.get("metrics")),
        choice(top, "cost", Task.Cost.class, Task.Cost.MINUTES));
  }

  private Task.Dataset dataset(@org.jspecify.annotations.Nullable Node node) {
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "\"data\" is missing; expected path, sha256, split and licence");
      return new Task.Dataset("", "", Task.Split.DEV, "");
    }
    var fields = fields(mapping, DATA_KEYS);
    var sha = scalar(fields, "sha256");
    if (!sha.matches("[0-9a-f]{64}")) {
      problem(fields.get("sha256"), "sha256 \"" + sha + "\" is not 64 lower-case hex digits");
    }
    return new Task.Dataset(
        scalar(fields, "path"),
        sha,
        choice(fields, "split", Task.Split.class, Task.Split.DEV),
        scalar(fields, "licence"));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> parameters(@org.jspecify.annotations.Nullable Node node) {
    if (node == null) {
      return Map.of();
    }
    if (!(node instanceof MappingNode)) {
      problem(node, "\"parameters\" is not a mapping");
      return Map.of();
    }
    var constructor = new NodeConstructor();
    return (Map<String, Object>) constructor.construct(node);
  }

  private Map<String, Task.Expectation> metrics(@org.jspecify.annotations.Nullable Node node) {
    var metrics = new LinkedHashMap<String, Task.Expectation>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "\"metrics\" is missing; expected at least one metric");
      return metrics;
    }
    for (var tuple : mapping.getValue()) {
      var name = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (!(tuple.getValueNode() instanceof MappingNode body)) {
        problem(
            tuple.getValueNode(),
            "metric " + name + ": expected {expected, tolerance, better, gate}");
        continue;
      }
      var fields = fields(body, METRIC_KEYS);
      var better = fields.containsKey("better") ? scalar(fields, "better") : "higher";
      if (!Set.of("higher", "lower").contains(better)) {
        problem(fields.get("better"), "better \"" + better + "\" is neither higher nor lower");
      }
      metrics.put(
          name,
          new Task.Expectation(
              number(fields, "expected"),
              fields.containsKey("tolerance") ? number(fields, "tolerance") : 0,
              better.equals("higher"),
              fields.containsKey("gate") && scalar(fields, "gate").equals("true")));
    }
    return metrics;
  }

  private Map<String, Node> fields(MappingNode mapping, Set<String> known) {
    var fields = new LinkedHashMap<String, Node>();
    for (var tuple : mapping.getValue()) {
      var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!known.contains(key)) {
        problem(tuple.getKeyNode(), "unknown key \"" + key + "\"; known are " + sorted(known));
      }
      fields.put(key, tuple.getValueNode());
    }
    return fields;
  }

  private String scalar(Map<String, Node> fields, String key) {
    var node = fields.get(key);
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(node, "\"" + key + "\" is missing or not a single value");
    return "";
  }

  private double number(Map<String, Node> fields, String key) {
    var value = scalar(fields, key);
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      problem(fields.get(key), key + " \"" + value + "\" is not a number");
      return 0;
    }
  }

  private <E extends Enum<E>> E choice(
      Map<String, Node> fields, String key, Class<E> type, E otherwise) {
    var value = scalar(fields, key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    problem(
        fields.get(key),
        key + " \"" + value + "\" is unknown; expected one of " + sorted(Set.of(names(type))));
    return otherwise;
  }

  private static <E extends Enum<E>> String[] names(Class<E> type) {
    var constants = type.getEnumConstants();
    var names = new String[constants.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = constants[i].name().toLowerCase(Locale.ROOT);
    }
    return names;
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private void problem(@org.jspecify.annotations.Nullable Node node, String what) {
    int line = node == null ? 1 : node.getStartMark().getLine() + 1;
    problems.add(file.getFileName() + ":" + line + ": " + what);
  }

  private static Yaml yaml() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options));
  }

  private static final class NodeConstructor extends SafeConstructor {
    NodeConstructor() {
      super(new LoaderOptions());
    }

    Object construct(Node node) {
      return constructDocument(node);
    }
  }
}
