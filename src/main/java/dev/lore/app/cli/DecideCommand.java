package dev.lore.app.cli;

import dev.lore.app.web.decide.DecisionForm;
import dev.lore.app.web.http.Refusal;
import dev.lore.app.web.show.Views;
import dev.lore.app.wiring.OpenLore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `lore decide`.
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Corrects topics and persons; counts at once and everywhere, and can be undone.",
      "  lore decide                            what is in force, and what is suggested",
      "  lore decide merge TOPIC INTO           TOPIC counts as INTO",
      "  lore decide apart TOPIC OTHER          they are two; the suggestion does not come back",
      "  lore decide rename TOPIC NAME          shown under another name",
      "  lore decide hide TOPIC                 this is no topic here",
      "  lore decide not-this TOPIC PHRASE      where we write PHRASE we do not mean TOPIC",
      "  lore decide merge-person NAME INTO     both are one person",
      "  lore decide hide-person NAME           left out of lists of people",
      "  lore decide undo NUMBER"
    })
final class DecideCommand extends KnowledgeCommand {
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "merge", List.of("merge-topics", "topic", "into"),
          "apart", List.of("topics-apart", "topic", "into"),
          "rename", List.of("rename-topic", "topic", "name"),
          "hide", List.of("hide-topic", "topic"),
          "not-this", List.of("not-this", "topic", "phrase"),
          "merge-person", List.of("merge-persons", "person", "into"),
          "hide-person", List.of("hide-person", "person"));

  @Parameters(
      arity = "0..*",
      paramLabel = "WHAT",
      description = "see above; quote names of several words")
  List<String> words = new ArrayList<>();

  DecideCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    return withExisting("decide", this::decide);
  }

  private int decide(OpenLore lore) {
    var views = new Views(WebKnowledge.of(lore));
    if (words.isEmpty()) {
      list(views);
    } else if (words.getFirst().equals("undo")) {
      undo(lore);
    } else {
      try {
        var decided = lore.decisions().decide(form(lore).decision());
        lore.settle();
        session.out().println(decided.number() + "  " + views.decision(decided).text());
      } catch (Refusal refusal) {
        throw new UsageException(String.valueOf(refusal.getMessage()));
      }
    }
    return 0;
  }

  private void list(Views views) {
    var review = views.review();
    if (json) {
      session.out().println(Json.of(review));
      return;
    }
    for (var decision : review.decisions()) {
      session.out().println(decision.number() + "  " + decision.text());
    }
    for (var suggestion : review.suggestions()) {
      session
          .out()
          .printf(
              "is \"%s\" the same as \"%s\"? because %s%n",
              suggestion.merged().name(), suggestion.kept().name(), suggestion.reason());
    }
    if (review.decisions().isEmpty() && review.suggestions().isEmpty()) {
      session.out().println("nothing is decided and nothing suggested; lore decide --help");
    }
  }

  private void undo(OpenLore lore) {
    var number = words.size() == 2 ? words.get(1) : "";
    if (!number.matches("\\d{1,18}") || lore.decisions().undo(Long.parseLong(number)).isEmpty()) {
      throw new UsageException("no decision has that number; lore decide lists them");
    }
    lore.settle();
    session.out().println("undone");
  }

  private DecisionForm form(OpenLore lore) {
    var names = FIELDS.get(words.getFirst());
    if (names == null || words.size() != names.size()) {
      throw new UsageException(
          "\"" + String.join(" ", words) + "\" decides nothing; see lore decide --help");
    }
    var fields = new HashMap<String, String>();
    fields.put("decision", names.getFirst());
    for (int i = 1; i < names.size(); i++) {
      fields.put(names.get(i), words.get(i));
    }
    return new DecisionForm(WebKnowledge.of(lore), name -> Optional.ofNullable(fields.get(name)));
  }
}
