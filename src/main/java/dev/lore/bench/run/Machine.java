package dev.lore.bench.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a run ran on, without naming the machine.
public final class Machine {
  private Machine() {}

  /// Cores, operating system, JVM.
  public static String describe() {
    return Runtime.getRuntime().availableProcessors()
        + " cores, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", JDK "
        + Runtime.version();
  }

  /// Highest resident memory of this process in bytes (Linux' `VmHWM`), or 0 where it is not told.
  public static long peakBytes() {
    return statusKilobytes("VmHWM:") * 1024;
  }

  /// Resident memory of this process now in bytes, or 0 where it is not told.
  public static long residentBytes() {
    return statusKilobytes("VmRSS:") * 1024;
  }

  /// Forgets the highest resident memory so far, where the system can (Linux), so that [#peakBytes]
  /// tells of what follows.
  static void forgetPeak() {
    try {
      Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    } catch (IOException | SecurityException e) {
      // the peak of the whole process is reported then
    }
  }

  /// Processor time of this process so far, all cores.
  static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  private static long statusKilobytes(String field) {
    var status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith(field)) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }
}
