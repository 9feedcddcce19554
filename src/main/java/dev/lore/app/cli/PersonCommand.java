package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import dev.lore.people.PersonPage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lore person`.
@Command(
    name = "person",
    mixinStandardHelpOptions = true,
    description = "Shows a person's page: what they talk about, with the messages behind it.")
final class PersonCommand extends KnowledgeCommand {
  @Parameters(arity = "1..*", paramLabel = "NAME", description = "the person")
  List<String> words = List.of();

  @Mixin ViewerOption as = new ViewerOption();

  PersonCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    var page = withExisting("person", this::page);
    session.out().print(json ? Json.of(page) + "\n" : print(page));
    return 0;
  }

  private PersonPage page(OpenLore lore) {
    var name = String.join(" ", words);
    note(lore);
    var readers = lore.readers(as.viewer(lore));
    return lore.people()
        .find(name, readers)
        .flatMap(id -> lore.people().page(id, readers))
        .orElseThrow(
            () -> new UsageException("nobody, or more than one person, is named \"" + name + "\""));
  }

  private String print(PersonPage page) {
    var text = new PageText(session.terminal());
    text.heading(page.person().name());
    if (!page.person().otherNames().isEmpty()) {
      text.line("also " + String.join(", ", page.person().otherNames()));
    }
    page.person().reasons().forEach(r -> text.line("  one person because " + r));
    text.line(
        String.format(
            Locale.ROOT,
            "%,d passages in %,d conversations",
            page.passages(),
            page.conversations()));
    text.line(PageText.bars(page.timeLine()));
    if (!page.topics().isEmpty()) {
      text.heading("Talks about");
      for (var topic : page.topics()) {
        text.line("  " + topic.topic().name() + "  " + topic.passages());
        topic.evidence().stream()
            .limit(1)
            .forEach(e -> text.line("    “" + text.quotation(e.quotation(), new int[0]) + "”"));
      }
    }
    if (!page.colleagues().isEmpty()) {
      text.heading("Talks with");
      text.line(
          "  "
              + page.colleagues().stream()
                  .map(c -> c.person().name())
                  .collect(Collectors.joining(", ")));
    }
    if (!page.channels().isEmpty()) {
      text.heading("Where");
      text.line(
          "  "
              + page.channels().stream()
                  .map(c -> PageText.name(c.channel()) + " " + c.passages())
                  .collect(Collectors.joining(", ")));
    }
    return text.toString();
  }
}
