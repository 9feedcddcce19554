package dev.lore.app.cli;

import dev.lore.answer.ask.Answer;
import dev.lore.answer.ask.AskRequest;
import dev.lore.answer.ask.Quotation;
import dev.lore.answer.understand.Narrowing;
import dev.lore.answer.understand.Understood;
import dev.lore.app.wiring.OpenLore;
import dev.lore.model.Person;
import dev.lore.model.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore ask`.
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = {
      "Answers a question with the words of whoever said it, or says that nothing was found.",
      "Leave quotation marks around the question out or in, as your shell likes."
    })
final class AskCommand extends KnowledgeCommand {
  @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "in plain words")
  List<String> words = List.of();

  @Option(
      names = "--as-typed",
      description =
          "answer from everywhere: read no person, channel, time or kind out of the question")
  boolean asTyped;

  @Mixin ViewerOption as = new ViewerOption();

  AskCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    return withExisting("ask", this::ask);
  }

  private int ask(OpenLore lore) {
    var readers = lore.readers(as.viewer(lore));
    var text = lore.typed().scrub(String.join(" ", words));
    var understood = asTyped ? Understood.literally(text) : lore.questions().read(text, readers);
    var filter = understood.filter(lore.names(), ZoneId.systemDefault());
    var answer = lore.answers().ask(new AskRequest(text, understood.rest(), filter), readers);
    if (as.isOwner() && answer.outcome() == Answer.Outcome.NOT_FOUND) {
      lore.openQuestions().note(new Viewer.Owner(), text);
    }
    if (!json && !understood.narrowings().isEmpty()) {
      var labels = understood.narrowings().stream().map(Narrowing::label).toList();
      session
          .out()
          .println("narrowed to " + String.join(", ", labels) + " (--as-typed asks everywhere)");
    }
    session.out().print(json ? Json.of(answer) + "\n" : print(answer));
    return 0;
  }

  private String print(Answer answer) {
    var text = new PageText(session.terminal());
    switch (answer.outcome()) {
      case NO_QUESTION -> text.line("Ask in a few words what you want to know.");
      case NOT_FOUND -> text.line("Nothing found that answers this.");
      case DISPUTED -> text.line("The sources do not agree; the newest comes first.");
      case PEOPLE, ANSWERED -> {}
    }
    answer.quotations().forEach(q -> quotation(text, q));
    if (!answer.people().isEmpty()
        && (!answer.found() || answer.outcome() == Answer.Outcome.PEOPLE)) {
      text.line(
          (answer.found() ? "Most likely to know: " : "They wrote most about it: ")
              + answer.people().stream()
                  .map(Answer.Knower::person)
                  .map(Person::name)
                  .collect(Collectors.joining(", ")));
    }
    if (!answer.nearest().isEmpty()) {
      text.heading(answer.found() ? "Further passages" : "Nearest passages");
      answer.nearest().forEach(q -> quotation(text, q));
    }
    if (answer.outcome() == Answer.Outcome.NOT_FOUND) {
      text.line("lore questions lists what nobody could answer; lore questions keep QUESTION");
    }
    return text.toString();
  }

  private static void quotation(PageText text, Quotation quotation) {
    int from = quotation.shownFrom();
    text.line(
        text.quotation(
            quotation.sentence(), new int[] {quotation.start() - from, quotation.end() - from}));
    var earlier =
        quotation.standing() == Quotation.Standing.EARLIER
            ? " (earlier: superseded by the newer)"
            : "";
    var past = quotation.superseded().map(s -> " (superseded: " + s.title() + ")").orElse("");
    text.line(
        "  "
            + PageText.source(quotation.passage(), quotation.author(), quotation.channel())
            + earlier
            + past);
    text.line("");
  }
}
