package dev.lore.bench.ingest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What a run takes: bytes on disk and in memory, time of the cores.
public final class Footprint {
  private static final long UNKNOWN = -1;

  private Footprint() {}

  /// Sum of the sizes of all files in a folder; files that vanish meanwhile count nothing.
  public static long bytesOnDisk(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .mapToLong(file -> {
            try {
              return Files.isRegularFile(file) ? Files.size(file) : 0;
            } catch (IOException gone) {
              return 0;
            }
          })
          .sum();
    }
  }

  /// The most memory that this process had resident so far, in bytes; -1 where the system does not
  /// tell (it does on Linux).
  public static long peakResidentBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException notLinux) {
      return UNKNOWN;
    }
  }

  /// What this process has used of all cores so far, garbage collection and compilation included;
  /// zero where the system does not tell.
  public static Duration cpuTime() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Duration.ofNanos(Math.max(0, system.getProcessCpuTime()))
        : Duration.ZERO;
  }
}
