package dev.lore.app.web.http;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Does the work of pages: as many at once as there are cores, the others in the order in which
/// they came. Requests themselves run on virtual threads, which are not pre-empted: page work on
/// them made single requests wait for seconds behind others.
public final class PagePool implements AutoCloseable {
  private static final int WAITING = 512;

  /// A question is embedded by native code, which may take more than the megabyte that a thread has
  /// by itself; only what is used is taken.
  private static final long STACK_BYTES = 16 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final ThreadPoolExecutor pool;

  public PagePool(int cores) {
    this.pool =
        new ThreadPoolExecutor(
            cores,
            cores,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("page-", 1).stackSize(STACK_BYTES).daemon().factory());
  }

  /// Runs the work on the pool and waits for its result.
  ///
  /// @throws Refusal with status 503 where the queue is full, the work took over 30 seconds or the
  ///   server is stopping
  public <T> T run(Callable<T> work) throws Exception {
    try {
      var task = pool.submit(work);
      try {
        return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        task.cancel(true);
        throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "This took too long and was stopped.");
      }
    } catch (RejectedExecutionException e) {
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE, "The server is busy. Please try again in a moment.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /// Takes nothing new and lets what runs come to its end, for at most five seconds.
  @Override
  public void close() {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
