package dev.lore.bench.roles;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.model.Role;
import dev.lore.role.RoleInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A message and what it does.
///
/// @param id where it comes from; empty for a made-up sentence
record Labelled(String id, RoleInput input, Role role) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Gold or labels: lines `{"id","role"}`, the text looked up in the talk.
  ///
  /// @throws IOException where an id is unknown to the talk, so that no label is lost silently
  static List<Labelled> read(Path file, List<Talk> talks) throws IOException {
    var labelled = new ArrayList<Labelled>();
    for (var line : Files.readAllLines(file)) {
      var node = JSON.readTree(line);
      var id = node.path("id").asText();
      var input =
          talks.stream()
              .flatMap(t -> t.find(id).stream())
              .findFirst()
              .orElseThrow(
                  () -> new IOException(file + " labels " + id + ", which the data does not have"));
      labelled.add(new Labelled(id, input, role(node.path("role").asText())));
    }
    return labelled;
  }

  /// The made-up sentences.
  static List<Labelled> sentences() throws IOException {
    var labelled = new ArrayList<Labelled>();
    try (var in = Labelled.class.getResourceAsStream("sentences.tsv")) {
      if (in == null) {
        throw new IOException("sentences.tsv is not on the class path");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          var parts = line.split("\t");
          labelled.add(
              new Labelled("", new RoleInput(parts[2], false, parent(parts[1])), role(parts[0])));
        }
      }
    }
    return labelled;
  }

  private static Optional<RoleInput.Parent> parent(String place) {
    return switch (place) {
      case "r" ->
          Optional.of(
              new RoleInput.Parent(
                  "Thoughts on the plan for next week.", false, Duration.ofHours(1)));
      case "q" -> Optional.of(new RoleInput.Parent("what is that?", false, Duration.ofMinutes(5)));
      default -> Optional.empty();
    };
  }

  static Role role(String name) {
    return Role.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
