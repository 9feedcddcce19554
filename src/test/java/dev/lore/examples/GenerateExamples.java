package dev.lore.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Writes `examples/slack`, `examples/mail` and the generated documents anew. Run from the
/// project's folder:
///
/// ```
/// mvn -Dquick test -Dtest=ExamplesTest -Dlore.examples.write=true
/// ```
final class GenerateExamples {
  private GenerateExamples() {}

  static void into(Path examples, ExampleCompany company) throws IOException {
    Path slack = examples.resolve("slack");
    if (Files.exists(slack)) {
      try (var old = Files.walk(slack)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    for (var file : company.files().entrySet()) {
      Path path = examples.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}
