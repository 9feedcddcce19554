package dev.lore.bench.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Every run there was, as JSON lines in one file that is only ever appended to. Several processes
/// may append at once: each line is written under a lock of the file.
public final class RunLog {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new InstantModule())
          .build();

  private final Path file;

  /// @param file made with its folder at the first run
  public RunLog(Path file) {
    this.file = file;
  }

  public void append(RunRecord record) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var line = (JSON.writeValueAsString(record) + "\n").getBytes(StandardCharsets.UTF_8);
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

  /// The latest record of every run, oldest run first. A run of state `started` is going on or was
  /// interrupted.
  public List<RunRecord> runs() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    var byId = new LinkedHashMap<String, RunRecord>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        var record = JSON.readValue(line, RunRecord.class);
        byId.put(record.id(), record);
      }
    }
    return new ArrayList<>(byId.values());
  }

  /// Instants as ISO-8601 text, without a further library for two lines.
  private static final class InstantModule
      extends com.fasterxml.jackson.databind.module.SimpleModule {
    private static final long serialVersionUID = 1L;

    InstantModule() {
      addSerializer(
          Instant.class, com.fasterxml.jackson.databind.ser.std.ToStringSerializer.instance);
      addDeserializer(
          Instant.class,
          new com.fasterxml.jackson.databind.deser.std.FromStringDeserializer<Instant>(
              Instant.class) {
            private static final long serialVersionUID = 1L;

            @Override
            protected Instant _deserialize(
                String value, com.fasterxml.jackson.databind.DeserializationContext context) {
              return Instant.parse(value);
            }
          });
    }
  }
}
