package dev.lore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

final class BoundedLinesTest {
  @Test
  void gives_lines_whatever_ends_them() throws IOException {
    try (var lines = new BoundedLines(new StringReader("one\r\n\ntwo\nthree"), 10)) {
      assertThat(lines.next()).isEqualTo("one");
      assertThat(lines.next()).isEmpty();
      assertThat(lines.next()).isEqualTo("two");
      assertThat(lines.next()).isEqualTo("three");
      assertThat(lines.next()).isNull();
    }
  }

  @Test
  void holds_no_more_of_a_line_than_the_limit_and_goes_on_after_it() throws IOException {
    try (var lines = new BoundedLines(new StringReader("x".repeat(1000) + "\nok\n"), 10)) {
      assertThat(lines.next()).hasSize(10);
      assertThat(lines.wasTooLong()).isTrue();
      assertThat(lines.next()).isEqualTo("ok");
      assertThat(lines.wasTooLong()).isFalse();
    }
  }
}
