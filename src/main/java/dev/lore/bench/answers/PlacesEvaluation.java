package dev.lore.bench.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.answer.ask.Answer;
import dev.lore.answer.ask.Answers;
import dev.lore.answer.ask.Quotation;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.MailPlace;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.TokenF1;
import dev.lore.bench.task.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Questions to a folder of sources, each with the places that answer it, through the whole way:
/// read, indexed, asked under somebody's eyes. Understands the company's gold (`evidence`,
/// `superseded`, `viewer`) and the pages of `hr` (`pages`).
///
/// `right-source` counts a question that is answered from a right place (a page within one is
/// right), or that has no answer and gets none; nothing was trained on either set. `claimed-wrong`
/// counts what is claimed from elsewhere or where nothing is known: what silence would have spared.
/// `citations-exact`: whether the kept text has, at the place that is cited, what is quoted.
/// Parameters: `by`, the way to answer, as `live.yaml` names it; `silent-below`, the probability
/// below which nothing is claimed; `sources`, what is read, beside the questions, or `folder`,
/// below the data folder.
public final class PlacesEvaluation implements Evaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// How much of a text a note has.
  private static final int NOTED = 160;

  private final Answering answering;

  public PlacesEvaluation(Answering answering) {
    this.answering = answering;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("sources", "folder", "by", "silent-below");
  }

  @Override
  public boolean sharesData() {
    return true;
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    var sources = sources(trial);
    return Files.isDirectory(sources)
        ? answering.lacks(trial.text("by", ""))
        : Optional.of(sources + " is missing; set LORE_DATA to the folder that holds it");
  }

  private static Path sources(Trial trial) {
    var data = trial.data();
    var folder = trial.text("folder", "");
    if (folder.isEmpty()) {
      return Files.isDirectory(data)
          ? data
          : data.resolve(trial.text("sources", "../../../examples")).normalize();
    }
    var project = data.toAbsolutePath().resolve("../../..").normalize();
    return Optional.ofNullable(System.getenv("LORE_DATA"))
        .map(Path::of)
        .orElse(project.resolveSibling("shared").resolve("data"))
        .resolve(folder);
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var data = trial.data();
    var questions = Files.isDirectory(data) ? data.resolve("questions.jsonl") : data;
    var sources = sources(trial);
    var examples = new Examples();
    long exact = 0;
    long quoted = 0;
    int number = 0;
    double silentBelow = trial.number("silent-below", Answers.THRESHOLD);
    try (var open = answering.documents(sources, trial.text("by", ""), silentBelow)) {
      for (String line : Sealed.lines(questions)) {
        var question = JSON.readTree(line);
        var id = question.path("id").asText(Integer.toString(number++));
        if (!trial.holds(id)) {
          continue;
        }
        var answer =
            open.ask(question.path("question").asText(), question.path("viewer").asText(""));
        score(id, question, answer, open, examples);
        for (Quotation quotation : places(answer).toList()) {
          quoted++;
          exact += isExact(quotation, open) ? 1 : 0;
        }
      }
    }
    return examples.figure("citations-exact", quoted == 0 ? 1 : (double) exact / quoted).outcome();
  }

  /// Whether the kept text has, at the place that is cited, what is quoted: bare and in its
  /// sentence.
  private static boolean isExact(Quotation quotation, Answering.Open open) {
    var text = open.textOf(quotation.passage().document());
    int from = quotation.passage().start();
    return text.startsWith(quotation.text(), from + quotation.start())
        && text.startsWith(quotation.sentence(), from + quotation.shownFrom());
  }

  private static void score(
      String id, JsonNode question, Answer answer, Answering.Open open, Examples examples) {
    boolean answerable = question.path("answer").isTextual();
    var gold = question.path("answer").asText("");
    var shown = answer.quotations();
    examples.note(id, note(question.path("question").asText(), answerable ? gold : "", answer));
    if (!answerable) {
      examples.score(id, "right-source", !answer.found());
      examples.score(id, "claimed-wrong", answer.found());
      examples.score(id, "silent-where-nothing-is-known", !answer.found());
      return;
    }
    var evidence = question.has("pages") ? question.path("pages") : question.path("evidence");
    boolean right = !shown.isEmpty() && stands(shown.getFirst(), evidence, open);
    examples.score(id, "right-source", right);
    examples.score(id, "claimed-wrong", answer.found() && !right);
    examples.score(id, "among-all-shown", places(answer).anyMatch(q -> stands(q, evidence, open)));
    examples.score(id, "answered", answer.found());
    examples.score(
        id,
        "token-f1",
        shown.isEmpty()
            ? 0
            : Math.max(
                TokenF1.score(shown.getFirst().text(), gold),
                TokenF1.score(shown.getFirst().sentence(), gold)));
    if (!question.path("superseded").isEmpty()) {
      examples.score(
          id,
          "not-superseded",
          shown.isEmpty() || !stands(shown.getFirst(), question.path("superseded"), open));
    }
  }

  /// What was asked, expected and said.
  private static String note(String question, String gold, Answer answer) {
    var said =
        answer.quotations().stream()
            .findFirst()
            .map(q -> "“" + shortened(q.sentence()) + "”")
            .orElse("nothing");
    return "%s Expected %s; %s (%.2f): %s"
        .formatted(
            question,
            gold.isEmpty() ? "silence" : "“" + shortened(gold) + "”",
            answer.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            answer.probability(),
            said);
  }

  private static String shortened(String text) {
    return text.length() <= NOTED ? text : text.substring(0, NOTED) + "…";
  }

  private static Stream<Quotation> places(Answer answer) {
    return Stream.concat(answer.quotations().stream(), answer.nearest().stream());
  }

  private static boolean stands(Quotation quotation, JsonNode places, Answering.Open open) {
    var passage = quotation.passage();
    var document = passage.document().value();
    var file = open.fileOf(passage.document());
    return StreamSupport.stream(places.spliterator(), false)
        .anyMatch(place -> {
          if (place.has("document")) {
            return document.equals(place.path("document").asText());
          }
          if (place.has("mail")) {
            return document.equals(MailPlace.document(place.path("mail").asText()));
          }
          boolean same = last(file).equals(last(place.path("file").asText()));
          return same
              && (!place.has("page") || Math.abs(place.path("page").asInt() - passage.page()) <= 1);
        });
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
