package dev.lore.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs one stage over JSON lines: one line out for each line in, in the same order.
///
/// Lines are worked on by as many threads as there are cores; at most [#WINDOW_PER_CORE] lines a
/// core and [#MOST_CHARS] characters are held at once, so memory does not grow with the input; a
/// longer line is an error. A line that cannot be read, or that the stage rejects, gives
/// `{"id":…,"error":"…"}` and the run goes on.
final class JsonLinesFilter {
  private static final int WINDOW_PER_CORE = 64;
  private static final int MOST_CHARS = 64_000_000;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(MOST_CHARS).build())
              .build());

  /// One stage: takes the line's object, gives the answer's. May be called from several threads.
  @FunctionalInterface
  interface Stage {
    /// @throws InvalidLine where a field is missing or has the wrong type
    ObjectNode apply(JsonNode line) throws InvalidLine;
  }

  /// A line that the stage cannot work on. The message becomes the line's `error`.
  static final class InvalidLine extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidLine(String message) {
      super(message);
    }
  }

  private record Answer(byte[] line, boolean failed) {}

  private final Stage stage;

  JsonLinesFilter(Stage stage) {
    this.stage = stage;
  }

  /// Works until the end of the input.
  ///
  /// @return how many lines failed
  long run(InputStream in, OutputStream out) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    var pending = new ArrayDeque<Future<Answer>>();
    var sizes = new ArrayDeque<Integer>();
    long held = 0;
    long failed = 0;
    try (var workers = Executors.newFixedThreadPool(cores);
        var reader =
            new BoundedLines(new InputStreamReader(in, StandardCharsets.UTF_8), MOST_CHARS)) {
      for (String line = reader.next(); line != null; line = reader.next()) {
        if (line.isBlank()) {
          continue;
        }
        var text = line;
        pending.add(
            reader.wasTooLong()
                ? CompletableFuture.completedFuture(tooLong())
                : workers.submit(() -> answer(text)));
        sizes.add(text.length());
        held += text.length();
        // Whatever is finished goes out at once, so that a program at the other end of a pipe that
        // waits for its answer gets it.
        while (!pending.isEmpty()
            && (pending.size() >= WINDOW_PER_CORE * cores
                || held >= MOST_CHARS / 2
                || pending.peek().isDone()
                || !reader.ready())) {
          failed += write(pending.remove(), out);
          held -= sizes.remove();
          if (pending.isEmpty()) {
            out.flush();
          }
        }
      }
      while (!pending.isEmpty()) {
        failed += write(pending.remove(), out);
      }
    }
    out.flush();
    return failed;
  }

  private static Answer tooLong() throws JsonProcessingException {
    return failure(
        JsonNodeFactory.instance.nullNode(), "longer than %,d characters".formatted(MOST_CHARS));
  }

  private static int write(Future<Answer> future, OutputStream out) throws IOException {
    try {
      var answer = future.get();
      out.write(answer.line());
      out.write('\n');
      return answer.failed() ? 1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Answer answer(String line) throws JsonProcessingException {
    JsonNode id = JsonNodeFactory.instance.nullNode();
    try {
      var node = JSON.readTree(line);
      if (node == null || !node.isObject()) {
        throw new InvalidLine("not a JSON object");
      }
      id = id(node);
      var result = JsonNodeFactory.instance.objectNode();
      result.set("id", id);
      result.setAll(stage.apply(node));
      return new Answer(JSON.writeValueAsBytes(result), false);
    } catch (StreamConstraintsException e) {
      return failure(id, "nested too deeply, or a number or name that is too long");
    } catch (JsonProcessingException e) {
      // The parser's own message quotes the input, which is not for an error line.
      return failure(
          id,
          e.getLocation() == null
              ? "not valid JSON"
              : "not valid JSON at column " + e.getLocation().getColumnNr());
    } catch (InvalidLine e) {
      return failure(id, String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return failure(id, "too large for the memory of this process");
    } catch (RuntimeException | StackOverflowError e) {
      return failure(id, "internal error: " + e.getClass().getSimpleName());
    }
  }

  private static JsonNode id(JsonNode node) {
    var id = node.has("id") ? node.get("id") : node.get("_id");
    return id == null ? JsonNodeFactory.instance.nullNode() : id;
  }

  private static Answer failure(JsonNode id, String error) throws JsonProcessingException {
    var result = JsonNodeFactory.instance.objectNode();
    result.set("id", id);
    result.put("error", error);
    return new Answer(JSON.writeValueAsBytes(result), true);
  }

  /// A required text field.
  static String text(JsonNode line, String field) throws InvalidLine {
    var value = line.get(field);
    if (value == null || !value.isTextual()) {
      throw new InvalidLine("field \"" + field + "\" is missing or not a string");
    }
    return value.textValue();
  }
}
