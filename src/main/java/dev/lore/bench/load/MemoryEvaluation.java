package dev.lore.bench.load;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.ingest.IngestSpeed;
import dev.lore.bench.synthetic.Plan;
import dev.lore.bench.synthetic.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;

/// How the heap grows with the number of messages, from reading to the index: fills one knowledge
/// base with few made-up messages and another with many, and looks all the while at what is in use
/// after a collection. What a process needs anyway (models, the catalog) is in both and cancels
/// out, so that a part which grows with the messages shows at a fifth of a million.
///
/// `peak-bytes-per-message` is the difference of the two peaks, a message more;
/// `heap-of-a-million-mb` goes on in a straight line from the larger one, to be held against the
/// heap that Lore runs with. `kept-bytes-per-message` is the same of what stays in use afterwards.
///
/// Parameters: `few`, `many`, numbers of messages.
public final class MemoryEvaluation implements Evaluation {
  private static final int FEW = 40_000;
  private static final int MANY = 200_000;
  private static final int MILLION = 1_000_000;
  private static final double MEGABYTE = 1 << 20;

  private final Function<Path, LoadedKnowledge> open;

  /// @param open makes a knowledge base in an empty folder
  public MemoryEvaluation(Function<Path, LoadedKnowledge> open) {
    this.open = open;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("few", "many");
  }

  /// @param messages that were really made
  /// @param most bytes in use at the peak
  /// @param after bytes in use when all was searchable
  private record Filled(long messages, long most, long after) {}

  @Override
  public Outcome run(Trial trial) throws IOException {
    var few = fill(trial.count("few", FEW));
    var many = fill(trial.count("many", MANY));
    double more = many.messages() - few.messages();
    if (more <= 0) {
      throw new IllegalArgumentException("parameter many is not larger than few");
    }
    double grows = (many.most() - few.most()) / more;
    double million = many.most() + grows * Math.max(0, MILLION - many.messages());
    return new Examples()
        .figure("peak-bytes-per-message", grows)
        .figure("kept-bytes-per-message", (many.after() - few.after()) / more)
        .figure("heap-of-a-million-mb", million / MEGABYTE)
        .figure("heap-of-few-mb", few.most() / MEGABYTE)
        .figure("heap-of-many-mb", many.most() / MEGABYTE)
        .outcome();
  }

  private Filled fill(int messages) throws IOException {
    var scratch = Files.createTempDirectory("lore-memory");
    var workspace = new Workspace(Plan.of(messages));
    try (var knowledge = open.apply(scratch.resolve("kb"))) {
      IngestSpeed.Figures ingest;
      long most;
      try (var watch = new HeapWatch()) {
        ingest =
            IngestSpeed.measure(
                workspace, scratch, knowledge::keep, knowledge::catchUp, scratch.resolve("kb"));
        most = watch.most();
      }
      return new Filled(ingest.messages(), most, HeapWatch.used());
    } finally {
      Scratch.delete(scratch);
    }
  }
}
