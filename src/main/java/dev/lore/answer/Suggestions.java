package dev.lore.answer;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.Readers;
import dev.lore.text.NormalForm;
import java.util.LinkedHashMap;
import java.util.List;

/// Finds the topics, persons and channels that a search names: the whole text first, then stretches
/// of up to three words, longest first.
final class Suggestions {
  private static final int MAX_WORDS = 8;
  private static final int STRETCH = 3;
  private static final int MIN_CHARS = 3;
  private static final int LIMIT = 5;

  private final Completions completions;

  Suggestions(Completions completions) {
    this.completions = completions;
  }

  List<Completion> in(String text, IndexSnapshot snapshot, Readers readers) {
    var words = NormalForm.of(text).replace('"', ' ').strip().split("[\\s?!,;]+", -1);
    var found = new LinkedHashMap<String, Completion>();
    for (int length = Math.min(STRETCH, words.length); length > 0; length--) {
      for (int at = 0; at + length <= Math.min(words.length, MAX_WORDS); at++) {
        var stretch = String.join(" ", List.of(words).subList(at, at + length));
        if (stretch.length() >= MIN_CHARS && found.size() < LIMIT) {
          for (var completion : completions.named(stretch, snapshot, readers, LIMIT)) {
            found.putIfAbsent(completion.kind() + completion.value(), completion);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }
}
