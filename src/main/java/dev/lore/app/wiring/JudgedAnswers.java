package dev.lore.app.wiring;

import dev.lore.archive.Decided;
import dev.lore.bench.asked.AskedQuestion;
import dev.lore.bench.asked.JudgedQuestions;
import dev.lore.model.Decision;
import java.util.List;

/// What readers said of answers, as questions with the documents that answer and those that do not.
public final class JudgedAnswers {
  private JudgedAnswers() {}

  /// @param lore the knowledge base whose decisions are read
  public static List<AskedQuestion> of(OpenLore lore) {
    var questions = new JudgedQuestions();
    for (Decided decided : lore.archive().decided()) {
      if (decided.decision() instanceof Decision.AnswerJudged judged) {
        questions.add(
            judged.question(),
            judged.quoted().document().value(),
            judged.judgement() == Decision.Judgement.HELPFUL);
      } else if (decided.decision() instanceof Decision.AnswerPinned pinned) {
        questions.add(pinned.question(), pinned.quoted().document().value(), true);
      }
    }
    return questions.questions();
  }
}
