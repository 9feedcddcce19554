package dev.lore.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KeyDigestsTest {
  private final KeyDigests digests = new KeyDigests();

  @Test
  void a_key_is_current_once_it_was_asked_for_with_its_own_digest() {
    digests.put("a", 1);
    digests.put("b", 2);
    assertThat(digests.isCurrent("a", 1)).isTrue();
    assertThat(digests.isCurrent("b", 7)).isFalse();
    assertThat(digests.isCurrent("c", 0)).isFalse();
    assertThat(digests.wasCurrent("a")).isTrue();
    assertThat(digests.wasCurrent("b")).isFalse();
    assertThat(digests.wasCurrent("c")).isFalse();
  }

  @Test
  void grows_to_many_keys_and_keeps_what_it_was_told() {
    for (int i = 0; i < 20_000; i++) {
      digests.put("key " + i, i);
      if (i % 3 == 0) {
        assertThat(digests.isCurrent("key " + i, i)).isTrue();
      }
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(digests.wasCurrent("key " + i)).isEqualTo(i % 3 == 0);
      assertThat(digests.isCurrent("key " + i, i)).isTrue();
    }
  }
}
