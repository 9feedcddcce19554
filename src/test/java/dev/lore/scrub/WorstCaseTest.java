package dev.lore.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.RawText;
import dev.lore.scrub.policy.Policy;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Inputs made to be slow: each unit repeated to a megabyte, and units mixed at random.
@Tag("slow")
final class WorstCaseTest {
  private static final String[] UNITS = {
    "1",
    "1 ",
    "12-",
    "123-45-6789 ",
    "a@",
    "@",
    "a.b@c.d ",
    "(at)",
    "a at b dot ",
    "password is ",
    "password=",
    "= ",
    ":",
    "://a:b",
    "eyJa.",
    "-----BEGIN PRIVATE KEY-----",
    "[",
    "[A",
    "A. ",
    "AA 12 34 56 B ",
    "4111 1111 1111 1111 ",
    "+1 212 555 0123 ",
    "1.2.3.4 ",
    "::",
    "May 5 ",
    "www.a.com ",
    "ab12",
    "\u200b",
    "\u0430a",
    "aG9u",
    "m@iling from ",
    "\n",
    "Dr. John Smith, ",
    "00:11:22:",
    "A** ",
    "1/2/",
    "((((",
    "\ud83d"
  };
  private static final int SMALL = 100_000;
  private static final int LARGE = 1_000_000;
  private static final double MOST = 25;
  private static final int ATTEMPTS = 5;

  private final Scrubber scrubber = new PolicyScrubber(Policy.STRICT, new byte[32]);

  static Stream<String> units() {
    var random = new Random(1);
    var mixed =
        Stream.generate(() -> {
          var unit = new StringBuilder();
          for (int i = 0; i < 20; i++) {
            unit.append(UNITS[random.nextInt(UNITS.length)]);
          }
          return unit.toString();
        });
    return Stream.concat(Stream.of(UNITS), mixed.limit(10));
  }

  /// A quadratic step would cost a hundredfold, and would do so each time; what a busy machine adds
  /// to one measurement it does not add to all, so the best of several ratios is judged.
  @ParameterizedTest
  @MethodSource("units")
  void ten_times_the_text_costs_little_more_than_ten_times_the_time(String unit) {
    milliseconds(unit, SMALL);
    double best = Double.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && best >= MOST; attempt++) {
      long small = milliseconds(unit, SMALL);
      long large = milliseconds(unit, LARGE);
      best = Math.min(best, large / (double) Math.max(60, small));
    }
    assertThat(best).isLessThan(MOST);
  }

  private long milliseconds(String unit, int length) {
    var text = RawText.of(unit.repeat(length / unit.length()));
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    try {
      assertThat(scrubber.scrub(text).text()).isNotNull();
    } catch (ScrubException e) {
      assertThat(e).hasMessageContaining("rounds"); // refused, after as much work
    }
    return (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
  }
}
