package dev.lore.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Runs a program and tells what it took. A shell waits for it and says afterwards what its
/// children used of the processors, which Java does not tell of a process that has ended.
final class MeasuredProcess {
  static final String SHELL = "/bin/bash";

  private static final String SCRIPT = "\"$@\" >/dev/null; status=$?; times; exit $status";
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
  private static final long LOOK_MILLIS = 100;

  private MeasuredProcess() {}

  /// @param processorSeconds of user and system together
  /// @param residentBytes the most that was seen, looked at ten times a second; 0 where the system
  ///   does not tell
  /// @param complaint the last line that it wrote as an error; empty where it wrote none
  record Ended(
      int status, double seconds, double processorSeconds, long residentBytes, String complaint) {}

  static Ended run(List<String> command) throws IOException {
    var whole = new ArrayList<>(List.of(SHELL, "-c", SCRIPT, "measured"));
    whole.addAll(command);
    var errors = Files.createTempFile("lore-measured", ".txt");
    try {
      return run(whole, errors);
    } finally {
      Files.deleteIfExists(errors);
    }
  }

  private static Ended run(List<String> command, Path errors) throws IOException {
    long begun = System.nanoTime();
    var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    long resident = 0;
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        resident =
            Math.max(
                resident,
                process.descendants().mapToLong(each -> residentBytes(each.pid())).max().orElse(0));
      }
    } catch (InterruptedException e) {
      process.descendants().forEach(ProcessHandle::destroy);
      Thread.currentThread().interrupt();
      throw new IOException("the measurement was stopped", e);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var complaint =
        Files.readString(errors).lines().filter(l -> !l.isBlank()).reduce("", (a, b) -> b);
    return new Ended(process.exitValue(), seconds, processorSeconds(said), resident, complaint);
  }

  /// The second line of `times` is of the children: user and system time.
  static double processorSeconds(String times) {
    var lines = times.lines().toList();
    if (lines.size() < 2) {
      return 0;
    }
    double seconds = 0;
    var time = TIME.matcher(lines.get(1));
    while (time.find()) {
      seconds += 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
    }
    return seconds;
  }

  private static long residentBytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
