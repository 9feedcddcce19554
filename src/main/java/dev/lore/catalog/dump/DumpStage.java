package dev.lore.catalog.dump;

import dev.lore.catalog.CatalogException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads the splits of a dump in parallel into staged files, each finished in one step: what a
/// killed run had finished is not read again.
final class DumpStage {
  static final long SPLIT_BYTES = 32L << 20;

  private final Path folder;
  private final int threads;
  private final long splitBytes;
  private final Consumer<String> progress;

  /// @param folder for this dump's staged files
  DumpStage(Path folder, int threads, long splitBytes, Consumer<String> progress) {
    this.folder = folder;
    this.threads = threads;
    this.splitBytes = splitBytes;
    this.progress = progress;
  }

  /// Staged files of a whole dump.
  record Staged(DumpTally tally, List<Path> pages, List<Path> senses) {}

  Staged run(DumpFile file, Supplier<SplitReader> readers) throws IOException {
    Files.createDirectories(folder);
    var splits = file.splits(splitBytes);
    var work = new ArrayList<Callable<DumpTally>>();
    for (var split : splits) {
      work.add(() -> stage(file, split, readers.get()));
    }
    var tally = DumpTally.NONE;
    int done = 0;
    for (var one : inParallel(work, threads)) {
      tally = tally.plus(one.get());
      done++;
      progress.accept(
          String.format(
              "%s: %,d of %,d MB, %,d records",
              file.path().getFileName(),
              splits.get(done - 1).to() >> 20,
              file.size() >> 20,
              tally.records()));
    }
    var pages = new ArrayList<Path>();
    var senses = new ArrayList<Path>();
    for (var split : splits) {
      pages.add(part("pages", split));
      senses.add(part("senses", split));
    }
    return new Staged(tally, pages, senses);
  }

  private DumpTally stage(DumpFile file, DumpFile.Split split, SplitReader reader)
      throws IOException {
    var done = part("done", split);
    if (Files.exists(done)) {
      return DumpTally.parse(Files.readString(done, StandardCharsets.UTF_8));
    }
    var pages = part("pages", split);
    var senses = part("senses", split);
    DumpTally tally;
    try (var rows = new StagedRows(open(pages), open(senses))) {
      tally = reader.read(file, split, rows);
    }
    finish(pages);
    finish(senses);
    Files.writeString(open(done), tally.line(), StandardCharsets.UTF_8);
    finish(done);
    return tally;
  }

  private Path part(String kind, DumpFile.Split split) {
    return folder.resolve(String.format("%s-%05d.tsv", kind, split.number()));
  }

  private static Path open(Path finished) {
    return finished.resolveSibling(finished.getFileName() + ".open");
  }

  private static void finish(Path file) throws IOException {
    Files.move(open(file), file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Runs work on a few threads and gives the results in order, as they are there.
  static <T> List<Supplier<T>> inParallel(List<Callable<T>> work, int threads) {
    var results = new ArrayList<Supplier<T>>();
    var pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    for (var one : work) {
      var future = pool.submit(one);
      results.add(() -> await(future));
    }
    pool.shutdown();
    return results;
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException("interrupted; start again, and what was read is kept", e);
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case IOException io -> new UncheckedIOException("a dump could not be read or staged", io);
        case RuntimeException failure -> failure;
        case null, default -> new IllegalStateException(e.getCause());
      };
    }
  }
}
