package dev.lore.bench.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.answer.find.Feature;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Ranker;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Ranked documents against judgements. Parameters: `form` is `trec`, `sites` or `conversations`;
/// `ranker` is `lore` or a [Rival]'s name; `without` lists [Feature]s that Lore's ranker is made
/// blind to; `k1` and `b` are BM25's.
///
/// A share of the data is a share of the questions (of sites, of chats): all are searched for in
/// the whole collection.
///
/// Means are over questions with something relevant, as trec_eval counts them.
public final class RankedEvaluation implements Evaluation {
  private static final String LORE = "lore";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CANDIDATES = 400;
  private static final int DEPTH = 100;

  private final Collections collections;

  public RankedEvaluation(Collections collections) {
    this.collections = collections;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("form", "ranker", "without", "k1", "b");
  }

  @Override
  public boolean sharesData() {
    return true;
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    return Rival.lacks(trial.text("ranker", LORE));
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var sets = held(sets(trial.text("form", "trec"), trial.data()), trial);
    boolean ours = trial.text("ranker", LORE).equals(LORE);
    var examples = new Examples();
    long nanos = 0;
    int asked = 0;
    for (var set : sets) {
      nanos += ours ? measure(set, ranker(trial), examples) : rival(set, trial, examples);
      asked += set.questions().size();
    }
    return examples.figure("milliseconds-per-question", nanos / 1e6 / Math.max(1, asked)).outcome();
  }

  private static List<JudgedSet> sets(String form, Path data) throws IOException {
    return switch (form) {
      case "trec" -> JudgedSets.trec(data);
      case "sites" -> JudgedSets.sites(data);
      case "conversations" -> JudgedSets.conversations(data);
      default ->
          throw new IllegalArgumentException(
              "form \"" + form + "\" is none of trec, sites, conversations");
    };
  }

  /// Of a single collection the share is one of its questions, of many it is one of collections.
  private static List<JudgedSet> held(List<JudgedSet> sets, Trial trial) {
    if (sets.size() > 1) {
      return sets.stream().filter(set -> trial.holds(set.name())).toList();
    }
    return sets.stream()
        .map(set ->
            new JudgedSet(
                set.name(),
                set.corpus(),
                set.questions().stream().filter(q -> trial.holds(q.id())).toList()))
        .toList();
  }

  private static Ranker ranker(Trial trial) {
    var without = EnumSet.noneOf(Feature.class);
    for (String name : trial.texts("without")) {
      try {
        without.add(Feature.valueOf(name));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "without: the ranker has no feature \""
                + name
                + "\"; known are "
                + List.of(Feature.values()),
            e);
      }
    }
    return Ranker.shipped().without(without);
  }

  private static long rival(JudgedSet set, Trial trial, Examples examples) throws IOException {
    var corpus = new ArrayList<Rival.Text>();
    for (String line : set.corpus()) {
      var row = JSON.readTree(line);
      corpus.add(
          new Rival.Text(
              row.path("_id").asText(), row.path("title").asText(), row.path("text").asText()));
    }
    long nanos = 0;
    try (var rival = open(trial, corpus)) {
      for (var question : set.questions()) {
        long begun = System.nanoTime();
        var ranked = rival.rank(question.question(), DEPTH);
        nanos += System.nanoTime() - begun;
        score(set.name() + "/" + question.id(), question, ranked, examples);
      }
    }
    return nanos;
  }

  private static Rival open(Trial trial, List<Rival.Text> corpus) throws IOException {
    var name = trial.text("ranker", LORE);
    return name.equals("bm25")
        ? Rival.bm25(corpus, trial.number("k1", Rival.K1), trial.number("b", Rival.B))
        : Rival.open(name, corpus);
  }

  private long measure(JudgedSet set, Ranker ranker, Examples examples) throws IOException {
    if (set.questions().isEmpty()) {
      return 0;
    }
    var file = Files.createTempFile("lore-bench", ".jsonl");
    try {
      Files.write(file, set.corpus());
      try (var open = collections.corpus(file)) {
        var finder = open.finder(ranker);
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
