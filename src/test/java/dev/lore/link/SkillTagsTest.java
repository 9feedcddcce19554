package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;

/// Checks the tags that ship.
final class SkillTagsTest {
  @Test
  void meanings_of_one_tag_share_its_probability() {
    var tags = SkillTags.shipped();
    for (var typed : new String[] {"apis", "react component"}) {
      assertThat(tags.of(typed)).as(typed).isNotEmpty();
    }
    var sums = new HashMap<Long, Double>();
    tags.all()
        .forEach((key, list) -> sums.put(key, list.stream().mapToDouble(t -> t.prior()).sum()));
    assertThat(sums.values()).allMatch(sum -> sum > 0 && sum <= 1.02);
  }

  @Test
  void forms_strip_versions_kinds_and_plurals() {
    assertThat(SkillForms.of("vue3-components")).containsKey("vue");
    assertThat(SkillForms.of("awesome-python-scripts")).containsKey("python");
    assertThat(SkillForms.splits("rubyonrails")).contains("ruby on rails");
  }
}
