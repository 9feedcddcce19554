package dev.lore.answer.find;

import dev.lore.model.DocumentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Candidates as a list of documents: each stands where its best passage stands.
public final class Ranking {
  private Ranking() {}

  /// Documents with the score of their best passage, best first.
  ///
  /// @param candidates best first
  public static Map<DocumentId, Double> documents(List<Candidate> candidates, int limit) {
    var documents = new LinkedHashMap<DocumentId, Double>();
    for (var candidate : candidates) {
      if (documents.size() == limit) {
        break;
      }
      documents.putIfAbsent(candidate.passage().document(), candidate.score());
    }
    return documents;
  }
}
