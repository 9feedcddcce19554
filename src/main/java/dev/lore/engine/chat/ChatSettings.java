package dev.lore.engine.chat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// Which model phrases answers, as a file of properties says it:
///
/// | property | means |
/// | --- | --- |
/// | `url` | the endpoint up to `/chat/completions`: `http://localhost:11434/v1` for Ollama |
/// | `model` | name of the model, as the endpoint knows it |
/// | `key-variable` | environment variable that holds the key; none by default |
/// | `seconds` | longest wait, 1 to 60; 8 by default |
///
/// @param key sent as a bearer token; empty for none; never printed
public record ChatSettings(URI url, String model, String key, Duration limit) {
  private static final int SECONDS = 8;
  private static final int MOST_SECONDS = 60;

  /// Empty where there is no such file.
  ///
  /// @param environment where the key is looked up
  /// @throws IllegalArgumentException where the file says something else than the table
  public static Optional<ChatSettings> read(Path file, Map<String, String> environment)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    var variable = properties.getProperty("key-variable", "").strip();
    return Optional.of(
        new ChatSettings(
            url(file, properties.getProperty("url", "").strip()),
            required(file, "model", properties.getProperty("model", "").strip()),
            variable.isEmpty() ? "" : environment.getOrDefault(variable, ""),
            Duration.ofSeconds(seconds(file, properties.getProperty("seconds", "" + SECONDS)))));
  }

  private static URI url(Path file, String value) {
    try {
      var url = URI.create(required(file, "url", value));
      if ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // Told below, with what was expected.
    }
    throw new IllegalArgumentException("[" + file + "] url is no http or https address");
  }

  private static String required(Path file, String name, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("[" + file + "] " + name + " is missing");
    }
    return value;
  }

  private static int seconds(Path file, String value) {
    try {
      return Math.clamp(Integer.parseInt(value.strip()), 1, MOST_SECONDS);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("[" + file + "] seconds is no whole number", e);
    }
  }

  @Override
  public String toString() {
    return model + " at " + url.getHost();
  }
}
