package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import dev.lore.archive.SourceRecord;
import dev.lore.model.DocumentId;
import dev.lore.pipeline.ForgetReport;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `lore forget`.
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Removes a source or a document and everything derived from it, from the disk too, and looks",
      "whether it is gone. Sources are named as `lore sources` shows them, or by their id."
    })
final class ForgetCommand extends KnowledgeCommand {
  @Parameters(
      paramLabel = "SOURCE-OR-DOCUMENT",
      description = "a source's name or id, or a document's id")
  String what = "";

  ForgetCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    var report = withExisting("forget", this::forget);
    if (json) {
      var node = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
      node.put("forgot", report.what()).put("documents", report.documents());
      node.put("keptByOtherSources", report.kept()).put("proven", report.proven());
      report.traces().forEach(node.putArray("traces")::add);
      session.out().println(node);
    } else {
      session
          .out()
          .printf(
              "forgot %s: %,d documents gone, %,d stay because another source holds them%n",
              report.what(), report.documents(), report.kept());
      session
          .out()
          .println(
              report.proven()
                  ? "looked for " + report.samples() + " pieces of it on the disk: none found"
                  : "still found in: " + String.join(", ", report.traces()));
    }
    return report.proven() ? 0 : 1;
  }

  private ForgetReport forget(OpenLore lore) {
    try (var progress = new ConsoleProgress(session.err(), session.terminal())) {
      List<SourceRecord> named =
          lore.archive().sources().stream()
              .filter(s -> s.id().value().equals(what) || s.name().equals(what))
              .toList();
      if (named.size() > 1) {
        throw new UsageException(
            named.size()
                + " sources are named \""
                + what
                + "\"; use an id: "
                + named.stream().map(s -> s.id().value()).toList());
      }
      if (named.size() == 1) {
        return lore.forget(named.getFirst().id(), progress);
      }
      if (lore.archive().document(new DocumentId(what)).isPresent()) {
        return lore.forget(new DocumentId(what), progress);
      }
      throw new UsageException(
          "no source or document is named \"" + what + "\"; lore sources shows the sources");
    }
  }
}
