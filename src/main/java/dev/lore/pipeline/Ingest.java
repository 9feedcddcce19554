package dev.lore.pipeline;

import dev.lore.pipeline.BatchingSink.Batch;
import dev.lore.read.FoundSource;
import dev.lore.read.InputTree;
import dev.lore.read.Recognizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads sources into the archive of a knowledge base: read, scrub, compare, keep.
///
/// The same input again changes nothing; killed at any moment and run again, it ends in the same
/// state as an undisturbed run: each batch is one transaction, and what was kept before is found by
/// its fingerprint. What cannot be read or scrubbed is counted, never fatal.
public final class Ingest {
  private final KnowledgeBase knowledge;
  private final Recognizer recognizer;

  public Ingest(KnowledgeBase knowledge, Recognizer recognizer) {
    this.knowledge = knowledge;
    this.recognizer = recognizer;
  }

  /// Reads everything that the paths hold. One run at a time. The index follows with
  /// [Projector#catchUp].
  ///
  /// @throws KnowledgeBaseException where a path does not exist or cannot be read at all; nothing
  ///   is read then
  /// @throws dev.lore.archive.ArchiveException where the archive failed (a full disk); what was
  ///   committed is kept
  public IngestReport run(List<Path> paths, IngestOptions options, Progress progress) {
    long began = System.nanoTime();
    for (Path path : paths) {
      if (!Files.isReadable(path)) {
        throw new KnowledgeBaseException(
            Files.exists(path)
                ? path + " may not be read; check its rights"
                : path + " does not exist");
      }
    }
    var keeping = new Keeping(knowledge.archive());
    var scrubbing = new Scrubbing(knowledge.archive(), knowledge.scrubber(), knowledge.key());
    try (var line = new OrderedStages<Batch, List<Step>>(scrubbing::scrub, options.workers())) {
      line.produce(next -> {
        var sink = new BatchingSink(knowledge.scrubber(), options.filesAudience(), next);
        paths.forEach(path -> readAll(path, sink));
      });
      line.consume(steps -> {
        keeping.keep(steps);
        progress.at(keeping.progress());
      });
    }
    return new IngestReport(
        new ArrayList<>(keeping.ended()), Duration.ofNanos(System.nanoTime() - began));
  }

  private void readAll(Path path, BatchingSink sink) {
    try (var tree = InputTree.open(path)) {
      for (FoundSource source : recognizer.recognize(tree)) {
        readOne(source, sink);
      }
    } catch (IOException e) {
      throw new KnowledgeBaseException(
          "%s cannot be read: %s".formatted(path, Failures.describe(e)), e);
    }
  }

  private static void readOne(FoundSource source, BatchingSink sink) {
    sink.source(source.id(), source.format(), source.name());
    try {
      source.reader().read(sink);
      sink.end("");
    } catch (StageStoppedException e) {
      throw e;
    } catch (IOException e) {
      sink.end("could not be read to its end: " + Failures.describe(e));
    } catch (RuntimeException | StackOverflowError e) {
      // a defect of a reader; the message may quote what it failed on
      sink.end("could not be read to its end: " + e.getClass().getSimpleName());
    }
  }
}
