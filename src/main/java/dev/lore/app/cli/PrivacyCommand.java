package dev.lore.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.lore.app.wiring.OpenLore;
import dev.lore.app.wiring.VaultDesk;
import dev.lore.index.Names;
import dev.lore.model.SourceId;
import dev.lore.scrub.PrivacyReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore privacy`.
@Command(
    name = "privacy",
    mixinStandardHelpOptions = true,
    description = "Shows what was masked and what is kept about a person; opens the vault.",
    subcommands = {
      PrivacyCommand.Report.class,
      PrivacyCommand.Export.class,
      PrivacyCommand.Open.class
    })
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
        "Counts what was masked by type, source, part (text, title, metadata, links, names) and",
        "rule, without values, and what was masked most, so that a false alarm that repeats shows."
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
      String written =
          withExisting(
              "privacy report",
              lore -> {
                var report = lore.privacyReport();
                return json ? json(report) + "\n" : print(report, lore.names());
              });
      session.out().print(written);
      return 0;
    }

    private String print(PrivacyReport report, Names names) {
      if (report.lines().isEmpty()) {
        return "nothing was masked\n";
      }
      var counts = new Table("TYPE", "SOURCE", "PART", "RULE", "MASKED");
      for (var line : report.lines()) {
        var source =
            line.source().isEmpty()
                ? line.source()
                : names.source(new SourceId(line.source())).orElse(line.source());
        counts.row(line.type(), source, line.part(), line.rule(), line.count());
      }
      var tokens = new Table("STANDS MOST", "TYPE", "RULE", "TIMES");
      report.mostMasked(most).forEach(t -> tokens.row(t.token(), t.type(), t.rule(), t.count()));
      return counts + "\n" + tokens;
    }

    private String json(PrivacyReport report) {
      var answer = JsonNodeFactory.instance.objectNode();
      var counts = answer.putArray("masked");
      for (var line : report.lines()) {
        var node = counts.addObject();
        node.put("type", line.type()).put("source", line.source()).put("part", line.part());
        node.put("rule", line.rule());
        node.put("count", line.count());
      }
      var tokens = answer.putArray("most");
      report
          .mostMasked(most)
          .forEach(t ->
              tokens
                  .addObject()
                  .put("token", t.token())
                  .put("type", t.type())
                  .put("rule", t.rule())
                  .put("count", t.count()));
      return answer.toString();
    }
  }

  /// `lore privacy export`.
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Writes all that is kept by and about a person as JSON lines: the person, their accounts,"
            + " channels",
        "and decisions about them, and every document that they wrote, that was addressed to them"
            + " or that",
        "names them."
      })
  static final class Export extends KnowledgeCommand {
    @Parameters(
        arity = "1..*",
        paramLabel = "PERSON",
        description = "an id, a name, a handle or a mail address")
    List<String> words = List.of();

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "where it goes, readable by its owner only (default: standard output)")
    Optional<Path> file = Optional.empty();

    Export(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      return withExisting("privacy export", this::export);
    }

    private int export(OpenLore lore) {
      var person = OnePerson.named(lore, String.join(" ", words));
      if (file.isEmpty()) {
        new PersonExport(lore, session.out()).write(person);
        return 0;
      }
      var target = session.directory().resolve(file.get());
      try (var out = OwnersFile.create(target)) {
        var counts = new PersonExport(lore, out).write(person);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        session.out().printf("%s: %,d documents%n", target, all);
        return 0;
      } catch (IOException e) {
        throw new UsageException(target + " cannot be written: " + e.getClass().getSimpleName());
      }
    }
  }

  /// `lore privacy open`.
  @Command(
      name = "open",
      mixinStandardHelpOptions = true,
      description = {
        "Opens one value of the vault. Only accounts of this machine that are named in the file"
            + " NAME.vault.officers beside the",
        "knowledge base may; each attempt is a line of vault-audit.log: when, who, why, which"
            + " token, never the",
        "value."
      })
  static final class Open extends KnowledgeCommand {
    @Parameters(
        paramLabel = "TOKEN",
        description = "as it stands in the text: [PHONE_NUMBER_KQZRTWBA]")
    String token = "";

    @Option(
        names = "--why",
        paramLabel = "REASON",
        required = true,
        description = "for the audit log")
    String why = "";

    Open(Session session) {
      super(session);
    }

    /// Who asks is whoever runs this process, so no server may do it in their stead.
    @Override
    boolean runsThroughServer() {
      return false;
    }

    @Override
    public Integer call() throws IOException {
      if (why.isBlank()) {
        throw new UsageException("--why takes a reason");
      }
      var value = new VaultDesk(data()).open(token, why);
      session.out().println(json ? Json.of(Map.of("token", token, "value", value)) : value);
      return 0;
    }
  }
}
