package dev.lore.link;

import dev.lore.catalog.Catalog;
import dev.lore.model.TopicId;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of a text and its surroundings, to tell which sense of a word they support. One
/// thread.
final class ContextWords {
  private static final int MAX_CONTEXT = 4_000;

  private final Set<String> words;
  private final Catalog catalog;
  private final Map<TopicId, Double> known = new HashMap<>();

  private ContextWords(Set<String> words, Catalog catalog) {
    this.words = words;
    this.catalog = catalog;
  }

  static ContextWords of(Tokens tokens, List<String> around, Catalog catalog) {
    var words = new HashSet<String>();
    addAll(words, tokens);
    for (var text : around) {
      addAll(words, Tokenizer.tokenize(text.substring(0, Math.min(text.length(), MAX_CONTEXT))));
    }
    return new ContextWords(words, catalog);
  }

  private static void addAll(Set<String> words, Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.norm(i));
    }
  }

  /// How much the words speak for the entity: 0 nothing, 1 two of its own words.
  double support(TopicId entity) {
    return known.computeIfAbsent(entity, this::count);
  }

  private double count(TopicId entity) {
    int found = 0;
    for (var word : catalog.contextOf(entity)) {
      if (words.contains(word)) {
        found++;
      }
    }
    return Math.min(1, found / 2.0);
  }
}
