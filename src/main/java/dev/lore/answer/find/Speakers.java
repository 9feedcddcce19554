package dev.lore.answer.find;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Who speaks in lines of the form `Name: text`, against who is named in the question.
final class Speakers {
  private static final Pattern LINE =
      Pattern.compile("^\\s*(\\p{Lu}[\\p{L}'.-]{1,20}(?: \\p{Lu}[\\p{L}'.-]{0,20}){0,2}):\\s");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'-]+");

  private Speakers() {}

  /// Fills [Feature#SPEAKER] where somebody who speaks among the candidates is named.
  static void fill(Pool pool, String question) {
    var asked = new HashSet<String>();
    WORD.matcher(question)
        .results()
        .forEach(m -> asked.add(m.group().toLowerCase(Locale.ROOT).replaceAll("'s$", "")));
    boolean named =
        pool.all().stream()
            .anyMatch(d -> of(d.passage.text()).filter(s -> isNamed(s, asked)).isPresent());
    if (!named) {
      return;
    }
    for (var draft : pool.all()) {
      of(draft.passage.text())
          .ifPresent(s -> draft.features.set(Feature.SPEAKER, isNamed(s, asked) ? 1 : 0));
    }
  }

  private static Optional<String> of(String text) {
    var line = LINE.matcher(text);
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  private static boolean isNamed(String speaker, Set<String> asked) {
    for (var part : speaker.toLowerCase(Locale.ROOT).split(" ")) {
      if (asked.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
