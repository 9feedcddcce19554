package dev.lore.bench.synthetic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Words, names and topics that no language has, pronounceable, each once; English function words
/// between them, so that analysers find the share of stop words they are used to.
final class Vocabulary {
  private static final String[] ONSETS = {
    "b", "br", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "pr", "r",
    "s", "sk", "st", "t", "tr", "v", "w", "z"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
  private static final String[] CODAS = {"", "", "", "l", "m", "n", "r", "s", "t", "nd", "rk"};
  private static final String[] FUNCTION_WORDS = {
    "the", "a", "to", "of", "and", "in", "is", "it", "for", "on", "with", "that", "this", "we",
    "you", "be", "are", "as", "at", "have", "not", "but", "can", "was", "if", "from", "our", "will",
    "or", "by", "so", "there", "when", "what", "how", "has", "should", "after", "now"
  };

  private final List<String> words;
  private final List<String> topics;
  private final List<String> names;
  private final Zipf byRank;

  Vocabulary(Plan plan) {
    var random = new SplittableRandom(plan.seed());
    var used = new HashSet<String>();
    words = made(plan.words(), 2, random, used);
    var topicWords = made(plan.topics(), 3, random, used);
    topics = new ArrayList<>(plan.topics());
    for (var i = 0; i < plan.topics(); i++) {
      var name = capital(topicWords.get(i));
      topics.add(
          random.nextInt(3) == 0 ? name + " " + words.get(random.nextInt(words.size())) : name);
    }
    names = made(2 * plan.people(), 2, random, used);
    byRank = new Zipf(words.size(), 1.05);
  }

  String topic(int number) {
    return topics.get(number);
  }

  /// Given name and family name of a person, by number.
  String person(int number) {
    return capital(names.get(2 * number)) + " " + capital(names.get(2 * number + 1));
  }

  String word(RandomGenerator random) {
    return random.nextInt(100) < 45
        ? FUNCTION_WORDS[random.nextInt(FUNCTION_WORDS.length)]
        : words.get(byRank.next(random));
  }

  /// A word that is no function word, often a frequent one.
  String thing(RandomGenerator random) {
    return words.get(byRank.next(random));
  }

  /// A word by its number, for naming channels.
  String word(int number) {
    return words.get(number % words.size());
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static List<String> made(
      int count, int syllables, SplittableRandom random, HashSet<String> used) {
    var made = new ArrayList<String>(count);
    while (made.size() < count) {
      var word = new StringBuilder();
      for (var i = random.nextInt(2); i < syllables; i++) {
        word.append(ONSETS[random.nextInt(ONSETS.length)])
            .append(VOWELS[random.nextInt(VOWELS.length)])
            .append(CODAS[random.nextInt(CODAS.length)]);
      }
      if (used.add(word.toString())) {
        made.add(word.toString());
      } else if (used.size() % 7 == 0) {
        // a full space of short words: lengthen rather than search on
        var longer =
            word + VOWELS[random.nextInt(VOWELS.length)] + ONSETS[random.nextInt(ONSETS.length)];
        if (used.add(longer)) {
          made.add(longer);
        }
      }
    }
    return made;
  }
}
