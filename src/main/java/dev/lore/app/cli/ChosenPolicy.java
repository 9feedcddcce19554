package dev.lore.app.cli;

import dev.lore.scrub.policy.Policy;
import dev.lore.scrub.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;

/// What `--policy` names: a preset, or a file.
///
/// @param lines the same as a policy file
record ChosenPolicy(Policy policy, String lines) {
  /// Warns where nothing is going to be masked.
  ///
  /// @throws UsageException where it is neither, or the file has mistakes
  static ChosenPolicy of(Session session, String name) {
    var chosen = read(session, name);
    if (chosen.policy().equals(Policy.OFF)) {
      session.err().println("lore: policy off: nothing is masked");
    }
    return chosen;
  }

  private static ChosenPolicy read(Session session, String name) {
    var preset = PolicyFile.preset(name);
    if (preset.isPresent()) {
      return new ChosenPolicy(preset.get(), "preset = " + name + "\n");
    }
    var file = session.directory().resolve(name).normalize();
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          "--policy \"" + name + "\" is no preset (keep-colleagues, strict, off) and no file");
    }
    try {
      return new ChosenPolicy(PolicyFile.read(file), Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new UsageException(Objects.requireNonNullElse(e.getMessage(), file.toString()));
    } catch (IOException e) {
      throw new UsageException(file + " cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
