package dev.lore.bench.retrieval;

import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.Feature;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Finder;
import dev.lore.answer.find.Ranker;
import dev.lore.bench.retrieval.JudgedSets.JudgedSet;
import dev.lore.index.Readers;
import dev.lore.model.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Questions with their candidates' features and whether each candidate is right: what a ranker
/// learns from, and is measured on.
final class RankerExamples {
  /// Questions taken of each kind, evenly spread, so that none outweighs the others.
  private static final int QUESTIONS_PER_KIND = 400;

  private static final int CANDIDATES = 200;

  /// Brings the candidates into the order in which they are looked at, whatever ships.
  private static final Ranker FIRST =
      Ranker.of(Map.of(Feature.WORDS_SCALED, 1.0, Feature.MEANING_SCALED, 1.0));

  private RankerExamples() {}

  /// One question.
  ///
  /// @param kind `cranfield`, `sites`, ...
  /// @param documents what each candidate counts as: a document, a page, a section
  /// @param rows features of each candidate
  /// @param grades of each candidate
  record Asked(
      String kind, Judged question, List<String> documents, float[][] rows, int[] grades) {}

  /// Asks every kind of development set below the data folder, and the fictional company.
  ///
  /// @param company folder of its chat, mail and documents
  static List<Asked> collect(Collections collections, Path data, Path company) throws IOException {
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
    handbook(collections, data.resolve("handbook-18f/pages"), asked);
    pages(collections, data.resolve("hr"), asked);
    talk(collections, company, asked);
    return asked;
  }

  private static void talk(Collections collections, Path company, List<Asked> to)
      throws IOException {
    try (var open = collections.documents(company)) {
      for (var again : AskedAgain.of(company.resolve("slack"))) {
        to.add(
            asked(
                "talk",
                again.question(),
                open.finder(FIRST),
                p -> p.id().value(),
                p -> p.document().value().endsWith("/" + again.reply())));
      }
    }
  }

  /// Headings that are questions; right is a passage with the section's text.
  private static void handbook(Collections collections, Path pages, List<Asked> to)
      throws IOException {
    try (var taken = QuestionHeadings.takenOut(pages);
        var open = collections.documents(taken.folder())) {
      for (var section : taken.sections()) {
        to.add(
            asked(
                "handbook",
                section.question(),
                open.finder(FIRST),
                p -> p.id().value(),
                p -> open.fileOf(p.document()).equals(section.file()) && section.isIn(p)));
      }
    }
  }

  /// Questions to PDF documents; right is a page near a cited one.
  private static void pages(Collections collections, Path folder, List<Asked> to)
      throws IOException {
    try (var open = collections.documents(folder)) {
      for (var line : JudgedSets.lines(folder.resolve("questions.jsonl"))) {
        var right = PagesEvaluation.right(line);
        to.add(
            asked(
                "pages",
                line.path("question").asText(),
                open.finder(FIRST),
                p -> PagesEvaluation.pageOf(open, p).toString(),
                p -> {
                  var page = PagesEvaluation.pageOf(open, p);
                  return page.page() > 0 && right.stream().anyMatch(page::near);
                }));
      }
    }
  }

  private static Asked asked(
      String kind,
      String question,
      Finder finder,
      Function<Passage, String> name,
      Predicate<Passage> right) {
    var found = finder.find(FindRequest.of(question, CANDIDATES), new Readers.All());
    var grades = new HashMap<String, Integer>();
    for (var candidate : found) {
      if (right.test(candidate.passage())) {
        grades.put(name.apply(candidate.passage()), 1);
      }
    }
    return asked(kind, new Judged(question, question, grades), found, name);
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
              open.finder(FIRST)
                  .find(FindRequest.of(question.question(), CANDIDATES), new Readers.All());
          to.add(asked(kind, question, found, p -> p.document().value()));
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Asked asked(
      String kind, Judged question, List<Candidate> found, Function<Passage, String> name) {
    var rows = new float[found.size()][];
    var grades = new int[found.size()];
    var documents = new ArrayList<String>();
    for (int i = 0; i < found.size(); i++) {
      var document = name.apply(found.get(i).passage());
      rows[i] = found.get(i).features().row();
      grades[i] = Math.max(0, question.grades().getOrDefault(document, 0));
      documents.add(document);
    }
    return new Asked(kind, question, documents, rows, grades);
  }
}
