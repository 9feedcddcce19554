package dev.lore.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lore.answer.ask.Answers;
import dev.lore.answer.ask.CorpusAnswers;
import dev.lore.answer.span.AnswerReader;
import dev.lore.app.wiring.OpenCorpus;
import dev.lore.model.DocumentId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore answer`.
@Command(
    name = "answer",
    mixinStandardHelpOptions = true,
    description = {
      "Filter: answers questions from a corpus by quotation, or not at all.",
      "In: {\"id\",\"question\"}, and optionally \"passage\": the _id, or a list of them, to answer"
          + " from. The corpus: lines of {\"_id\",\"title\",\"text\"}.",
      "Out: {\"id\",\"answer\",\"score\",\"citations\":[{\"_id\",\"start\",\"end\"}]}; answer is"
          + " null where the corpus does not say, and else the cited text, to the letter. score is"
          + " the probability that there is an answer."
    })
final class AnswerCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      required = true,
      description = "the texts, one JSON object a line")
  Path corpus = Path.of("");

  @Option(
      names = "--threshold",
      paramLabel = "P",
      description = "probability below which there is no answer, 0 to 1 (default ${DEFAULT-VALUE})")
  double threshold = Answers.THRESHOLD;

  AnswerCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (var open = RankCommand.open(session, corpus, OpenCorpus::toRead)) {
      var answers = new CorpusAnswers(open.finder(), open.index(), AnswerReader.shipped());
      return new JsonLinesFilter(line -> answer(open, answers, line))
                  .run(session.in(), session.out())
              == 0
          ? 0
          : 2;
    }
  }

  private ObjectNode answer(OpenCorpus open, CorpusAnswers answers, JsonNode line)
      throws JsonLinesFilter.InvalidLine {
    var best = answers.ask(JsonLinesFilter.text(line, "question"), within(line));
    var out = JsonNodeFactory.instance.objectNode();
    var said = best.filter(b -> b.probability() >= threshold);
    out.put("answer", said.map(CorpusAnswers.Quoted::text).orElse(null));
    out.put(
        "score", Math.round(best.map(CorpusAnswers.Quoted::probability).orElse(0.0) * 1e6) / 1e6);
    var citations = out.putArray("citations");
    said.ifPresent(quoted -> {
      var passage = quoted.passage();
      int before = open.codePointsBefore(passage);
      var points = new CodePoints(passage.text());
      citations
          .addObject()
          .put("_id", passage.document().value())
          .put("start", before + points.fromUnits(quoted.start()))
          .put("end", before + points.fromUnits(quoted.end()));
    });
    return out;
  }

  private static Set<DocumentId> within(JsonNode line) {
    var within = new HashSet<DocumentId>();
    var passage = line.path("passage");
    if (passage.isArray()) {
      passage.forEach(id -> within.add(new DocumentId(id.asText())));
    } else if (passage.isValueNode() && !passage.isNull()) {
      within.add(new DocumentId(passage.asText()));
    }
    return within;
  }
}
