package dev.lore.link;

import dev.lore.catalog.Candidate.Match;
import dev.lore.model.TopicId;
import dev.lore.phrase.StopWords;
import dev.lore.text.LetterCase;
import dev.lore.text.StaticVectors;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What surrounds the mentions of one text: its words, its vector, the entities that its clear
/// mentions name, and its style. Made once a text; one thread.
final class TextContext {
  private static final int MAX_AROUND = 4_000;
  private static final int WINDOW = 12;
  private static final Set<String> PERSONAL =
      Set.of("i", "you", "my", "your", "me", "we", "i'm", "i've", "it's", "don't", "im", "dont");

  /// Components of a word's vector that tell how it is used.
  static final int EDGE = 10;

  final Tokens tokens;
  private final float[][] edges;
  private final StaticVectors vectors;
  private final float[] whole;
  private final float[] clear;
  private final double clearSquare;

  /// The sum of the vectors of all words before a word, stop words left out: a window's vector is
  /// the difference of two.
  private final float[][] before;

  final long[] words;
  private final Map<TopicId, Integer> longer = new HashMap<>();
  private final Map<Long, Set<TopicId>> byLastWord = new HashMap<>();
  private final Map<Long, Integer> counts = new HashMap<>();
  private final Set<Long> lowerWords = new HashSet<>();
  final float[] style;
  final TextKind kind;

