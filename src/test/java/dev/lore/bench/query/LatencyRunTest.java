package dev.lore.bench.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyRunTest {
  @Test
  void percentiles_are_by_nearest_rank() {
    var nanos = LongStream.rangeClosed(1, 200).map(n -> n * 1_000_000).toArray();
    assertThat(LatencyRun.Latencies.of(nanos, nanos))
        .isEqualTo(new LatencyRun.Latencies(200, 100, 190, 198, 200, 100.5, 198));
  }

  @Test
  void every_request_is_asked_once_and_the_first_ones_before_for_warmth() {
    var asked = new AtomicInteger();
    var run = LatencyRun.measure(Collections.nCopies(50, (Runnable) asked::incrementAndGet), 5, 10);
    assertThat(asked).hasValue(55);
    assertThat(run.requests()).isEqualTo(50);
  }

  @Test
  void a_request_that_fails_is_not_a_fast_one() {
    assertThatThrownBy(() ->
            LatencyRun.measure(
                List.<Runnable>of(() -> {
                  throw new IllegalArgumentException("no");
                }),
                0,
                2))
        .isInstanceOf(IllegalStateException.class);
  }
}
