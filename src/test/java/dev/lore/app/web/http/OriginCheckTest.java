package dev.lore.app.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OriginCheckTest {
  private static final String HOST = "localhost:7070";

  @Test
  void lets_a_form_of_our_own_page_through() {
    assertThat(OriginCheck.permits("POST", "same-origin", "http://localhost:7070", HOST)).isTrue();
    assertThat(OriginCheck.permits("POST", null, "http://localhost:7070", HOST)).isTrue();
  }

  @Test
  void stops_a_form_of_another_site() {
    assertThat(OriginCheck.permits("POST", "cross-site", "http://evil.example", HOST)).isFalse();
    assertThat(OriginCheck.permits("POST", null, "http://evil.example", HOST)).isFalse();
    assertThat(OriginCheck.permits("POST", null, "null", HOST)).isFalse();
  }

  @Test
  void stops_another_port_of_this_machine() {
    assertThat(OriginCheck.permits("POST", "same-site", "http://localhost:9000", HOST)).isFalse();
    assertThat(OriginCheck.permits("DELETE", null, "http://localhost:9000", HOST)).isFalse();
  }

  @Test
  void lets_programs_and_readers_through() {
    assertThat(OriginCheck.permits("POST", null, null, HOST)).isTrue();
    assertThat(OriginCheck.permits("GET", "cross-site", null, HOST)).isTrue();
  }
}
