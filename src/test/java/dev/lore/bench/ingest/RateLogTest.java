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
    assertThat(log.lastAgainstFastest()).isCloseTo(0.5, within(1e-9));
    assertThat(log.rate()).isCloseTo(1000 / 110.0, within(1e-9));
  }

  @Test
  void a_long_start_does_not_hide_that_a_run_slows_down() {
    var clock = new AtomicLong();
    var log = new RateLog(clock::get);
    for (var done = 10; done <= 1010; done += 10) {
      // models are loaded before the first note
      clock.addAndGet(
          done == 10 ? 500_000_000_000L : done <= 910 ? 1_000_000_000L : 4_000_000_000L);
      log.at(done);
    }
    assertThat(log.lastAgainstFirst()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void a_run_that_is_slow_at_first_and_at_last_has_fallen_from_its_fastest() {
    var clock = new AtomicLong();
    var log = new RateLog(clock::get);
    for (var done = 10; done <= 1010; done += 10) {
      clock.addAndGet(done <= 110 || done > 910 ? 5_000_000_000L : 1_000_000_000L);
      log.at(done);
    }
    assertThat(log.lastAgainstFirst()).isCloseTo(1, within(1e-9));
    assertThat(log.lastAgainstFastest()).isCloseTo(0.2, within(1e-9));
  }
}
