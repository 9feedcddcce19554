package dev.lore.app.wiring;

import dev.lore.archive.Decided;
import dev.lore.bench.asked.AskedQuestion;
import dev.lore.bench.asked.OwnBenchmark;
import dev.lore.model.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What readers said of answers, as questions with the documents that answer and those that do not.
public final class JudgedAnswers {
  private JudgedAnswers() {}

  /// @param lore the knowledge base whose decisions are read
  public static List<AskedQuestion> of(OpenLore lore) {
    var good = new LinkedHashMap<String, List<String>>();
    var bad = new LinkedHashMap<String, List<String>>();
    for (Decided decided : lore.archive().decided()) {
      if (decided.decision() instanceof Decision.AnswerJudged judged) {
        (judged.judgement() == Decision.Judgement.HELPFUL ? good : bad)
            .computeIfAbsent(judged.question(), q -> new ArrayList<>())
            .add(judged.quoted().document().value());
      } else if (decided.decision() instanceof Decision.AnswerPinned pinned) {
        good.computeIfAbsent(pinned.question(), q -> new ArrayList<>())
            .add(pinned.quoted().document().value());
      }
    }
    return OwnBenchmark.questions(good, bad);
  }
}
