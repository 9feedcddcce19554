package dev.lore.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLogTest {
  @Test
  void a_run_that_slows_down_shows_in_its_last_tenth() {
    var clock = new AtomicLong();
    var log = new RateLog(clock::get);
    for (var done = 10; done <= 1000; done += 10) {
      clock.addAndGet(done <= 900 ? 1_000_000_000L : 2_000_000_000L);
      log.at(done);
    }
    assertThat(log.rate(0, 0.1)).isCloseTo(10, within(1e-9));
    assertThat(log.rate(0.9, 1)).isCloseTo(5, within(1e-9));
    assertThat(log.lastAgainstFirst()).isCloseTo(0.5, within(1e-9));
    assertThat(log.rate()).isCloseTo(1000 / 110.0, within(1e-9));
  }
}
