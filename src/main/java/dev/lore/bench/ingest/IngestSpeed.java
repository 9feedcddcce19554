package dev.lore.bench.ingest;

import dev.lore.bench.synthetic.SlackExport;
import dev.lore.bench.synthetic.Workspace;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps a synthetic workspace with the product's own pipeline and takes notes on the way.
///
/// ```java
/// var figures = IngestSpeed.measure(new Workspace(Plan.of(1_000_000)), scratch,
///     (export, progress) -> new Ingest(kb, recognizer).run(List.of(export), DEFAULT, progress),
///     progress -> projector.catchUp(progress), kbDirectory);
/// ```
public final class IngestSpeed {
  private IngestSpeed() {}

  /// Reads and keeps what an export holds.
  @FunctionalInterface
  public interface Keep {
    void run(Path export, Progress progress);
  }

  /// Brings the index up to what is kept.
  @FunctionalInterface
  public interface Index {
    void run(Progress progress);
  }

  /// @param textBytes of the messages, in UTF-8
  /// @param keeping messages a second from reading to the archive
  /// @param learning what mining the team's topics took
  /// @param indexing changes a second from the archive to the index, without learning
  /// @param together messages a second over all three
  /// @param cpu of the whole process meanwhile: what a busy machine changes little
  public record Figures(
      long messages,
      long textBytes,
      double keeping,
      Steadiness keepingSteady,
      Duration learning,
      double indexing,
      Steadiness indexingSteady,
      double together,
      Duration elapsed,
      Duration cpu,
      long archiveBytes,
      long indexBytes,
      long peakResidentBytes) {
    /// Bytes of the index for each byte of text.
    public double indexAgainstText() {
      return textBytes == 0 ? 0 : (double) indexBytes / textBytes;
    }
  }

  /// The rate of the last tenth against the first's, and against that of the fastest tenth.
  public record Steadiness(double ofFirst, double ofFastest) {
    static Steadiness of(RateLog log) {
      return new Steadiness(log.lastAgainstFirst(), log.lastAgainstFastest());
    }
  }

  /// Writes the export into the scratch folder (unmeasured), keeps and indexes it.
  ///
  /// @param knowledgeBase its folder, to measure what it takes
  public static Figures measure(
      Workspace workspace, Path scratch, Keep keep, Index index, Path knowledgeBase)
      throws IOException {
    var export = scratch.resolve("synthetic-export.zip");
    var written = SlackExport.write(workspace, export);
    var cpuBegan = Footprint.cpuTime();
    var keeping = new RateLog();
    keep.run(export, state -> keeping.at(state.done()));
    var catchingUp = System.nanoTime();
    var learned = new AtomicLong(catchingUp);
    var indexing = new AtomicReference<>(new RateLog());
    index.run(state -> {
      if (state.stage().equals("indexing")) {
        indexing.get().at(state.done());
      } else {
        learned.set(System.nanoTime());
        indexing.set(new RateLog());
      }
    });
    var learning = Duration.ofNanos(learned.get() - catchingUp);
    var elapsed = keeping.elapsed().plus(learning).plus(indexing.get().elapsed());
    Files.deleteIfExists(export);
    return new Figures(
        written.messages(),
        written.textBytes(),
        keeping.rate(),
        Steadiness.of(keeping),
        learning,
        indexing.get().rate(),
        Steadiness.of(indexing.get()),
        written.messages() * 1e9 / Math.max(1, elapsed.toNanos()),
        elapsed,
        Footprint.cpuTime().minus(cpuBegan),
        Footprint.bytesOnDisk(knowledgeBase.resolve("archive")),
        Footprint.bytesOnDisk(knowledgeBase.resolve("index")),
        Footprint.peakResidentBytes());
  }
}
