package dev.lore.bench.query;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks many requests, a fixed number at once, and tells how long each took. The next one starts
/// when one ends (a closed loop): what is measured is the answer under that load.
///
/// The requests run as the server runs them: as many at once as there are cores, the others waiting
/// in the order in which they came. What somebody waits counts in full.
public final class LatencyRun {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private LatencyRun() {}

  /// Latencies in milliseconds by nearest rank.
  ///
  /// @param cpu mean milliseconds of a core for a request: what a busy machine changes little
  /// @param cpu99 the same of the costliest but one in a hundred
  public record Latencies(
      int requests, double p50, double p95, double p99, double max, double cpu, double cpu99) {
    static Latencies of(long[] nanos, long[] cpuNanos) {
      var sorted = nanos.clone();
      Arrays.sort(sorted);
      var cores = cpuNanos.clone();
      Arrays.sort(cores);
      return new Latencies(
          sorted.length,
          millis(sorted, 0.50),
          millis(sorted, 0.95),
          millis(sorted, 0.99),
          millis(sorted, 1),
          Arrays.stream(cores).average().orElse(0) / 1e6,
          millis(cores, 0.99));
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
    int cores = Runtime.getRuntime().availableProcessors();
    try (var server = Executors.newFixedThreadPool(cores);
        var askers = Executors.newFixedThreadPool(atOnce)) {
      new Asking(requests.subList(0, Math.min(warmUp, requests.size())), server)
          .run(askers, atOnce);
      var measured = new Asking(requests, server);
      measured.run(askers, atOnce);
      return Latencies.of(measured.nanos, measured.cpuNanos);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the measurement was stopped", stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a request failed while it was measured", failure.getCause());
    }
  }

  /// One pass over the requests.
  private static final class Asking {
    private final List<? extends Runnable> requests;
    private final ExecutorService server;
    private final AtomicInteger next = new AtomicInteger();
    private final long[] nanos;
    private final long[] cpuNanos;

    Asking(List<? extends Runnable> requests, ExecutorService server) {
      this.requests = requests;
      this.server = server;
      nanos = new long[requests.size()];
      cpuNanos = new long[requests.size()];
    }

    void run(ExecutorService askers, int atOnce) throws InterruptedException, ExecutionException {
      var running = new ArrayList<Future<?>>();
      for (var i = 0; i < atOnce; i++) {
        running.add(
            askers.submit(() -> {
              for (var at = next.getAndIncrement();
                  at < nanos.length;
                  at = next.getAndIncrement()) {
                ask(at);
              }
              return true;
            }));
      }
      for (var one : running) {
        one.get();
      }
    }

    private void ask(int at) throws InterruptedException, ExecutionException {
      var began = System.nanoTime();
      server
          .submit(() -> {
            var cpuBegan = CLOCK.getCurrentThreadCpuTime();
            requests.get(at).run();
            cpuNanos[at] = CLOCK.getCurrentThreadCpuTime() - cpuBegan;
          })
          .get();
      nanos[at] = System.nanoTime() - began;
    }
  }
}
