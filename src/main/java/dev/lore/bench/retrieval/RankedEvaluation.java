package dev.lore.bench.retrieval;

import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Ranking;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Ndcg;
import dev.lore.bench.metric.RecallAt;
import dev.lore.bench.retrieval.JudgedSets.JudgedSet;
import dev.lore.index.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Ranked documents against judgements. Parameter `form`: `trec`, `sites` or `conversations`.
///
/// Means are over questions with something relevant, as trec_eval counts them.
public final class RankedEvaluation implements Evaluation {
  private static final int CANDIDATES = 200;
  private static final int DEPTH = 100;

  private final Collections collections;

  public RankedEvaluation(Collections collections) {
    this.collections = collections;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("form");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    return measure(trial.text("form", "trec"), trial.data());
  }

  Outcome measure(String form, Path data) throws IOException {
    var sets =
        switch (form) {
          case "trec" -> JudgedSets.trec(data);
          case "sites" -> JudgedSets.sites(data);
          case "conversations" -> JudgedSets.conversations(data);
          default ->
              throw new IllegalArgumentException(
                  "form \"" + form + "\" is none of trec, sites, conversations");
        };
    var examples = new Examples();
    long nanos = 0;
    int asked = 0;
    for (var set : sets) {
      nanos += measure(set, examples);
      asked += set.questions().size();
    }
    return examples.figure("milliseconds-per-question", nanos / 1e6 / Math.max(1, asked)).outcome();
  }

  private long measure(JudgedSet set, Examples examples) throws IOException {
    var file = Files.createTempFile("lore-bench", ".jsonl");
    try {
      Files.write(file, set.corpus());
      try (var open = collections.corpus(file)) {
        var finder = open.finder();
        long nanos = 0;
        for (var question : set.questions()) {
          long begun = System.nanoTime();
          var found =
              finder.find(FindRequest.of(question.question(), CANDIDATES), new Readers.All());
          nanos += System.nanoTime() - begun;
          var ranked =
              Ranking.documents(found, DEPTH).keySet().stream().map(d -> d.value()).toList();
          score(set.name() + "/" + question.id(), question, ranked, examples);
        }
        return nanos;
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void score(String item, Judged question, List<String> ranked, Examples examples) {
    var relevant = question.relevant();
    examples
        .score(item, "ndcg@10", new Ndcg(10).score(ranked, question.grades()))
        .score(item, "recall@10", new RecallAt(10).score(ranked, relevant))
        .score(item, "recall@100", new RecallAt(100).score(ranked, relevant));
    for (int depth : new int[] {1, 5, 10}) {
      examples.score(
          item, "hit@" + depth, ranked.stream().limit(depth).anyMatch(relevant::contains));
    }
    examples.note(item, "%s: first %s".formatted(question.id(), ranked.stream().limit(3).toList()));
  }
}
