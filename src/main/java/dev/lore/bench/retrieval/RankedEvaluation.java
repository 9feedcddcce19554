package dev.lore.bench.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Ranking;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Ndcg;
import dev.lore.bench.metric.RecallAt;
import dev.lore.bench.retrieval.JudgedSets.JudgedSet;
import dev.lore.bench.rival.Rival;
import dev.lore.index.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Ranked documents against judgements. Parameters: `form` is `trec`, `sites` or `conversations`;
/// `ranker` is `lore` or a [Rival]'s name.
///
/// Means are over questions with something relevant, as trec_eval counts them.
public final class RankedEvaluation implements Evaluation {
  private static final String LORE = "lore";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CANDIDATES = 200;
  private static final int DEPTH = 100;

  private final Collections collections;

  public RankedEvaluation(Collections collections) {
    this.collections = collections;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("form", "ranker");
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    return Rival.lacks(trial.text("ranker", LORE));
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    return measure(trial.text("form", "trec"), trial.text("ranker", LORE), trial.data());
  }

  Outcome measure(String form, Path data) throws IOException {
    return measure(form, LORE, data);
  }

  private Outcome measure(String form, String ranker, Path data) throws IOException {
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
      nanos += ranker.equals(LORE) ? measure(set, examples) : measure(set, ranker, examples);
      asked += set.questions().size();
    }
    return examples.figure("milliseconds-per-question", nanos / 1e6 / Math.max(1, asked)).outcome();
  }

  private static long measure(JudgedSet set, String ranker, Examples examples) throws IOException {
    var corpus = new ArrayList<Rival.Text>();
    for (String line : set.corpus()) {
      var row = JSON.readTree(line);
      corpus.add(
          new Rival.Text(
              row.path("_id").asText(), row.path("title").asText(), row.path("text").asText()));
    }
    long nanos = 0;
    try (var rival = Rival.open(ranker, corpus)) {
      for (var question : set.questions()) {
        long begun = System.nanoTime();
        var ranked = rival.rank(question.question(), DEPTH);
        nanos += System.nanoTime() - begun;
        score(set.name() + "/" + question.id(), question, ranked, examples);
      }
    }
    return nanos;
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
