package dev.lore.pipeline;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One thread produces, several transform, the caller's consumes, all in the order of production.
/// At most two items wait for each worker, so memory is bounded whatever stage is slowest.
///
/// A failure anywhere stops everything and comes out of [#consume].
///
/// @param <A> what is produced
/// @param <B> what it becomes
final class OrderedStages<A, B> implements AutoCloseable {
  private final Function<A, B> transform;
  private final ExecutorService workers;
  private final BlockingQueue<Future<Optional<B>>> queue;
  private volatile boolean stopped;
  private @Nullable Thread producer;

  OrderedStages(Function<A, B> transform, int workers) {
    this.transform = transform;
    this.workers =
        Executors.newFixedThreadPool(workers, Thread.ofPlatform().name("scrub-", 0).factory());
    this.queue = new ArrayBlockingQueue<>(2 * workers);
  }

  /// Starts the producer; it ends when the work returns.
  void produce(Consumer<Consumer<A>> work) {
    producer =
        Thread.ofPlatform()
            .name("read")
            .start(() -> {
              try {
                work.accept(item -> put(workers.submit(() -> Optional.of(transform.apply(item)))));
                put(CompletableFuture.completedFuture(Optional.empty()));
              } catch (StageStoppedException e) {
                // nobody listens any more
              } catch (RuntimeException | Error e) {
                fail(e);
              }
            });
  }

  /// Takes everything that is produced; returns when all is done.
  void consume(Consumer<B> consumer) {
    try {
      for (var item = queue.take().get(); item.isPresent(); item = queue.take().get()) {
        consumer.accept(item.get());
      }
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case RuntimeException cause -> cause;
        case Error cause -> throw cause;
        case null, default -> new IllegalStateException(e);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KnowledgeBaseException("interrupted; run the command again to go on", e);
    }
  }

  @Override
  public void close() {
    stopped = true;
    workers.shutdownNow();
    queue.clear();
    if (producer != null) {
      producer.interrupt();
      try {
        producer.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void fail(Throwable failure) {
    try {
      put(CompletableFuture.failedFuture(failure));
    } catch (StageStoppedException e) {
      // nobody listens any more
    }
  }

  private void put(Future<Optional<B>> item) {
    if (stopped) {
      throw new StageStoppedException();
    }
    try {
      queue.put(item);
    } catch (InterruptedException e) {
      throw new StageStoppedException();
    }
  }
}
