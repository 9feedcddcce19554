package dev.lore.bench.label;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;

/// One thing to judge.
///
/// @param text what it is about: a question, a sentence
/// @param claim what is judged: the passage that was found, the entity that was linked
/// @param gold the label that is known to be right, hidden in the stream to see who pays attention;
///   empty for what nobody knows yet
/// @param fields what the finished task needs of it
public record LabelItem(
    String id, String text, String claim, String gold, Map<String, String> fields) {
  public LabelItem {
    fields = Map.copyOf(fields);
  }

  @JsonIgnore
  public boolean isCheck() {
    return !gold.isEmpty();
  }
}
