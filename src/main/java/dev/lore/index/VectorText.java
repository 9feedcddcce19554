package dev.lore.index;

import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a vector is made of, and what it stands for.
record VectorText(VectorIndex.Unit unit, String text) {
  static final int MAX_CHARS = 1_000;

  /// A passage of a mail or document: its text under its title and headings.
  static VectorText of(Passage passage) {
    return of(
        VectorIndex.keyOf(passage),
        passage.id(),
        passage.audienceClass(),
        String.join(". ", headings(passage)) + cut(passage.text()));
  }

  private static List<String> headings(Passage passage) {
    var headings = new ArrayList<String>();
    if (!passage.title().isEmpty()) {
      headings.add(passage.title());
    }
    if (!passage.heading().isEmpty()) {
      headings.add(passage.heading());
    }
    headings.add("");
    return headings;
  }

  static String cut(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
  }

  /// @param key of the unit
  static VectorText of(String key, PassageId passage, int audienceClass, String text) {
    return new VectorText(
        new VectorIndex.Unit(key, passage, audienceClass, digest(text, audienceClass, passage)),
        text);
  }

  private static long digest(String text, int audienceClass, PassageId passage) {
    return KeyDigests.sha(
        passage.value().getBytes(StandardCharsets.UTF_8),
        ByteBuffer.allocate(4).putInt(audienceClass).array(),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
