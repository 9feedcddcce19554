package dev.lore.bench.asked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers what people said of documents that were found for questions, in the order in which the
/// questions come first. Not thread-safe.
public final class JudgedQuestions {
  private final Map<String, Judged> judged = new LinkedHashMap<>();

  private static final class Judged {
    private final List<String> good = new ArrayList<>();
    private final List<String> bad = new ArrayList<>();
    private String in = "";
  }

  /// @param document id of the one that was judged
  /// @param answers whether it answers the question
  public JudgedQuestions add(String question, String document, boolean answers) {
    var of = of(question);
    (answers ? of.good : of.bad).add(document);
    return this;
  }

  /// @param document id of the one that asks the question; empty where none does
  JudgedQuestions askedIn(String question, String document) {
    of(question).in = document;
    return this;
  }

  private Judged of(String question) {
    return judged.computeIfAbsent(question, q -> new Judged());
  }

  public List<AskedQuestion> questions() {
    var questions = new ArrayList<AskedQuestion>();
    judged.forEach(
        (question, of) -> questions.add(new AskedQuestion(question, of.good, of.bad, of.in)));
    return List.copyOf(questions);
  }
}
