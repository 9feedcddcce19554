package dev.lore.bench.metric;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Time that the processor spent on the calling thread. On a busy machine it says what the clock
/// would say on a quiet one, but for what others do to caches and cores' speed.
public final class CoreTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CoreTime() {}

  /// Nanoseconds since the thread began; differences count.
  public static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
