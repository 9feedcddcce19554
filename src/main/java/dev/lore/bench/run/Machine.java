package dev.lore.bench.run;

import java.io.IOException;
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
