package dev.lore.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lore.read.mail.ReplySplitter;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `lore replies`.
@Command(
    name = "replies",
    mixinStandardHelpOptions = true,
    description = {
      "Filter: splits mails into reply, quoted text and signature.",
      "In: {\"id\",\"mail\"} (raw RFC 822), a line each. Out: {\"id\",\"reply\",\"quoted\",\"signature\"}."
    })
final class RepliesCommand implements Callable<Integer> {
  private final Session session;

  RepliesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    return new JsonLinesFilter(RepliesCommand::split).run(session.in(), session.out()) == 0 ? 0 : 2;
  }

  private static ObjectNode split(JsonNode line) throws JsonLinesFilter.InvalidLine {
    var parts = ReplySplitter.split(JsonLinesFilter.text(line, "mail"));
    return JsonNodeFactory.instance
        .objectNode()
        .put("reply", parts.reply())
        .put("quoted", parts.quoted())
        .put("signature", parts.signature());
  }
}
