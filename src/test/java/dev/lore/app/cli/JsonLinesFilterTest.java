package dev.lore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class JsonLinesFilterTest {
  private static final JsonLinesFilter.Stage LENGTH =
      line ->
          JsonNodeFactory.instance
              .objectNode()
              .put("length", JsonLinesFilter.text(line, "text").length());

  @Test
  void answers_each_line_in_order() throws IOException {
    var lines =
        IntStream.range(0, 1000).mapToObj(i -> "{\"id\":" + i + ",\"text\":\"ab\"}").toList();
    var answers = run(LENGTH, String.join("\n", lines));
    assertThat(answers).hasSize(1000);
    assertThat(answers.get(0)).isEqualTo("{\"id\":0,\"length\":2}");
    assertThat(answers.get(999)).isEqualTo("{\"id\":999,\"length\":2}");
  }

  @Test
  void a_bad_line_is_named_and_the_run_goes_on() throws IOException {
    var answers =
        run(
            LENGTH,
            "{\"id\":\"a\",\"text\":7}\nnot json\n[1]\n\n{\"id\":\"b\",\"text\":\"abc\"}\n");
    assertThat(answers)
        .containsExactly(
            "{\"id\":\"a\",\"error\":\"field \\\"text\\\" is missing or not a string\"}",
            "{\"id\":null,\"error\":\"not valid JSON at column 1\"}",
            "{\"id\":null,\"error\":\"not a JSON object\"}",
            "{\"id\":\"b\",\"length\":3}");
  }

  @Test
  void code_points_and_units_differ_beyond_the_basic_plane() {
    var points = new CodePoints("a\uD83D\uDE00b");
    assertThat(points.fromUnits(3)).isEqualTo(2);
    assertThat(points.toUnits(2)).isEqualTo(3);
    assertThat(new CodePoints("abc").toUnits(2)).isEqualTo(2);
  }

  private static List<String> run(JsonLinesFilter.Stage stage, String input) throws IOException {
    var out = new ByteArrayOutputStream();
    new JsonLinesFilter(stage)
        .run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
