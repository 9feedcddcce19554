package dev.lore.answer.ask;

import dev.lore.answer.ask.Answer.Written;
import dev.lore.answer.span.Support;
import java.util.ArrayList;
import java.util.List;

/// Keeps of generated sentences those that what they cite supports: the passage is there, every
/// name and number of the sentence stands in it, and the two are about the same.
final class Grounding {
  private static final int MAX_SENTENCES = 6;
  private static final int MAX_CHARS = 500;

  private Grounding() {}

  /// @param passages in the order in which they were numbered
  static List<Written> supported(List<Phrasing.Sentence> sentences, List<Quotation> passages) {
    var written = new ArrayList<Written>();
    for (var sentence : sentences) {
      var text = sentence.text().strip().replaceAll("\\s+", " ");
      if (text.isEmpty() || text.length() > MAX_CHARS || written.size() == MAX_SENTENCES) {
        continue;
      }
      var cited =
          sentence.citations().stream()
              .distinct()
              .filter(n -> n >= 1 && n <= passages.size())
              .map(n -> passages.get(n - 1))
              .toList();
      boolean invented = cited.size() < sentence.citations().stream().distinct().count();
      var words = new StringBuilder();
      cited.forEach(q ->
          words
              .append(q.passage().title())
              .append('\n')
              .append(q.passage().heading())
              .append('\n')
              .append(q.author().map(a -> a.name()).orElse(""))
              .append('\n')
              .append(q.passage().text())
              .append('\n'));
      if (!invented && !cited.isEmpty() && Support.supports(words.toString(), text)) {
        written.add(new Written(text, cited));
      }
    }
    return written;
  }
}
