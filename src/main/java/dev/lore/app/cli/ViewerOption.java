package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import dev.lore.model.Viewer;
import java.util.Optional;
import picocli.CommandLine.Option;

/// `--as PERSON`: answers with what that person may read.
final class ViewerOption {
  @Option(
      names = "--as",
      paramLabel = "PERSON",
      description =
          "answer with what this person may read (default: the owner, who reads everything)")
  Optional<String> person = Optional.empty();

  /// Whether it is the owner who looks, with their own eyes.
  boolean isOwner() {
    return person.isEmpty();
  }

  Viewer viewer(OpenLore lore) {
    if (person.isEmpty()) {
      return new Viewer.Owner();
    }
    return lore.persons()
        .member(person.get())
        .orElseThrow(() ->
            new UsageException(
                "--as: nobody is named \"" + person.get() + "\"; lore person NAME finds people"));
  }
}
