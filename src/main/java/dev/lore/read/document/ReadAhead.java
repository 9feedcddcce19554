package dev.lore.read.document;

import dev.lore.read.InputFile;
import dev.lore.read.TextExtractor;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Extracts a few files at a time on all cores and gives them in their order. Few at a time keeps
/// memory bounded. For one thread; closed early, it drops what is ahead.
final class ReadAhead implements Iterator<ReadAhead.Read>, AutoCloseable {
  private static final int CORES = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  private final Iterator<InputFile> files;
  private final TextExtractor extractor;
  private final ExecutorService workers = Executors.newFixedThreadPool(CORES, ReadAhead::thread);
  private final ArrayDeque<Future<Read>> window = new ArrayDeque<>();

  ReadAhead(List<InputFile> files, TextExtractor extractor) {
    this.files = files.iterator();
    this.extractor = extractor;
  }

  record Read(InputFile file, TextExtractor.Extraction extraction) {}

  @Override
  public boolean hasNext() {
    return !window.isEmpty() || files.hasNext();
  }

  @Override
  public Read next() {
    while (window.size() < 2 * CORES && files.hasNext()) {
      var file = files.next();
      Callable<Read> work = () -> new Read(file, DocumentReader.extract(file, extractor));
      window.add(workers.submit(work));
    }
    if (window.isEmpty()) {
      throw new NoSuchElementException("all files were given");
    }
    try {
      return window.remove().get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was stopped while documents were read", stopped);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("an extractor threw", bug.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "documents");
    thread.setDaemon(true);
    return thread;
  }
}
