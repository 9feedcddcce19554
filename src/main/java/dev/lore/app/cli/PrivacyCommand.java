package dev.lore.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.lore.scrub.PrivacyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore privacy`.
@Command(
    name = "privacy",
    mixinStandardHelpOptions = true,
    description = "Shows what was masked.",
    subcommands = PrivacyCommand.Report.class)
final class PrivacyCommand implements Runnable {
  @picocli.CommandLine.Spec
  picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// `lore privacy report`.
  @Command(
      name = "report",
      mixinStandardHelpOptions = true,
      description = {
        "Counts what was masked in texts by type, source and rule, without values, and what was masked",
        "most, so that a false alarm that repeats shows."
      })
  static final class Report extends KnowledgeCommand {
    @Option(
        names = "--most",
        paramLabel = "N",
        description = "how many of what was masked most (default ${DEFAULT-VALUE})")
    int most = 20;

    Report(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      var report = new PrivacyReport();
      withExisting(
          "privacy report",
          lore -> {
            lore.archive().forEachDocument(report::add);
            return true;
          });
      session.out().print(json ? json(report) + "\n" : print(report));
      return 0;
    }

    private String print(PrivacyReport report) {
      if (report.lines().isEmpty()) {
        return "nothing was masked\n";
      }
      var counts = new Table("TYPE", "SOURCE", "RULE", "MASKED");
      report.lines().forEach(l -> counts.row(l.type(), l.source(), l.rule(), l.count()));
      var tokens = new Table("STANDS MOST", "TIMES");
      report.mostMasked(most).forEach(t -> tokens.row(t.token(), t.count()));
      return counts + "\n" + tokens;
    }

    private String json(PrivacyReport report) {
      var answer = JsonNodeFactory.instance.objectNode();
      var counts = answer.putArray("masked");
      for (var line : report.lines()) {
        var node = counts.addObject();
        node.put("type", line.type()).put("source", line.source()).put("rule", line.rule());
        node.put("count", line.count());
      }
      var tokens = answer.putArray("most");
      report
          .mostMasked(most)
          .forEach(t -> tokens.addObject().put("token", t.token()).put("count", t.count()));
      return answer.toString();
    }
  }
}
