package dev.lore.bench.ingest;

import dev.lore.bench.synthetic.SlackExport;
import dev.lore.bench.synthetic.Workspace;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

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
  /// @param keepingLastTenth the last tenth's rate against the first's
  /// @param indexing changes a second from the archive to the index
  /// @param together messages a second over both
  public record Figures(
      long messages,
      long textBytes,
      double keeping,
      double keepingLastTenth,
      double indexing,
      double indexingLastTenth,
      double together,
      Duration elapsed,
      long archiveBytes,
      long indexBytes,
      long peakResidentBytes) {
    /// Bytes of the index for each byte of text.
    public double indexAgainstText() {
      return textBytes == 0 ? 0 : (double) indexBytes / textBytes;
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
    var keeping = new RateLog();
    keep.run(export, state -> keeping.at(state.done()));
    var indexing = new RateLog();
    index.run(state -> {
      if (state.stage().equals("indexing")) {
        indexing.at(state.done());
      }
    });
    var elapsed = keeping.elapsed().plus(indexing.elapsed());
    Files.deleteIfExists(export);
    return new Figures(
        written.messages(),
        written.textBytes(),
        keeping.rate(),
        keeping.lastAgainstFirst(),
        indexing.rate(),
        indexing.lastAgainstFirst(),
        written.messages() * 1e9 / Math.max(1, elapsed.toNanos()),
        elapsed,
        Footprint.bytesOnDisk(knowledgeBase.resolve("archive")),
        Footprint.bytesOnDisk(knowledgeBase.resolve("index")),
        Footprint.peakResidentBytes());
  }
}
