package dev.lore.app.cli;

import dev.lore.pipeline.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Shows how far long work is: a line that is written over on a terminal, a line every few seconds
/// elsewhere.
final class ConsoleProgress implements Progress, AutoCloseable {
  private static final Duration ON_TERMINAL = Duration.ofMillis(100);
  private static final Duration ELSEWHERE = Duration.ofSeconds(5);
  private static final int BAR = 24;

  private final PrintStream err;
  private final boolean terminal;
  private final Instant began = Instant.now();
  private Instant last = began;
  private boolean shown;

  ConsoleProgress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void at(State state) {
    var now = Instant.now();
    if (Duration.between(last, now).compareTo(terminal ? ON_TERMINAL : ELSEWHERE) < 0) {
      return;
    }
    last = now;
    shown = true;
    var line = line(state, Duration.between(began, now));
    if (terminal) {
      err.print("\r\u001b[K" + line);
      err.flush();
    } else {
      err.println(line);
    }
  }

  static String line(State state, Duration elapsed) {
    var out = new StringBuilder(state.stage());
    if (!state.subject().isEmpty()) {
      out.append(' ').append(state.subject());
    }
    out.append("  ");
    if (state.total() > 0) {
      int filled = (int) Math.min(BAR, BAR * state.done() / state.total());
      out.append("█".repeat(filled)).append("░".repeat(BAR - filled)).append("  ");
      out.append(String.format(Locale.ROOT, "%,d of %,d", state.done(), state.total()));
    } else {
      out.append(String.format(Locale.ROOT, "%,d", state.done()));
    }
    return out.append("  ").append(elapsed.toSeconds()).append(" s").toString();
  }

  /// Clears the line.
  @Override
  public synchronized void close() {
    if (shown && terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
