package dev.lore.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.lore.model.RawText;
import dev.lore.scrub.policy.Policy;

/// Whatever the text, scrubbing ends, changes nothing the second time, and its masks lie in the
/// text in order. Jazzer (com.code-intelligence:jazzer 0.30.0) looks for texts that break this, for
/// as long as it may:
///
/// ```
/// java -cp CLASSES:LIBRARIES:jazzer-0.30.0.jar com.code_intelligence.jazzer.Jazzer \
///   --target_class=dev.lore.scrub.ScrubFuzz --instrumentation_includes='dev.lore.scrub.**' \
///   -max_total_time=60
/// ```
///
/// It is no test of the suite: its agent rewrites every class that is loaded after it, and all
/// tests share one process. [ScrubFuzzTest] checks the same on mixtures from a seed.
public final class ScrubFuzz {
  private static final Scrubber STRICT = new PolicyScrubber(Policy.STRICT, new byte[32]);
  private static final Scrubber COLLEAGUES =
      new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);

  private ScrubFuzz() {}

  /// Called by Jazzer.
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    check(data.consumeRemainingAsString());
  }

  static void check(String text) {
    for (var scrubber : new Scrubber[] {STRICT, COLLEAGUES}) {
      var once = scrubber.scrub(RawText.of(text));
      int end = 0;
      int rawEnd = 0;
      for (var mask : once.masks()) {
        assertThat(mask.start()).isBetween(end, mask.end());
        assertThat(mask.rawStart()).isBetween(rawEnd, mask.rawEnd());
        end = mask.end();
        rawEnd = mask.rawEnd();
      }
      assertThat(end).isLessThanOrEqualTo(once.text().length());
      assertThat(rawEnd).isLessThanOrEqualTo(text.length());
      assertThat(scrubber.scrub(RawText.of(once.text())).text()).isEqualTo(once.text());
    }
  }
}
