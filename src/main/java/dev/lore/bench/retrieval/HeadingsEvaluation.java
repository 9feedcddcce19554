package dev.lore.bench.retrieval;

import dev.lore.answer.find.FindRequest;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.index.Readers;
import java.io.IOException;

/// A handbook in Markdown asks its own questions: headings that are questions are taken out of a
/// copy of it and asked; right is a passage that holds the section's text.
public final class HeadingsEvaluation implements Evaluation {
  private static final int CANDIDATES = 30;

  private final Collections collections;

  public HeadingsEvaluation(Collections collections) {
    this.collections = collections;
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var data = trial.data();
    var examples = new Examples();
    try (var handbook = QuestionHeadings.takenOut(data);
        var open = collections.documents(handbook.folder())) {
      int number = 0;
      for (var section : handbook.sections()) {
        var request = FindRequest.of(section.question(), CANDIDATES);
        var found = open.finder().find(request, new Readers.All());
        var item = section.file() + "/" + number++;
        for (int depth : new int[] {1, 3, 5}) {
          boolean hit =
              found.stream()
                  .limit(depth)
                  .anyMatch(c ->
                      open.fileOf(c.passage().document()).equals(section.file())
                          && section.isIn(c.passage()));
          examples.score(item, "section-hit@" + depth, hit);
        }
      }
    }
    return examples.outcome();
  }
}
