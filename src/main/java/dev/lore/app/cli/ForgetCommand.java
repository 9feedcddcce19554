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
      "Removes a source, a document or a person and everything derived from it, from the disk too,"
          + " and",
      "looks whether it is gone. Sources are named as `lore sources` shows them, or by their id.",
      "`person:NAME` (an id, a name, a handle or a mail address) removes every document that the"
          + " person",
      "wrote, that was addressed to them or that names them; see what that is first with",
      "`lore privacy export NAME`. What is read again comes back."
    })
final class ForgetCommand extends KnowledgeCommand {
  private static final String PERSON = "person:";

  @Parameters(
      paramLabel = "WHAT",
      description = "a source's name or id, a document's id, or person:NAME")
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
      if (what.startsWith(PERSON)) {
        return lore.forget(OnePerson.named(lore, what.substring(PERSON.length())), progress);
      }
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
