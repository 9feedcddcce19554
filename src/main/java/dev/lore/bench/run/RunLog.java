package dev.lore.bench.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every run there was, as JSON lines in one file that is only ever appended to, and beside it a
/// file `details/ID.json` for each run that ended. Several processes may append at once: each line
/// is written under a lock of the file.
public final class RunLog {
  private static final ObjectMapper JSON = RunJson.mapper();

  /// A lock of a file is one of the process: its threads take turns by this.
  private static final Object TURN = new Object();

  private final Path file;
  private final Running running;

  /// @param file made with its folder at the first run
  public RunLog(Path file) {
    this.file = file;
    this.running = new Running(folder().resolve("running"));
  }

  /// Says that a run goes on, until what is returned is closed or the process ends.
  Running.Mark begin(String id) throws IOException {
    return running.begin(id);
  }

  /// Writes down that the runs of killed processes were interrupted.
  void settle() throws IOException {
    for (var run : abandoned().values()) {
      append(run.interrupted());
    }
  }

  /// Runs that began and go on no more. A run says how it ended before it lets go of its mark, so
  /// what is read after the mark is the last word.
  private Map<String, RunRecord> abandoned() throws IOException {
    var gone = new ArrayList<String>();
    for (var run : written().values()) {
      if (run.state() == RunRecord.State.STARTED && !running.goesOn(run.id())) {
        gone.add(run.id());
      }
    }
    var abandoned = new LinkedHashMap<String, RunRecord>();
    if (!gone.isEmpty()) {
      abandoned.putAll(written());
      abandoned.keySet().retainAll(gone);
      abandoned.values().removeIf(run -> run.state() != RunRecord.State.STARTED);
    }
    return abandoned;
  }

  public void append(RunRecord record) throws IOException {
    Files.createDirectories(folder());
    var line = (JSON.writeValueAsString(record) + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (TURN) {
      write(line);
    }
  }

  private void write(byte[] line) throws IOException {
    try (var channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.READ);
        var lock = channel.lock()) {
      channel.position(endOfWholeLines(channel));
      var bytes = ByteBuffer.wrap(line);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    }
  }

  private Path folder() {
    var folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of("") : folder;
  }

  /// Where the last whole line ends: a line that a killed process cut short is written over.
  private static long endOfWholeLines(FileChannel channel) throws IOException {
    long end = channel.size();
    var one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
      end--;
    }
    return 0;
  }

  /// Keeps what a run found by example.
  public void keep(String id, RunDetails details) throws IOException {
    var to = detailsFile(id);
    Files.createDirectories(folder().resolve("details"));
    var half = to.resolveSibling(id + ".half");
    JSON.writeValue(half.toFile(), details);
    Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /// What a run found by example; nothing where it did not end or its details were removed.
  public RunDetails details(String id) {
    var from = detailsFile(id);
    try {
      return Files.exists(from) ? JSON.readValue(from.toFile(), RunDetails.class) : RunDetails.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException("details of a run, " + from + ", cannot be read", e);
    }
  }

  private Path detailsFile(String id) {
    return folder().resolve("details").resolve(id + ".json");
  }

  /// The latest record of every run, oldest run first. A run of state `started` is going on; one
  /// whose process was killed is `interrupted`, whether or not that was written down yet.
  public List<RunRecord> runs() throws IOException {
    var abandoned = abandoned();
    var runs = new ArrayList<RunRecord>();
    for (var run : written().values()) {
      runs.add(abandoned.containsKey(run.id()) ? run.interrupted() : run);
    }
    return runs;
  }

  private Map<String, RunRecord> written() throws IOException {
    var byId = new LinkedHashMap<String, RunRecord>();
    if (!Files.exists(file)) {
      return byId;
    }
    var text = Files.readString(file);
    // what follows the last line break was cut short by a kill, or is being written
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
      if (!line.isBlank()) {
        var record = JSON.readValue(line, RunRecord.class);
        byId.put(record.id(), record);
      }
    }
    return byId;
  }
}
