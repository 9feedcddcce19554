package dev.lore.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.Decision;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TopicDecisionsTest {
  private static final TopicId CLUSTER = new TopicId("wiki:Kubernetes");
  private static final TopicId SHORT = new TopicId("team:k8s");
  private static final TopicId WRONG = new TopicId("wiki:Flag");
  private static final Map<TopicId, Topic> KNOWN =
      Map.of(
          CLUSTER, topic(CLUSTER, "Kubernetes", "kube"),
          SHORT, topic(SHORT, "k8s", "kate's"),
          WRONG, topic(WRONG, "Flag", "banner"));

  private static Topic topic(TopicId id, String name, String alias) {
    return new Topic(id, name, Optional.empty(), "", List.of(), List.of(alias), "workspace");
  }

  private static Optional<Topic> shown(TopicId id, Decision... decisions) {
    return TopicDecisions.of(List.of(decisions))
        .shown(id, known -> Optional.ofNullable(KNOWN.get(known)));
  }

  private static Decision merge(TopicId kept, TopicId merged) {
    return new Decision.TopicsMerged(kept, merged, Instant.EPOCH);
  }

  @Test
  void a_merged_topic_is_shown_as_the_kept_one_with_all_names() {
    for (var id : List.of(CLUSTER, SHORT)) {
      var topic = shown(id, merge(CLUSTER, SHORT)).orElseThrow();
      assertThat(topic.name()).isEqualTo("Kubernetes");
      assertThat(topic.aliases()).containsExactlyInAnyOrder("k8s", "kate's", "kube");
    }
  }

  @Test
  void merging_the_other_way_round_later_changes_the_one_that_is_kept() {
    var both = new Decision[] {merge(CLUSTER, SHORT), merge(SHORT, CLUSTER)};
    assertThat(shown(CLUSTER, both).orElseThrow().id()).isEqualTo(SHORT);
    assertThat(shown(SHORT, both).orElseThrow().id()).isEqualTo(SHORT);
  }

  @Test
  void merges_follow_each_other() {
    var decisions = TopicDecisions.of(List.of(merge(SHORT, WRONG), merge(CLUSTER, SHORT)));
    assertThat(decisions.keptFor(WRONG)).isEqualTo(CLUSTER);
    assertThat(decisions.group(SHORT)).containsExactlyInAnyOrder(CLUSTER, SHORT, WRONG);
  }

  @Test
  void a_renamed_topic_keeps_its_old_name_as_another() {
    var topic =
        shown(CLUSTER, new Decision.TopicRenamed(CLUSTER, "The cluster", Instant.EPOCH))
            .orElseThrow();
    assertThat(topic.name()).isEqualTo("The cluster");
    assertThat(topic.aliases()).contains("Kubernetes");
  }

  @Test
  void a_hidden_topic_is_not_shown_unless_it_is_part_of_another() {
    var hidden = new Decision.TopicHidden(SHORT, Instant.EPOCH);
    assertThat(shown(SHORT, hidden)).isEmpty();
    assertThat(shown(SHORT, hidden, merge(CLUSTER, SHORT))).isPresent();
  }
}
