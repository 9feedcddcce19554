package dev.lore.scrub;

import dev.lore.model.RawText;
import dev.lore.scrub.policy.Policy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Microseconds to scrub ten kilobytes of made-up mail with a signature on one core, by what is
/// looked for. JMH measures on the clock, so the median of single calls is what counts: other work
/// on the machine lengthens some calls, not most. Ten thousand bytes over the median's microseconds
/// are megabytes a second. Real mails by the hundred megabytes, in processor time: `lore bench
/// privacy-speed`.
///
/// ```
/// mvn -Dquick test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
/// java -cp target/test-classes:target/classes:$(cat target/test.classpath) \
///   dev.lore.scrub.ScrubBenchmark
/// ```
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScrubBenchmark {
  private static final String TALK =
      "The ferry of Tuesday carried 214 cars, which is 12 more than the week before; see ticket"
          + " LN-4821 and build 20260504.3 for what we changed in the tide table. Mara thinks that"
          + " the pier at Kirkwall needs another ramp before May.\n\n";
  private static final String SIGNATURE =
      "Best regards\nInês Carvalho\nTel: +44 20 7946 0958\nines.carvalho@ferrylight.example\n\n";

  @Param({"structured", "secrets", "names", "strict"})
  String looking = "";

  private Scrubber scrubber = new PolicyScrubber(Policy.OFF, new byte[32]);
  private RawText text = RawText.EMPTY;

  @Setup
  public void prepare() {
    var policy = looking.equals("strict") ? Policy.STRICT : Policy.KEEP_COLLEAGUES;
    var detectors =
        switch (looking) {
          case "structured" -> Detectors.structured(policy);
          case "secrets" -> Detectors.withSecrets(policy);
          default -> Detectors.of(policy);
        };
    scrubber = new PolicyScrubber(policy, new byte[32], detectors);
    text = RawText.of((TALK.repeat(4) + SIGNATURE).repeat(10_000 / (4 * TALK.length())));
  }

  @Benchmark
  public ScrubbedText tenKilobytes() {
    return scrubber.scrub(text);
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(ScrubBenchmark.class.getSimpleName()).build()).run();
  }
}
