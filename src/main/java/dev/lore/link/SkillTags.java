package dev.lore.link;

import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import dev.lore.text.PhraseKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How people tag what they know, where they would not call it so in a text: "search",
/// "wordpress-theme", "i18n". Read from `skill-tags.tsv`; only a skill typed by itself is compared
/// with it, never a text.
final class SkillTags {
  private static final String FILE = "skill-tags.tsv";

  /// @param prior probability that the tag means it
  record Tag(TopicId topic, String title, double prior) {}

  private static final class Shared {
    static final SkillTags SHIPPED = new SkillTags();
  }

  private final Map<Long, List<Tag>> tags = new HashMap<>();
  private final Set<String> words = new HashSet<>();

  private SkillTags() {
    try (var in = Objects.requireNonNull(SkillTags.class.getResourceAsStream(FILE), FILE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  static SkillTags shipped() {
    return Shared.SHIPPED;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw new IllegalArgumentException(FILE + ": \"" + line + "\" has no tab after the title");
    }
    var title = line.substring(0, tab);
    var topic = new TopicId("wiki:" + title.replace(' ', '_'));
    words.addAll(List.of(NormalForm.of(title).split("[^\\p{L}]+")));
    for (var cell : line.substring(tab + 1).split("\\|")) {
      int equals = cell.lastIndexOf('=');
      double prior = equals > 0 ? Double.parseDouble(cell.substring(equals + 1)) : 1;
      var text = equals > 0 ? cell.substring(0, equals) : cell;
      var known = tags.computeIfAbsent(PhraseKey.of(text), unused -> new ArrayList<>(1));
      words.addAll(List.of(text.split("[^\\p{L}]+")));
      // "css3" and "css 3" may be one key
      if (known.stream().noneMatch(tag -> tag.topic().equals(topic))) {
        known.add(new Tag(topic, title, prior));
      }
    }
  }

  List<Tag> of(String typed) {
    return tags.getOrDefault(PhraseKey.of(typed), List.of());
  }

  /// Every word of a tag or title, in lower case: the trade's own vocabulary.
  Set<String> words() {
    return Collections.unmodifiableSet(words);
  }

  /// By phrase key.
  Map<Long, List<Tag>> all() {
    return Collections.unmodifiableMap(tags);
  }
}
