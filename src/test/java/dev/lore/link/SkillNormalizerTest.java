package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.OverlayCatalog;
import java.util.Set;
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
  void takes_the_language_away_that_something_was_made_in() {
    assertThat(name("py-kafka")).isEqualTo("Apache Kafka");
    assertThat(name("golang-redis")).isEqualTo("Redis");
    assertThat(name("python-flask")).startsWith("Flask");
  }

  @Test
  void finds_a_technology_by_one_word_of_its_name() {
    assertThat(name("mint")).isEqualTo("Linux Mint");
    assertThat(name("backbone")).isEqualTo("Backbone.js");
  }

  @Test
  void reads_versions_and_words_written_onto_a_name() {
    assertThat(name("esp32c6")).isEqualTo("ESP32");
    assertThat(name("redisdb")).isEqualTo("Redis");
    assertThat(name("minecraftmods")).startsWith("Minecraft");
    assertThat(name("windows-subsystem-linux")).isEqualTo("Windows Subsystem for Linux");
  }

  @Test
  void parts_words_written_as_one() {
    assertThat(name("windowssubsystemforlinux")).isEqualTo("Windows Subsystem for Linux");
    assertThat(name("simultaneouslocalizationandmapping"))
        .isEqualTo("Simultaneous localization and mapping");
    assertThat(JoinedWords.parted("information", Set.of())).isEmpty();
    assertThat(JoinedWords.parted("zzyxwvqzzyxwvq", Set.of())).isEmpty();
  }

  @Test
  void forgives_one_wrong_letter() {
    assertThat(name("javascirpt")).isEqualTo("JavaScript");
    assertThat(name("kuberntes")).isEqualTo("Kubernetes");
  }

  @Test
  void reads_what_stands_before_brackets_and_a_year_after_a_name() {
    assertThat(name("Machine Learning (ML)")).isEqualTo("Machine learning");
    assertThat(name("auth02024")).isEqualTo("Auth0");
  }

  @Test
  void takes_what_was_made_where_several_words_tell_it() {
    assertThat(name("python-web-server")).isEqualTo("Web server");
    assertThat(name("python-tutorial")).isEqualTo("Python");
  }

  @Test
  void knows_titles_that_only_the_tags_have() {
    assertThat(name("lsp-server")).isEqualTo("Language Server Protocol");
    assertThat(name("crdts")).isEqualTo("Conflict-free replicated data type");
  }

  @Test
  void every_tag_means_its_title_with_a_probability() {
    assertThat(SkillTags.shipped().all()).isNotEmpty();
    assertThat(SkillTags.shipped().all().values())
        .allSatisfy(tags -> assertThat(tags).allMatch(tag -> tag.prior() > 0 && tag.prior() <= 1));
  }

  @Test
  void says_nothing_of_what_it_does_not_know() {
    assertThat(normalizer.normalize("zzyx wrangling")).isEmpty();
    assertThat(normalizer.normalize("")).isEmpty();
    assertThat(normalizer.normalize(" \t")).isEmpty();
    assertThat(normalizer.normalize("a")).isEmpty();
  }
}
