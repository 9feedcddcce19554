package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.OverlayCatalog;
import org.junit.jupiter.api.Test;

final class SkillNormalizerTest {
  private final SkillNormalizer normalizer = new SkillNormalizer(OverlayCatalog.shipped());

  private String name(String typed) {
    return normalizer.normalize(typed).map(skill -> skill.topic().name()).orElse("");
  }

  @Test
  void brings_what_people_type_to_one_name() {
    assertThat(name("k8s")).isEqualTo("Kubernetes");
    assertThat(name("reactjs")).isEqualTo("React");
    assertThat(name("ruby-on-rails")).isEqualTo("Ruby on Rails");
    assertThat(name("machinelearning")).isEqualTo("Machine learning");
  }

  @Test
  void says_nothing_of_what_it_does_not_know() {
    assertThat(normalizer.normalize("zzyx wrangling")).isEmpty();
  }
}
