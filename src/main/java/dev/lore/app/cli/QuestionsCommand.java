package dev.lore.app.cli;

import dev.lore.answer.open.OpenQuestion;
import dev.lore.app.web.show.Views;
import dev.lore.app.wiring.OpenLore;
import dev.lore.model.Decision;
import dev.lore.model.Person;
import dev.lore.model.Topic;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lore questions`.
@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    description = {
      "Questions nobody could answer; each is asked again, and gone once something answers it.",
      "  lore questions                   the list",
      "  lore questions keep QUESTION     keeps one for all to see who may read its words",
      "  lore questions drop QUESTION     takes it off the list",
      "What you ask in vain with lore ask or in the browser stands here for you alone; what others",
      "ask only when many ask it. Nobody is shown who asked."
    })
final class QuestionsCommand extends KnowledgeCommand {
  private static final int LONGEST = 600;

  @Parameters(arity = "0..*", paramLabel = "WHAT", description = "see above")
  List<String> words = List.of();

  @Mixin ViewerOption as = new ViewerOption();

  QuestionsCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    return withExisting("questions", this::run);
  }

  private int run(OpenLore lore) {
    if (words.isEmpty()) {
      list(lore);
      return 0;
    }
    var text = lore.typed().scrub(String.join(" ", words.subList(1, words.size()))).strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new UsageException(
          "the question has " + text.length() + " characters; expected 1 to " + LONGEST);
    }
    switch (words.getFirst()) {
      case "keep" -> {
        lore.decisions().decide(new Decision.QuestionLeftOpen(text, Instant.now()));
        session.out().println("kept: " + text);
      }
      case "drop" -> {
        new Views(WebKnowledge.of(lore)).dropQuestion(text);
        session.out().println("dropped: " + text);
      }
      default ->
          throw new UsageException(
              "\"" + words.getFirst() + "\" is neither keep nor drop; see lore questions --help");
    }
    return 0;
  }

  private void list(OpenLore lore) {
    var readers = lore.readers(as.viewer(lore));
    if (json) {
      session.out().println(Json.of(new Views(WebKnowledge.of(lore)).openQuestions(readers)));
      return;
    }
    var open = lore.openQuestions().all(readers);
    open.forEach(question -> session.out().println(line(question)));
    if (open.isEmpty()) {
      session.out().println("no question is open; lore questions --help");
    }
  }

  static String line(OpenQuestion open) {
    var line = new StringBuilder(open.question());
    open.others().forEach(other -> line.append("\n  also: ").append(other));
    line.append(
        switch (open.origin()) {
          case KEPT -> "\n  kept on " + open.since().map(PageText::day).orElse("a day unknown");
          case MANY -> "\n  many asked this";
          case OWN -> "\n  you asked this; nobody else is shown it";
        });
    if (!open.topics().isEmpty()) {
      line.append("\n  about ")
          .append(open.topics().stream().map(Topic::name).collect(Collectors.joining(", ")));
    }
    if (!open.people().isEmpty()) {
      line.append("\n  may know: ")
          .append(
              open.people().stream()
                  .limit(2)
                  .map(k -> k.person())
                  .map(Person::name)
                  .collect(Collectors.joining(", ")));
    }
    return line.toString();
  }
}
