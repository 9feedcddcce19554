package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import dev.lore.topics.Definition;
import dev.lore.topics.TopicPage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lore topic`.
@Command(
    name = "topic",
    mixinStandardHelpOptions = true,
    description =
        "Shows a topic's page: what it is, who knows it, what was said, what goes with it.")
final class TopicCommand extends KnowledgeCommand {
  @Parameters(arity = "1..*", paramLabel = "NAME", description = "the topic")
  List<String> words = List.of();

  @Mixin ViewerOption as = new ViewerOption();

  TopicCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    var asked = new StringBuilder();
    var page =
        withExisting(
            "topic",
            lore -> {
              var found = page(lore);
              var readers = lore.readers(as.viewer(lore));
              lore.openQuestions()
                  .about(found.topic(), readers)
                  .forEach(open -> asked.append(QuestionsCommand.line(open)).append('\n'));
              return found;
            });
    if (!asked.isEmpty()) {
      asked.insert(0, "\nNobody could answer\n");
    }
    session.out().print(json ? Json.of(page) + "\n" : print(page) + asked);
    return 0;
  }

  private TopicPage page(OpenLore lore) {
    var name = String.join(" ", words);
    note(lore);
    var readers = lore.readers(as.viewer(lore));
    return lore.topics()
        .find(name, readers)
        .flatMap(id -> lore.topics().page(id, readers))
        .orElseThrow(() ->
            new UsageException(
                "no topic is named \""
                    + name
                    + "\"; lore search \""
                    + name
                    + "\" looks for the words"));
  }

  private String print(TopicPage page) {
    var text = new PageText(session.terminal());
    var topic = page.topic();
    text.heading(topic.name());
    if (!topic.aliases().isEmpty()) {
      text.line("also " + topic.aliases().stream().limit(5).collect(Collectors.joining(", ")));
    }
    var totals = page.totals();
    text.line(
        String.format(
            Locale.ROOT,
            "said %,d times in %,d conversations by %,d people in %,d channels",
            totals.passages(),
            totals.conversations(),
            totals.people(),
            totals.channels()));
    text.line(PageText.bars(page.timeLine()));
    if (!page.senses().isEmpty()) {
      text.line(
          "other senses: "
              + page.senses().stream()
                  .map(s -> s.topic().name() + " " + s.passages())
                  .collect(Collectors.joining(", ")));
    }
    page.definition().ifPresent(d -> definition(text, d));
    if (!page.people().isEmpty()) {
      text.heading("Who knows");
      page.people().forEach(p -> text.line("  " + p.person().name() + "  " + p.passages()));
    }
    if (!page.related().isEmpty()) {
      text.heading("Goes with");
      text.line(
          "  "
              + page.related().stream()
                  .map(r -> r.topic().name())
                  .collect(Collectors.joining(", ")));
    }
    if (!page.discussions().isEmpty()) {
      text.heading("Said");
      page.discussions().forEach(d -> discussion(text, d));
    }
    if (!page.decisions().isEmpty()) {
      text.heading("Decided");
      page.decisions().forEach(d -> decision(text, d));
    }
    if (!page.questions().isEmpty()) {
      text.heading("Open questions");
      page.questions().forEach(q -> text.line("  " + text.quotation(q.text(), new int[0])));
    }
    if (!page.documents().isEmpty()) {
      text.heading("Documents");
      page.documents()
          .forEach(d ->
              text.line("  " + d.title() + (d.best().page() > 0 ? ", p. " + d.best().page() : "")));
    }
    return text.toString();
  }

  private static void definition(PageText text, Definition definition) {
    text.line("");
    text.line("“" + text.quotation(definition.text(), new int[0]) + "”");
    switch (definition) {
      case Definition.Described described ->
          text.line("  from the catalog (" + described.origin() + ")");
      case Definition.Said said ->
          text.line("  " + PageText.day(said.claim().evidence().getFirst().passage().time()));
      case Definition.Mentioned mentioned ->
          text.line(
              "  mentioned, "
                  + PageText.day(mentioned.claim().evidence().getFirst().passage().time()));
    }
  }

  private static void decision(PageText text, TopicPage.DecisionMade decision) {
    text.line("  " + text.quotation(decision.text(), new int[0]));
    text.line(
        "    "
            + PageText.source(
                decision.evidence().passage(), decision.author(), decision.channel()));
    decision
        .replacedBy()
        .ifPresent(later ->
            text.line(
                "    superseded on "
                    + PageText.day(later.passage().time())
                    + ": "
                    + text.quotation(later.quotation(), new int[0])));
  }

  private static void discussion(PageText text, TopicPage.Discussion discussion) {
    for (var quote : discussion.said()) {
      text.line("  " + text.quotation(quote.passage().text(), quote.highlights()));
      text.line("    " + PageText.source(quote.passage(), quote.author(), discussion.channel()));
    }
    text.line("");
  }
}
