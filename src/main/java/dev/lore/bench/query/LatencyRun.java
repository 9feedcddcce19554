package dev.lore.bench.query;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks many requests, a fixed number at once, and tells how long each took. The next one starts
/// when one ends (a closed loop): what is measured is the answer under that load.
public final class LatencyRun {
  private LatencyRun() {}

  /// Latencies in milliseconds by nearest rank.
  public record Latencies(int requests, double p50, double p95, double p99, double max) {
    static Latencies of(long[] nanos) {
      var sorted = nanos.clone();
      Arrays.sort(sorted);
      return new Latencies(
          sorted.length,
          millis(sorted, 0.50),
          millis(sorted, 0.95),
          millis(sorted, 0.99),
          millis(sorted, 1));
    }

    private static double millis(long[] sorted, double share) {
      if (sorted.length == 0) {
        return 0;
      }
      var rank = (int) Math.ceil(share * sorted.length) - 1;
      return sorted[Math.max(0, rank)] / 1e6;
    }
  }

  /// @param warmUp how many of the first requests are asked before, unmeasured
  /// @param atOnce how many are under way at any time
  /// @throws IllegalStateException where a request throws
  public static Latencies measure(List<? extends Runnable> requests, int warmUp, int atOnce) {
    run(requests.subList(0, Math.min(warmUp, requests.size())), atOnce);
    return Latencies.of(run(requests, atOnce));
  }

  private static long[] run(List<? extends Runnable> requests, int atOnce) {
    var nanos = new long[requests.size()];
    var next = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      var running =
          java.util.stream.IntStream.range(0, atOnce)
              .<Future<?>>mapToObj(_ ->
                  threads.submit(() -> {
                    for (var i = next.getAndIncrement();
                        i < nanos.length;
                        i = next.getAndIncrement()) {
                      var began = System.nanoTime();
                      requests.get(i).run();
                      nanos[i] = System.nanoTime() - began;
                    }
                  }))
              .toList();
      for (var one : running) {
        one.get();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the measurement was stopped", stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a request failed while it was measured", failure.getCause());
    }
    return nanos;
  }
}
