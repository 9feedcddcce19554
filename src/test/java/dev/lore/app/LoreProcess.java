package dev.lore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The command line in a process of its own, as a user starts it.
final class LoreProcess {
  private static final int MINUTES = 10;

  private LoreProcess() {}

  /// @param status its exit status
  /// @param output what it said, on both channels
  record Ended(int status, String output) {}

  /// Starts a command.
  ///
  /// @param before what starts it, such as a shell that sets a limit; may be empty
  /// @param home folder of what knowledge bases share
  static Process start(List<String> before, Path home, String... arguments) throws IOException {
    var command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Lore.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LORE_HOME", home.toString());
    return builder.start();
  }

  /// Runs a command to its end.
  static Ended run(List<String> before, Path home, String... arguments) throws Exception {
    var process = start(before, home, arguments);
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), output);
  }
}
