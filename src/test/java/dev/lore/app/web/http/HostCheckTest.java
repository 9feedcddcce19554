package dev.lore.app.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostCheckTest {
  private final HostCheck loopbackOnly = new HostCheck(Set.of());

  @ParameterizedTest
  @ValueSource(strings = {"localhost:7070", "127.0.0.1:7070", "LOCALHOST", "[::1]:7070", "[::1]"})
  void answers_to_the_names_of_the_loopback(String host) {
    assertThat(loopbackOnly.permits(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example:7070", "127.0.0.1.evil.example", ""})
  void refuses_any_other_name(String host) {
    assertThat(loopbackOnly.permits(host)).isFalse();
  }

  @Test
  void refuses_a_request_without_a_host() {
    assertThat(loopbackOnly.permits(null)).isFalse();
  }

  @Test
  void answers_to_a_name_that_the_owner_gave() {
    assertThat(new HostCheck(Set.of("Lore.Example")).permits("lore.example:443")).isTrue();
  }
}
