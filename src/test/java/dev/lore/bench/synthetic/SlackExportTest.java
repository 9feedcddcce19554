package dev.lore.bench.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SlackExportTest {
  private static final Plan SMALL =
      new Plan(7, 5_000, 50, 10, 40, 300, 1_000, LocalDate.of(2025, 9, 1), 60);

  @Test
  void the_same_plan_gives_the_same_bytes() throws IOException {
    assertThat(export()).isEqualTo(export());
  }

  @Test
  void every_message_planned_is_written_and_half_of_them_in_private() throws IOException {
    var json = new ObjectMapper();
    var all = 0;
    var open = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(export()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var array = json.readTree(zip.readAllBytes());
        assertThat(array.isArray()).as(entry.getName()).isTrue();
        if (entry.getName().contains("/")) {
          all += array.size();
          var number = entry.getName().replaceFirst("^.*-(\\d+)/.*$", "$1");
          open += number.matches("[0-4]") ? array.size() : 0;
        }
      }
    }
    assertThat(all).isEqualTo(5_000);
    assertThat(open).isEqualTo(2_500);
  }

  @Test
  void topics_follow_a_zipf_law() {
    var zipf = new Zipf(1_000, 1.0);
    var random = new java.util.SplittableRandom(3);
    var counts = new int[1_000];
    for (var i = 0; i < 100_000; i++) {
      counts[zipf.next(random)]++;
    }
    assertThat(counts[0] / (double) counts[9]).isBetween(8.0, 12.0);
    assertThat(java.util.stream.IntStream.of(zipf.share(12_345)).sum()).isEqualTo(12_345);
  }

  private static byte[] export() throws IOException {
    var bytes = new ByteArrayOutputStream();
    SlackExport.write(new Workspace(SMALL), bytes);
    return bytes.toByteArray();
  }
}
