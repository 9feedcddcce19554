package dev.lore.phrase.sense;

import dev.lore.model.TopicId;
import dev.lore.phrase.sense.Contexts.Context;
import dev.lore.text.NormalForm;
import dev.lore.text.PhraseKey;
import dev.lore.text.StaticVectors;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import dev.lore.text.WordRanks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Learns which of the given phrases mean two things, from a stream of texts: linear in the words
/// read; a phrase keeps at most 200 of its places. Equal input gives an equal table. One thread.
public final class SenseLearner {
  static final int LEAST_CONTEXTS = 20;
  private static final int MOST_WORDS_COUNTED = 200_000;
  private static final int STRETCH = 60;
  private static final int PLAIN_ENGLISH = 5_000;
  private static final int QUALIFIERS = 2;

  private final StaticVectors vectors = StaticVectors.shipped();
  private final WordRanks ranks = WordRanks.english();
  private final Map<Long, Contexts> byKey = new HashMap<>();
  private final Map<Contexts, Ambiguous> phrases = new LinkedHashMap<>();
  private final Map<String, int[]> textsWith = new HashMap<>();

  /// One string a word, so that thousands of places share it.
  private final Map<String, String> spellings = new HashMap<>();

  private final Set<String> ignored = new HashSet<>();
  private final TalkVectors talk;
  private int stretches;
  private int maxWords;

  /// @param vocabulary the commoner content words of the texts to come, a few thousand, in normal
  ///   form
  public SenseLearner(Collection<String> vocabulary) {
    talk = new TalkVectors(vocabulary.stream().map(Company::singular).toList());
  }

  /// A person's name or handle: who spoke is no meaning.
  public void ignore(String name) {
    var tokens = Tokenizer.tokenize(name);
    for (int i = 0; i < tokens.size(); i++) {
      var word = Company.singular(tokens.norm(i));
      if (!ranks.isCommon(word, PLAIN_ENGLISH)) {
        ignored.add(word);
      }
    }
  }

  /// Looks at a phrase, under all its names, from now on, if any of them is a single word that is
  /// no plain English: the company of plain words is everybody's, and what takes two words to say
  /// ("release notes") has its company in itself.
  public void consider(Ambiguous phrase) {
    if (phrase.names().stream().noneMatch(this::isName)) {
      return;
    }
    var contexts = new Contexts();
    phrases.put(contexts, phrase);
    for (var name : phrase.names()) {
      var tokens = Tokenizer.tokenize(name);
      if (tokens.size() > 1 || isName(name)) {
        maxWords = Math.max(maxWords, tokens.size());
        byKey.putIfAbsent(PhraseKey.of(tokens, 0, tokens.size()), contexts);
      }
    }
  }

  private boolean isName(String name) {
    var tokens = Tokenizer.tokenize(name);
    return tokens.size() == 1 && !isPlain(name, tokens.norm(0));
  }

  private boolean isPlain(String name, String word) {
    boolean acronym = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    return word.length() < 2 || !acronym && ranks.isCommon(word, PLAIN_ENGLISH);
  }

  /// @param avoid spans that name nothing, as start and end in turn, in order
  /// @param above title, heading, channel
  /// @param within what the text belongs to, so that one long talk is no meaning of its own
  public void accept(String text, int[] avoid, List<String> above, String within) {
    var tokens = Tokenizer.tokenize(text);
    for (int at = 0; at < tokens.size(); at += STRETCH) {
      var words = Company.within(tokens, at, Math.min(tokens.size(), at + STRETCH));
      words.removeAll(ignored);
      talk.accept(words);
      count(words);
    }
    int avoidAt = 0;
    for (int first = 0; first < tokens.size(); first++) {
      while (avoidAt < avoid.length && avoid[avoidAt + 1] <= tokens.start(first)) {
        avoidAt += 2;
      }
      find(
          tokens,
          first,
          avoidAt < avoid.length ? avoid[avoidAt] : Integer.MAX_VALUE,
          above,
          within);
    }
  }

  private void find(Tokens tokens, int first, int stop, List<String> above, String within) {
    long key = PhraseKey.EMPTY;
    for (int end = first + 1; end <= Math.min(tokens.size(), first + maxWords); end++) {
      if (end > first + 1 && tokens.gap(end - 1) != Gap.SPACE || tokens.end(end - 1) > stop) {
        return;
      }
      key = PhraseKey.append(key, tokens.hash(end - 1));
      var contexts = byKey.get(key);
      if (contexts != null) {
        int from = first;
        int to = end;
        contexts.add(() -> company(tokens, from, to, above), within);
      }
    }
  }

  private List<String> company(Tokens tokens, int first, int end, List<String> above) {
    return Company.around(tokens, first, end, above).stream()
        .filter(word -> !ignored.contains(word))
        .map(word -> spellings.getOrDefault(word, word))
        .sorted()
        .toList();
  }

  private void count(Set<String> words) {
    stretches++;
    for (var word : words) {
      if (textsWith.size() < MOST_WORDS_COUNTED || textsWith.containsKey(word)) {
        spellings.putIfAbsent(word, word);
        textsWith.computeIfAbsent(word, _ -> new int[1])[0]++;
      }
    }
  }

  private double rarity(String word) {
    var n = textsWith.get(word);
    return Math.log((stretches + 1.0) / ((n == null ? 0 : n[0]) + 1.0));
  }

  /// What was learned. Call once, at the end.
  public SenseTable finish() {
    var splits = new ArrayList<Split>();
    if (phrases.keySet().stream().anyMatch(c -> c.telling().size() >= LEAST_CONTEXTS)) {
      talk.finish();
      phrases.forEach((kept, phrase) -> split(phrase, kept.telling()).ifPresent(splits::add));
    }
    return new SenseTable(splits);
  }

  private Optional<Split> split(Ambiguous phrase, List<Context> contexts) {
    if (contexts.size() < LEAST_CONTEXTS) {
      return Optional.empty();
    }
    var space = new ContextSpace(contexts, this::rarity, vectors, talk);
    int[] all = IntStream.range(0, contexts.size()).toArray();
    boolean[] second = largerFirst(space.halves(all));
    if (!SenseTest.of(contexts, space, second, vectors).holds()) {
      return Optional.empty();
    }
    var words = SenseWords.between(contexts, second);
    int ones = (int) IntStream.range(0, second.length).filter(i -> second[i]).count();
    var main = words.typical(0, contexts, QUALIFIERS);
    var other = words.typical(1, contexts, QUALIFIERS);
    if (main.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    var name = phrase.names().getFirst();
    var id = new TopicId("team:" + slug(name) + "~" + slug(other.getFirst()));
    double prior = Math.log((double) ones / (second.length - ones));
    return Optional.of(
        new Split(
            phrase.topic().value(),
            phrase.names(),
            name + " (" + String.join(", ", main) + ")",
            id.value(),
            name + " (" + String.join(", ", other) + ")",
            prior,
            words.odds()));
  }

  private static String slug(String name) {
    return NormalForm.of(name).replace(' ', '-');
  }

  private static boolean[] largerFirst(boolean[] second) {
    int ones = 0;
    for (boolean s : second) {
      ones += s ? 1 : 0;
    }
    if (2 * ones > second.length) {
      for (int i = 0; i < second.length; i++) {
        second[i] = !second[i];
      }
    }
    return second;
  }
}
