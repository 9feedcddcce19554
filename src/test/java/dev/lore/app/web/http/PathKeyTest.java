package dev.lore.app.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PathKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "wiki:Ruby_on_Rails",
        "slack:T1/C1/1700000000.000100#3",
        "team:café/☕~%2F",
        "wiki:C++ (language)?"
      })
  void leads_back_to_the_id_and_needs_no_escape_in_a_path(String id) {
    var key = PathKey.of(id);

    assertThat(key).matches("[A-Za-z0-9_:.~-]+");
    assertThat(PathKey.id(key)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a%20b", "a~2", "a~zz", "a~C3", "a b"})
  void refuses_what_it_cannot_have_written(String key) {
    assertThat(PathKey.id(key)).isEmpty();
  }
}
