package dev.lore.bench.run;

import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Figure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A run that has begun, with its clocks. It writes that it began and how it ended; where the
/// process is asked to stop before (Ctrl-C), it writes that too. Thread-safe.
final class Begun implements AutoCloseable {
  private final String id = UUID.randomUUID().toString().substring(0, 8);
  private final Instant at = Instant.now();
  private final double cpu = Machine.cpuSeconds();
  private final Thread hook = new Thread(this::stopped, "run " + id);
  private final RunLog log;
  private final Trial trial;
  private final String variant;
  private final int openings;
  private final String commit;
  private final String sources;
  private final Running.Mark mark;
  private boolean over;

  /// @param openings how often the answers of a blind split were opened, this time included
  Begun(RunLog log, Trial trial, String variant, int openings, String commit, String sources)
      throws IOException {
    this.log = log;
    this.trial = trial;
    this.variant = variant;
    this.openings = openings;
    this.commit = commit;
    this.sources = sources;
    Machine.forgetPeak();
    this.mark = log.begin(id);
    log.append(record(RunRecord.State.STARTED, Map.of(), ""));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  String id() {
    return id;
  }

  RunRecord done(Outcome outcome) throws IOException {
    return ended(RunRecord.State.DONE, outcome, "");
  }

  /// What a stopped process still throws is no failure of the task.
  RunRecord failed(String problem) throws IOException {
    return forgotten()
        ? ended(RunRecord.State.FAILED, Outcome.NOTHING, problem)
        : ended(RunRecord.State.INTERRUPTED, Outcome.NOTHING, RunRecord.STOPPED);
  }

  private void stopped() {
    try {
      ended(RunRecord.State.INTERRUPTED, Outcome.NOTHING, RunRecord.STOPPED);
      mark.close();
    } catch (IOException e) {
      // the next run finds that this one goes on no more
    }
  }

  private synchronized RunRecord ended(RunRecord.State state, Outcome outcome, String problem)
      throws IOException {
    var record = record(state, outcome.figures(), problem);
    if (!over) {
      over = true;
      log.append(record);
    }
    return record;
  }

  @Override
  public void close() throws IOException {
    forgotten();
    mark.close();
  }

  /// Whether the process goes on, so that nothing needs to be said at its end.
  private boolean forgotten() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      return true;
    } catch (IllegalStateException stopping) {
      return false;
    }
  }

  private RunRecord record(RunRecord.State state, Map<String, Figure> figures, String problem) {
    var task = trial.task();
    return new RunRecord(
        id,
        state,
        task.name(),
        task.kind(),
        variant,
        at,
        commit,
        sources,
        task.parameters(),
        trial.seed(),
        task.data().sha256(),
        openings,
        Machine.describe(),
        figures,
        problem,
        Duration.between(at, Instant.now()).toMillis() / 1000.0,
        Machine.cpuSeconds() - cpu,
        Machine.peakBytes());
  }
}
