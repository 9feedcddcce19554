package dev.lore.bench.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Takes values out of a YAML tree and lists what is wrong with them, each with file and line.
final class YamlFields {
  private final String file;
  private final List<String> problems;

  /// @param problems where problems are added
  YamlFields(String file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /// The fields of a mapping by key; keys that are not known are problems.
  Map<String, Node> fields(MappingNode mapping, Set<String> known) {
    for (var tuple : mapping.getValue()) {
      var key = key(tuple.getKeyNode());
      if (!known.contains(key)) {
        problem(tuple.getKeyNode(), "unknown key \"" + key + "\"; known are " + sorted(known));
      }
    }
    return entries(mapping);
  }

  /// The fields of a mapping by key, whatever they are.
  Map<String, Node> entries(MappingNode mapping) {
    var fields = new LinkedHashMap<String, Node>();
    mapping.getValue().forEach(t -> fields.put(key(t.getKeyNode()), t.getValueNode()));
    return fields;
  }

  private static String key(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
  }

  String scalar(Map<String, Node> fields, String key) {
    var node = fields.get(key);
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(node, "\"" + key + "\" is missing or not a single value");
    return "";
  }

  double number(Map<String, Node> fields, String key) {
    var value = scalar(fields, key);
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    if (fields.get(key) instanceof ScalarNode node) {
      problem(node, key + " \"" + value + "\" is not a number");
    }
    return 0;
  }

  <E extends Enum<E>> E choice(Map<String, Node> fields, String key, Class<E> type, E otherwise) {
    var value = scalar(fields, key);
    var names = new LinkedHashMap<String, E>();
    for (E constant : type.getEnumConstants()) {
      names.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    var chosen = names.get(value);
    if (chosen == null) {
      if (fields.get(key) instanceof ScalarNode node) {
        problem(
            node, key + " \"" + value + "\" is unknown; expected one of " + sorted(names.keySet()));
      }
      return otherwise;
    }
    return chosen;
  }

  /// Numbers, text, flags, lists and maps as Java has them.
  Object value(Node node) {
    return new Values().of(node);
  }

  void problem(@Nullable Node node, String what) {
    problem(node == null ? 1 : node.getStartMark().getLine() + 1, what);
  }

  void problem(int line, String what) {
    problems.add(file + ":" + line + ": " + what);
  }

  static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private static final class Values extends SafeConstructor {
    Values() {
      super(new LoaderOptions());
    }

    Object of(Node node) {
      var value = constructDocument(node);
      return value == null ? "" : value;
    }
  }
}
