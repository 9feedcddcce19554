package dev.lore.link;

import dev.lore.catalog.Catalog;
import dev.lore.model.TopicId;
import dev.lore.phrase.StopWords;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.StaticVectors;
import dev.lore.text.Tokenizer;
import java.util.Arrays;
import java.util.HashSet;

/// What the linker knows of an entity when it compares it with a text.
///
/// @param vector of its title, description and context words, of unit length
/// @param words hashes of its context words, sorted
/// @param titleWords hashes of all words of its title, those in brackets included, sorted
/// @param titleKey the phrase key of its title without brackets
/// @param baseWords number of words of its title without brackets
/// @param bracket whether its title needs one to be told from others
/// @param concept whether its title is written like a common noun: "Parental leave"
record EntityProfile(
    float[] vector,
    long[] words,
    long[] titleWords,
    long titleKey,
    int baseWords,
    boolean bracket,
    boolean concept) {

  static EntityProfile of(TopicId id, Catalog catalog, StaticVectors vectors) {
    var value = id.value();
    var title = value.substring(value.indexOf(':') + 1).replace('_', ' ');
    int open = title.indexOf(" (");
    var base = Tokenizer.tokenize(open > 0 ? title.substring(0, open) : title);
    boolean concept = base.size() > 0;
    for (int i = 1; i < base.size(); i++) {
      concept &= base.letterCase(i) == LetterCase.LOWER;
    }
    var sum = new float[vectors.dimensions()];
    var hashes = new HashSet<Long>();
    for (int i = 0; i < base.size(); i++) {
      vectors.add(base.norm(i), 1, sum);
    }
    for (var word : catalog.contextOf(id)) {
      if (!StopWords.contains(word)) {
        vectors.add(word, 0.5f, sum);
        hashes.add(PhraseKey.hashWord(word));
      }
    }
    StaticVectors.normalise(sum);
    var words = hashes.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(words);
    return new EntityProfile(
        sum,
        words,
        titleWords(title),
        PhraseKey.of(base, 0, base.size()),
        base.size(),
        open > 0,
        concept);
  }

  private static long[] titleWords(String title) {
    var tokens = Tokenizer.tokenize(title);
    var words = new HashSet<Long>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!StopWords.contains(tokens.norm(i))) {
        words.add(tokens.hash(i));
      }
    }
    var sorted = words.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
