package dev.lore.bench.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a knowledge base tries on real requests, from `live.yaml` in its folder; nothing is tried
/// where there is none:
///
/// ```yaml
/// champion: meaning     # answers searches
/// challenger: words     # runs in its shadow; empty for none
/// control: 0.2          # share of readers who always get the champion alone
/// interleave: 0.5       # share of the others' searches that show both in turn
/// answers:              # the same for questions; one answer cannot show two in turn
///   champion: meaning
///   challenger: words
///   control: 0.2
/// ```
public record LivePlan(LiveSettings search, LiveSettings answers) {
  public static final String FILE = "live.yaml";
  public static final LivePlan USUAL = new LivePlan(LiveSettings.USUAL, LiveSettings.USUAL);

  private static final ObjectMapper YAML =
      new YAMLMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /// What is tried, by the name that people and files use.
  public enum Part {
    SEARCH,
    ANSWERS
  }

  public LivePlan {
    if (answers.interleave() > 0) {
      throw new IllegalArgumentException(
          FILE + ": answers cannot be interleaved: a question has one answer; remove interleave");
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Written(
      @Nullable String champion,
      @Nullable String challenger,
      @Nullable Double control,
      @Nullable Double interleave,
      @Nullable Written answers) {
    static Written of(LiveSettings settings, @Nullable Written answers) {
      return new Written(
          settings.champion(),
          settings.challenger(),
          settings.control(),
          settings.interleave(),
          answers);
    }

    LiveSettings settings() {
      var usual = LiveSettings.USUAL;
      return new LiveSettings(
          Objects.requireNonNullElse(champion, usual.champion()),
          Objects.requireNonNullElse(challenger, usual.challenger()),
          Objects.requireNonNullElse(control, usual.control()),
          Objects.requireNonNullElse(interleave, usual.interleave()));
    }
  }

  /// @param folder of the knowledge base
  /// @throws IllegalArgumentException where the file cannot be understood, with its place
  public static LivePlan read(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return USUAL;
    }
    try {
      var written = YAML.readValue(file.toFile(), Written.class);
      var answers = written.answers();
      if (answers != null && answers.answers() != null) {
        throw new IllegalArgumentException(FILE + ": answers within answers mean nothing");
      }
      return new LivePlan(
          written.settings(), answers == null ? LiveSettings.USUAL : answers.settings());
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new IllegalArgumentException(
          FILE + ":" + (at == null ? 1 : at.getLineNr()) + ": " + e.getOriginalMessage(), e);
    }
  }

  public void write(Path folder) throws IOException {
    var written = Written.of(search, Written.of(answers, null));
    Files.writeString(folder.resolve(FILE), YAML.writeValueAsString(written));
  }

  public LiveSettings of(Part part) {
    return part == Part.SEARCH ? search : answers;
  }

  /// The challenger of a part has won.
  public LivePlan promoted(Part part) {
    return part == Part.SEARCH
        ? new LivePlan(search.promoted(), answers)
        : new LivePlan(search, answers.promoted());
  }
}
