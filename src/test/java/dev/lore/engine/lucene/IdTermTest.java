package dev.lore.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class IdTermTest {
  @Test
  void different_ids_have_different_terms() {
    var random = new Random(5);
    var seen = new HashMap<BytesRef, String>();
    for (int i = 0; i < 200_000; i++) {
      var id = id(random);
      var other = seen.put(IdTerm.of(id), id);
      assertThat(other == null || other.equals(id)).as("%s and %s", id, other).isTrue();
    }
  }

  /// Short, of few characters, so that many nearly agree.
  private static String id(Random random) {
    var id = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      id.append("0011.a9é".charAt(random.nextInt(8)));
    }
    return id.toString();
  }

  @Test
  void an_id_of_chat_takes_half_its_digits() {
    assertThat(IdTerm.of("slack:T1/C1/1756713600.000200").length)
        .isEqualTo("slack:T1/C1/".length() + 1 + 5 + 1 + 1 + 3);
  }

  @Test
  void long_runs_of_digits_are_no_trouble() {
    assertThat(IdTerm.of("7".repeat(999))).isNotEqualTo(IdTerm.of("7".repeat(1000)));
  }
}
