package dev.lore.bench.retrieval;

import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.Feature;
import dev.lore.answer.find.FindRequest;
import dev.lore.bench.retrieval.JudgedSets.JudgedSet;
import dev.lore.index.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions with their candidates' features and whether each candidate is right: what a ranker
/// learns from, and is measured on.
final class RankerExamples {
  static final int COLUMNS = Feature.values().length;

  /// Questions taken of each kind, evenly spread, so that none outweighs the others.
  private static final int QUESTIONS_PER_KIND = 400;

  private static final int CANDIDATES = 200;

  private RankerExamples() {}

  /// One question.
  ///
  /// @param kind `trec/cranfield`, `sites`, ...
  /// @param set the collection within the kind
  /// @param rows features of each candidate
  /// @param grades of each candidate
  record Asked(
      String kind,
      String set,
      Judged question,
      List<String> documents,
      float[][] rows,
      int[] grades) {}

  /// Asks every kind of development set below the data folder.
  static List<Asked> collect(Collections collections, Path data) throws IOException {
    var kinds = new LinkedHashMap<String, List<JudgedSet>>();
    kinds.put("cranfield", JudgedSets.trec(data.resolve("retrieval/cranfield")));
    kinds.put("cacm", JudgedSets.trec(data.resolve("retrieval/cacm")));
    kinds.put("sites", JudgedSets.sites(data.resolve("answers/policyqa")));
    kinds.put("conversations", JudgedSets.conversations(data.resolve("answers/conversations")));
    kinds.put("squad", JudgedSets.squad(data.resolve("answers/squad2-dev.json")));
    var asked = new ArrayList<Asked>();
    for (var kind : kinds.entrySet()) {
      int questions = kind.getValue().stream().mapToInt(s -> s.questions().size()).sum();
      double step = Math.max(1, questions / (double) QUESTIONS_PER_KIND);
      double next = 0;
      int number = 0;
      for (var set : kind.getValue()) {
        var chosen = new ArrayList<Judged>();
        for (var question : set.questions()) {
          if (number++ >= next) {
            chosen.add(question);
            next += step;
          }
        }
        ask(collections, kind.getKey(), set, chosen, asked);
      }
    }
    return asked;
  }

  private static void ask(
      Collections collections, String kind, JudgedSet set, List<Judged> questions, List<Asked> to)
      throws IOException {
    var file = Files.createTempFile("lore-bench", ".jsonl");
    try {
      Files.write(file, set.corpus());
      try (var open = collections.corpus(file)) {
        for (var question : questions) {
          var found =
              open.finder()
                  .find(FindRequest.of(question.question(), CANDIDATES), new Readers.All());
          to.add(asked(kind, set.name(), question, found));
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Asked asked(String kind, String set, Judged question, List<Candidate> found) {
    var rows = new float[found.size()][];
    var grades = new int[found.size()];
    var documents = new ArrayList<String>();
    for (int i = 0; i < found.size(); i++) {
      var document = found.get(i).passage().document().value();
      rows[i] = found.get(i).features().row();
      grades[i] = Math.max(0, question.grades().getOrDefault(document, 0));
      documents.add(document);
    }
    return new Asked(kind, set, question, documents, rows, grades);
  }

  /// The kinds in which anything was asked, in order.
  static Map<String, List<Asked>> byKind(List<Asked> asked) {
    var kinds = new LinkedHashMap<String, List<Asked>>();
    asked.forEach(a -> kinds.computeIfAbsent(a.kind(), k -> new ArrayList<>()).add(a));
    return kinds;
  }
}
