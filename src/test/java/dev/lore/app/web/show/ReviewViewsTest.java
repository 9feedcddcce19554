package dev.lore.app.web.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.engine.lucene.RandomNames;
import dev.lore.feedback.Suggestion;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReviewViewsTest {
  private final ReviewViews views = new ReviewViews(new RandomNames());

  @Test
  void two_topics_of_one_name_are_told_apart_by_where_they_come_from() {
    var own = topic("team:cairo", "Cairo", "", "workspace");
    var city = topic("wiki:Cairo", "Cairo", "capital of Egypt", "wikidict");

    assertThat(reason(city, own))
        .isEqualTo("both are called so: “capital of Egypt”, and a word of the team's own");
  }

  @Test
  void two_names_tell_themselves_apart() {
    var one = topic("team:rd-file", ".Rd file", "", "workspace");
    var other = topic("team:rd-files", "Rd files", "", "workspace");

    assertThat(reason(one, other)).isEqualTo("both are called so");
  }

  private String reason(Topic kept, Topic merged) {
    var suggestion = new Suggestion.OneTopic(kept, merged, "both are called so");
    return views.page(List.of(suggestion), List.of()).suggestions().getFirst().reason();
  }

  private static Topic topic(String id, String name, String description, String origin) {
    return new Topic(
        new TopicId(id), name, Optional.empty(), description, List.of(), List.of(), origin);
  }
}
