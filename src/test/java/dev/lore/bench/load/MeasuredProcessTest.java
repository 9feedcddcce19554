package dev.lore.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredProcessTest {
  @Test
  void time_of_the_children_is_on_the_second_line() {
    assertThat(MeasuredProcess.processorSeconds("0m0.010s 0m0.020s\n1m2.500s 0m0.250s\n"))
        .isCloseTo(62.75, within(1e-9));
  }

  @Test
  void work_of_a_child_is_counted_and_its_status_kept() throws Exception {
    var busy =
        "i=0; while [ $i -lt 100000 ]; do i=$((i + 1)); done; echo well; echo no tea >&2; exit 3";
    var ended = MeasuredProcess.run(List.of("/bin/sh", "-c", busy));
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.processorSeconds()).isPositive();
    assertThat(ended.complaint()).isEqualTo("no tea");
  }
}
