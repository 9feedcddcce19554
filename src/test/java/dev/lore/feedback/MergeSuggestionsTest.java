package dev.lore.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which topics may be one by their names.
final class MergeSuggestionsTest {
  private static Topic topic(String id, String name, String... aliases) {
    return new Topic(
        new TopicId(id), name, Optional.empty(), "", List.of(), List.of(aliases), "workspace");
  }

  private static List<String> pairs(Topic... topics) {
    return new TopicLikeness(List.of(topics), (one, other) -> !other.name().contains("Apart"))
        .pairs().stream().map(p -> p.merged().name() + " > " + p.kept().name()).toList();
  }

  @Test
  void case_hyphens_and_plural_make_no_other_topic() {
    assertThat(
            pairs(
                topic("team:roll out", "rollout plans"),
                topic("team:rollout-plan", "Roll-out plan")))
        .containsExactly("Roll-out plan > rollout plans");
  }

  @Test
  void initials_stand_for_what_they_abbreviate() {
    assertThat(
            pairs(
                topic("team:sre", "SRE"),
                topic("wiki:Site_reliability_engineering", "Site reliability engineering")))
        .containsExactly("SRE > Site reliability engineering");
    assertThat(pairs(topic("team:dod", "DoD"), topic("team:d", "definition of done")))
        .containsExactly("definition of done > DoD");
  }

  @Test
  void initials_of_what_never_goes_with_them_are_a_coincidence() {
    assertThat(pairs(topic("team:lta", "LTA"), topic("wiki:L", "Living Together Apart"))).isEmpty();
  }

  @Test
  void a_word_of_one_letter_is_not_the_end_of_another() {
    assertThat(pairs(topic("team:c", "compile R"), topic("wiki:Compiler", "Compiler"))).isEmpty();
  }

  @Test
  void words_that_happen_to_be_short_are_no_initials() {
    assertThat(pairs(topic("team:was", "was"), topic("team:w", "weekly alert summary"))).isEmpty();
  }

  @Test
  void the_encyclopedia_knows_better_what_it_keeps_apart() {
    assertThat(pairs(topic("wiki:Go", "Gos"), topic("wiki:Go_(game)", "GO S"))).isEmpty();
  }

  @Test
  void another_way_to_write_it_is_asked_about() {
    assertThat(pairs(topic("wiki:Kubernetes", "Kubernetes", "kube"), topic("team:kube", "Kube")))
        .containsExactly("Kube > Kubernetes");
  }
}
