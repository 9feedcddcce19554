package dev.lore.scrub.policy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/// Reads a policy from a file of `name = value` lines:
///
/// ```
/// preset = keep-colleagues
/// PHONE_NUMBER = redact
/// PERSON = surrogate
/// PERSON.minimum = 0.9
/// ```
public final class PolicyFile {
  private static final Map<String, Policy> PRESETS =
      Map.of("keep-colleagues", Policy.KEEP_COLLEAGUES, "strict", Policy.STRICT, "off", Policy.OFF);
  private static final String MINIMUM = ".minimum";

  private PolicyFile() {}

  public static Optional<Policy> preset(String name) {
    return Optional.ofNullable(PRESETS.get(name));
  }

  /// @throws IllegalArgumentException listing every problem of the file at once
  public static Policy read(Path file) throws IOException {
    return parse(file.getFileName().toString(), Files.readString(file));
  }

  static Policy parse(String name, String text) throws IOException {
    var lines = new Properties();
    lines.load(new StringReader(text));
    var problems = new ArrayList<String>();
    var presetName = lines.getProperty("preset", "keep-colleagues").strip();
    var base = preset(presetName).orElse(Policy.KEEP_COLLEAGUES);
    if (preset(presetName).isEmpty()) {
      problems.add(
          "preset \"" + presetName + "\" is unknown; known are " + new TreeSet<>(PRESETS.keySet()));
    }
    var actions = new HashMap<>(base.actions());
    var minimums = new HashMap<>(base.minimumScores());
    for (var key : new TreeSet<>(lines.stringPropertyNames())) {
      var value = lines.getProperty(key).strip();
      if (key.endsWith(MINIMUM)) {
        minimum(value, problems, key)
            .ifPresent(
                score -> minimums.put(key.substring(0, key.length() - MINIMUM.length()), score));
      } else if (!key.equals("preset")) {
        action(value, problems, key).ifPresent(action -> actions.put(key, action));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("[" + name + "] " + String.join("; ", problems));
    }
    if (actions.equals(base.actions()) && minimums.equals(base.minimumScores())) {
      return base;
    }
    return new Policy(name, base.fallback(), actions, minimums, base.minimumScore());
  }

  private static Optional<Double> minimum(String value, List<String> problems, String key) {
    try {
      double score = Double.parseDouble(value);
      if (score >= 0 && score <= 1) {
        return Optional.of(score);
      }
    } catch (NumberFormatException e) {
      // said below, with the range
    }
    problems.add(key + " = \"" + value + "\" is no number from 0 to 1");
    return Optional.empty();
  }

  private static Optional<Action> action(String value, List<String> problems, String key) {
    for (var action : Action.values()) {
      if (action.name().toLowerCase(Locale.ROOT).equals(value)) {
        return Optional.of(action);
      }
    }
    problems.add(
        key
            + " = \""
            + value
            + "\" is no action; known are keep, mask, redact, pseudonym, surrogate, vault");
    return Optional.empty();
  }
}