  TextContext(
      Tokens tokens,
      List<String> around,
      List<PhraseSpan> spans,
      StaticVectors vectors,
      EntityProfiles profiles) {
    this.tokens = tokens;
    this.vectors = vectors;
    edges = new float[tokens.size()][];
    var hashes = new HashSet<Long>();
    before = sums(hashes);
    whole = before[tokens.size()].clone();
    for (var text : around) {
      addWords(
          Tokenizer.tokenize(text.substring(0, Math.min(text.length(), MAX_AROUND))), hashes, 0.5f);
    }
    words = hashes.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(words);
    clear = clearEntities(spans, profiles);
    clearSquare = StaticVectors.dot(clear, clear);
    for (var span : spans) {
      if (span.words() > 1 && !span.candidates().isEmpty()) {
        var top = span.candidates().getFirst();
        if (top.match() == Match.NAME) {
          longer.merge(top.entity(), span.words(), Math::max);
          byLastWord
              .computeIfAbsent(tokens.hash(span.end() - 1), unused -> new HashSet<>())
              .add(top.entity());
        }
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      counts.merge(tokens.hash(i), 1, Integer::sum);
      if (tokens.letterCase(i) == LetterCase.LOWER) {
        lowerWords.add(tokens.hash(i));
      }
    }
    style = style();
    kind = TextKind.of(tokens);
  }

  /// Whether the word ends a longer mention of the entity, as a family name does.
  boolean endsLongerMention(TopicId entity, PhraseSpan span) {
    if (span.words() > 1) {
      return false;
    }
    var named = byLastWord.get(tokens.hash(span.first()));
    return named != null && named.contains(entity);
  }

  /// How often the text has the word.
  int count(int word) {
    return counts.getOrDefault(tokens.hash(word), 0);
  }

  /// Whether the text also writes the word without capitals.
  boolean isLowerElsewhere(int word) {
    return lowerWords.contains(tokens.hash(word));
  }

  /// The words around the span, itself included, that are written with capitals in one run.
  int capitalRun(PhraseSpan span) {
    int from = span.first();
    while (from > 0
        && tokens.gap(from) == Gap.SPACE
        && tokens.letterCase(from - 1) != LetterCase.LOWER) {
      from--;
    }
    int to = span.end();
    while (to < tokens.size()
        && tokens.gap(to) == Gap.SPACE
        && tokens.letterCase(to) != LetterCase.LOWER) {
      to++;
    }
    return Math.min(to - from, 12);
  }

  /// How many of the title's words that the mention leaves out stand elsewhere in the text.
  int titleWordsAround(EntityProfile entity, PhraseSpan span) {
    int found = 0;
    for (long word : entity.titleWords()) {
      if (Arrays.binarySearch(words, word) >= 0 && !isOwn(word, span)) {
        found++;
      }
    }
    return found;
  }

  private float[][] sums(Set<Long> hashes) {
    var sums = new float[tokens.size() + 1][];
    var sum = new float[vectors.dimensions()];
    sums[0] = sum;
    for (int i = 0; i < tokens.size(); i++) {
      if (!StopWords.contains(tokens.norm(i))) {
        hashes.add(tokens.hash(i));
        sum = sum.clone();
        vectors.add(tokens.norm(i), 1, sum);
      }
      sums[i + 1] = sum;
    }
    return sums;
  }

  private void addWords(Tokens from, Set<Long> hashes, float weight) {
    for (int i = 0; i < from.size(); i++) {
      if (!StopWords.contains(from.norm(i))) {
        hashes.add(from.hash(i));
        vectors.add(from.norm(i), weight, whole);
      }
    }
  }

  private float[] clearEntities(List<PhraseSpan> spans, EntityProfiles profiles) {
    var sum = new float[vectors.dimensions()];
    for (var span : spans) {
      if (span.candidates().isEmpty()) {
        continue;
      }
      var top = span.candidates().getFirst();
      boolean name = span.words() > 1 || tokens.letterCase(span.first()) != LetterCase.LOWER;
      if (top.prior() > 0.5 && top.match() == Match.NAME && name) {
        var vector = profiles.of(top.entity()).vector();
        float weight = (float) (top.prior() * span.words());
        for (int d = 0; d < sum.length; d++) {
          sum[d] += weight * vector[d];
        }
      }
    }
    return sum;
  }

  /// The first components of the word's vector.
  float[] edge(int word) {
    var edge = edges[word];
    if (edge == null) {
      edge = new float[vectors.dimensions()];
      vectors.add(tokens.norm(word), 1, edge);
      StaticVectors.normalise(edge);
      edges[word] = edge;
    }
    return edge;
  }

  /// The text without the mention's own words, to be compared with entities.
  Rest rest(PhraseSpan span) {
    var rest = new float[whole.length];
    for (int i = span.first(); i < span.end(); i++) {
      vectors.add(tokens.norm(i), -1, rest);
    }
    for (int d = 0; d < rest.length; d++) {
      rest[d] += whole[d];
    }
    return new Rest(rest, Math.sqrt(StaticVectors.dot(rest, rest)));
  }

  /// @param length of the vector
  record Rest(float[] vector, double length) {
    /// Cosine with an entity.
    float similarity(float[] entity) {
      return length < 3e-5 ? 0 : (float) (StaticVectors.dot(vector, entity) / length);
    }
  }

  /// The vector of the words around the mention, of unit length.
  float[] window(PhraseSpan span) {
    int from = Math.max(0, span.first() - WINDOW);
    int to = Math.min(tokens.size(), span.end() + WINDOW);
    var sum = new float[whole.length];
    for (int d = 0; d < sum.length; d++) {
      sum[d] = before[span.first()][d] - before[from][d] + (before[to][d] - before[span.end()][d]);
    }
    StaticVectors.normalise(sum);
    return sum;
  }

  /// Cosine with the entities that the text's clear mentions name, this one left out.
  float coherence(EntityProfile entity, double ownWeight) {
    if (clearSquare < 1e-6) {
      return 0;
    }
    // |clear - w e|² and (clear - w e)·e for an entity's vector e of unit length
    double along = StaticVectors.dot(clear, entity.vector());
    double square = clearSquare - 2 * ownWeight * along + ownWeight * ownWeight;
    return square < 1e-6 ? 0 : (float) ((along - ownWeight) / Math.sqrt(square));
  }

  /// How many of the entity's own words the text has.
  int sharedWords(EntityProfile entity, PhraseSpan span) {
    int found = 0;
    for (long word : entity.words()) {
      if (Arrays.binarySearch(words, word) >= 0 && !isOwn(word, span)) {
        found++;
      }
    }
    return found;
  }

  private boolean isOwn(long word, PhraseSpan span) {
    for (int i = span.first(); i < span.end(); i++) {
      if (tokens.hash(i) == word) {
        return true;
      }
    }
    return false;
  }

  /// Words of the longest mention in the text that names the entity; 0 for none.
  int longerMention(TopicId entity, int words) {
    int longest = longer.getOrDefault(entity, 0);
    return longest > words ? longest : 0;
  }

  /// Length, capitals within and at the start of sentences, personal words: what tells news from
  /// chat.
  private float[] style() {
    int inside = 0;
    int capitals = 0;
    int starts = 0;
    int lowerStarts = 0;
    int personal = 0;
    int upper = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var form = tokens.letterCase(i);
      if (tokens.startsSentence(i)) {
        starts++;
        lowerStarts += form == LetterCase.LOWER ? 1 : 0;
      } else {
        inside++;
        capitals += form != LetterCase.LOWER ? 1 : 0;
      }
      upper += form == LetterCase.UPPER && tokens.norm(i).length() > 1 ? 1 : 0;
      personal += PERSONAL.contains(tokens.norm(i)) ? 1 : 0;
    }
    float n = Math.max(1, tokens.size());
    return new float[] {
      (float) Math.log1p(tokens.size()),
      capitals / (float) Math.max(1, inside),
      lowerStarts / (float) Math.max(1, starts),
      personal / n,
      upper / n,
      starts / n
    };
  }
}
