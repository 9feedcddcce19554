package dev.lore.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.lore.thread.ChatLine;
import dev.lore.thread.Disentangler;
import dev.lore.thread.ThreadModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `lore threads`. Each line depends on the lines before it, so this filter works one by one.
@Command(
    name = "threads",
    mixinStandardHelpOptions = true,
    description = {
      "Filter: finds what each message of one channel answers.",
      "In: {\"id\",\"author\",\"time\",\"text\"} in order; time as ISO 8601 or epoch seconds.",
      "Out: {\"id\",\"parent\",\"conversation\"}; the parent is the message itself where it begins one."
    })
final class ThreadsCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Session session;
  private Instant last = Instant.EPOCH;

  ThreadsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var disentangler = new Disentangler(ThreadModel.shipped());
    var reader = new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
    boolean failed = false;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.isBlank()) {
        continue;
      }
      var answer = JsonNodeFactory.instance.objectNode();
      try {
        var node = JSON.readTree(line);
        answer.set("id", node.path("id").isMissingNode() ? answer.nullNode() : node.get("id"));
        var reply = disentangler.next(chatLine(node));
        answer.put("parent", reply.parent()).put("conversation", reply.conversation());
      } catch (JsonProcessingException e) {
        answer
            .putNull("id")
            .put("error", "not valid JSON at column " + e.getLocation().getColumnNr());
        failed = true;
      } catch (JsonLinesFilter.InvalidLine e) {
        answer.put("error", e.getMessage());
        failed = true;
      }
      session.out().println(answer);
    }
    return failed ? 2 : 0;
  }

  private ChatLine chatLine(com.fasterxml.jackson.databind.JsonNode node)
      throws JsonLinesFilter.InvalidLine {
    if (!node.has("id")) {
      throw new JsonLinesFilter.InvalidLine("field \"id\" is missing");
    }
    var author = node.path("author").asText("");
    var text = JsonLinesFilter.text(node, "text");
    last = time(node.path("time"));
    // Chat servers mark their own lines with "===" or "***" and no author.
    boolean event = author.isEmpty() || author.equals("===") || author.equals("***");
    return new ChatLine(node.get("id").asText(), author, last, text, event);
  }

  /// A missing time is the time of the line before.
  private Instant time(com.fasterxml.jackson.databind.JsonNode node)
      throws JsonLinesFilter.InvalidLine {
    if (node.isMissingNode() || node.isNull()) {
      return last;
    }
    if (node.isNumber()) {
      return Instant.ofEpochMilli(Math.round(node.asDouble() * 1000));
    }
    var text = node.asText();
    try {
      if (text.matches("\\d{1,2}:\\d{2}(:\\d{2})?")) {
        return clock(text);
      }
      if (text.matches("\\d+(\\.\\d+)?")) {
        return Instant.ofEpochMilli(Math.round(Double.parseDouble(text) * 1000));
      }
      return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
          ? Instant.parse(text.replaceFirst("([+-]\\d\\d):?(\\d\\d)$", "$1:$2"))
          : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new JsonLinesFilter.InvalidLine(
          "time is neither ISO 8601, epoch seconds nor a time of day");
    }
  }

  /// A time of day without a date, as chat logs have it: the next one after the line before.
  private Instant clock(String text) {
    var parts = text.split(":");
    long seconds = Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60;
    seconds += parts.length > 2 ? Long.parseLong(parts[2]) : 0;
    long day = Math.floorDiv(last.getEpochSecond(), 86_400L);
    var at = Instant.ofEpochSecond(day * 86_400 + seconds);
    return at.plusSeconds(43_200).isBefore(last) ? at.plusSeconds(86_400) : at;
  }
}
