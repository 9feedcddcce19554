package dev.lore.app.cli;

import picocli.CommandLine.Command;

/// `lore sources`.
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Shows what was read, from where, and what was skipped and why.")
final class SourcesCommand extends KnowledgeCommand {
  SourcesCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    var report = withExisting("sources", lore -> new SourceReport(lore.archive().sources()));
    session.out().print(json ? report.json() + "\n" : report.table());
    return 0;
  }
}
