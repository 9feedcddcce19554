package dev.lore.bench.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// How a knowledge base tries models on real requests, from `live.yaml` in its folder:
///
/// ```yaml
/// champion: meaning     # answers
/// challenger: words     # runs in its shadow; empty for none
/// control: 0.2          # share of readers who always get the champion alone
/// interleave: 0.5       # share of the others' searches that show both in turn
/// ```
///
/// @param control 0..1
/// @param interleave 0..1
public record LiveSettings(String champion, String challenger, double control, double interleave) {
  public static final String FILE = "live.yaml";
  public static final LiveSettings USUAL = new LiveSettings("meaning", "", 0.2, 0);

  private static final ObjectMapper YAML =
      new YAMLMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  public LiveSettings {
    champion = Objects.requireNonNullElse(champion, "meaning");
    challenger = Objects.requireNonNullElse(challenger, "");
    if (!(control >= 0 && control <= 1 && interleave >= 0 && interleave <= 1)) {
      throw new IllegalArgumentException(
          FILE + ": control " + control + " and interleave " + interleave + " have to be 0 to 1");
    }
  }

  /// @param folder of the knowledge base
  /// @throws IllegalArgumentException where the file cannot be understood, with its place
  public static LiveSettings read(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return USUAL;
    }
    try {
      return YAML.readValue(file.toFile(), LiveSettings.class);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new IllegalArgumentException(
          FILE + ":" + (at == null ? 1 : at.getLineNr()) + ": " + e.getOriginalMessage(), e);
    }
  }

  public void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), YAML.writeValueAsString(this));
  }

  /// The challenger has won: it answers from now on, alone.
  public LiveSettings promoted() {
    return new LiveSettings(challenger, "", control, 0);
  }
}
