package dev.lore.app.wiring;

import dev.lore.bench.asked.AskedQuestion;
import java.util.List;

/// What readers said of answers, as questions with the documents that answer and those that do not.
public final class JudgedAnswers {
  private JudgedAnswers() {}

  /// @param lore the knowledge base whose decisions are read
  public static List<AskedQuestion> of(OpenLore lore) {
    return List.of();
  }
}
