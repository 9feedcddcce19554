package dev.lore.examples;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everybody who speaks, by handle, in the order of `cast.yaml`.
final class Cast {
  private final Map<String, Colleague> byHandle = new LinkedHashMap<>();

  private Cast(List<Colleague> colleagues) {
    colleagues.forEach(colleague -> byHandle.put(colleague.handle(), colleague));
  }

  static Cast read(Path file) throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      return new Cast(new YAMLMapper().readValue(in, new TypeReference<List<Colleague>>() {}));
    }
  }

  Collection<Colleague> all() {
    return byHandle.values();
  }

  Optional<Colleague> find(String handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }

  /// @param place shown in the error where the handle is unknown
  Colleague require(String handle, String place) {
    return find(handle)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "[%s] \"%s\" is not in cast.yaml; known are %s"
                    .formatted(place, handle, byHandle.keySet())));
  }
}
