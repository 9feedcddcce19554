package dev.lore.bench.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.answer.find.FindRequest;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.index.Readers;
import dev.lore.model.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Questions to a folder of PDF documents, with the pages that answer: `questions.jsonl` beside
/// them. A page is right within one page of a cited one in the same file. The first three are the
/// first three different pages.
public final class PagesEvaluation implements Evaluation {
  private static final int CANDIDATES = 50;

  private final Collections collections;

  public PagesEvaluation(Collections collections) {
    this.collections = collections;
  }

  /// A page of a file.
  record PageOf(String file, int page) {
    boolean near(PageOf other) {
      return file.equals(other.file) && Math.abs(page - other.page) <= 1;
    }
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var data = trial.data();
    var examples = new Examples();
    try (var open = collections.documents(data)) {
      int number = 0;
      for (var line : JudgedSets.lines(data.resolve("questions.jsonl"))) {
        var right = right(line);
        var request = FindRequest.of(line.path("question").asText(), CANDIDATES);
        var pages =
            open.finder().find(request, new Readers.All()).stream()
                .map(candidate -> pageOf(open, candidate.passage()))
                .filter(p -> p.page() > 0)
                .distinct()
                .toList();
        var item = Integer.toString(number++);
        for (int depth : new int[] {1, 3, 5}) {
          boolean hit = pages.stream().limit(depth).anyMatch(p -> right.stream().anyMatch(p::near));
          examples.score(item, "page-hit@" + depth, hit);
        }
      }
    }
    return examples.outcome();
  }

  /// The pages that a question's line cites.
  static List<PageOf> right(JsonNode line) {
    var right = new ArrayList<PageOf>();
    line.path("pages")
        .forEach(p -> right.add(new PageOf(p.path("file").asText(), p.path("page").asInt())));
    return right;
  }

  /// The page that a passage lies on.
  static PageOf pageOf(Collections.Open open, Passage passage) {
    var file = open.fileOf(passage.document());
    return new PageOf(file.substring(file.lastIndexOf('/') + 1), passage.page());
  }
}
