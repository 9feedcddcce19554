package dev.lore.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.scrub.policy.Action;
import dev.lore.scrub.policy.Policy;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

  private static String version(Policy policy) {
    return new PolicyScrubber(policy, new byte[32]).version();
  }
}
