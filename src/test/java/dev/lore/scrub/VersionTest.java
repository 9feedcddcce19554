package dev.lore.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.scrub.policy.Action;
import dev.lore.scrub.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VersionTest {
  @Test
  void another_policy_makes_another_version_and_another_name_does_not() {
    var actions = Map.of("PHONE_NUMBER", Action.REDACT);
    var one = version(new Policy("one", Action.MASK, actions, Map.of(), 0.5));
    assertThat(version(new Policy("two", Action.MASK, actions, Map.of(), 0.5))).isEqualTo(one);
    assertThat(version(new Policy("one", Action.MASK, Map.of(), Map.of(), 0.5))).isNotEqualTo(one);
    assertThat(version(new Policy("one", Action.MASK, actions, Map.of("URL", 0.9), 0.5)))
        .isNotEqualTo(one);
    assertThat(version(new Policy("one", Action.MASK, actions, Map.of(), 0.6))).isNotEqualTo(one);
    assertThat(version(Policy.STRICT)).isNotEqualTo(version(Policy.KEEP_COLLEAGUES));
  }

  @Test
  void any_changed_rule_or_model_makes_another_version(@TempDir Path program) throws IOException {
    var folder = Files.createDirectories(program.resolve("dev/lore/scrub/number"));
    var rule = Files.writeString(folder.resolve("Rule.class"), "one");
    var before = RulesVersion.of(program);
    assertThat(RulesVersion.of(program)).isEqualTo(before);
    Files.writeString(rule, "two");
    assertThat(RulesVersion.of(program)).isNotEqualTo(before);
    Files.writeString(rule, "one");
    Files.writeString(folder.resolve("words.txt"), "");
    assertThat(RulesVersion.of(program)).isNotEqualTo(before);
  }

  @Test
  void a_jar_and_a_folder_of_the_same_classes_have_the_same_version(@TempDir Path program)
      throws IOException {
    var folder = Files.createDirectories(program.resolve("dev/lore/scrub"));
    Files.writeString(folder.resolve("Rule.class"), "one");
    var jar = program.resolve("program.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("dev/lore/scrub/Rule.class"));
      out.write("one".getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    assertThat(RulesVersion.of(jar)).isEqualTo(RulesVersion.of(program));
    assertThat(version(Policy.STRICT)).matches("[0-9a-f]{8}/[0-9a-f]{16}");
  }

  private static String version(Policy policy) {
    return new PolicyScrubber(policy, new byte[32]).version();
  }
}
