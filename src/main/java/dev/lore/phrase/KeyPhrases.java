package dev.lore.phrase;

import dev.lore.catalog.Catalog;
import dev.lore.learn.LinearModel;
import dev.lore.learn.SparseRow;
import dev.lore.learn.TreeEnsemble;
import dev.lore.text.PhraseKey;
import dev.lore.text.StaticVectors;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import dev.lore.text.WordRanks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The phrases that say what one text is about, best first. Every run of up to five words without a
/// stop word at either end is a candidate. A linear model looks at the words of all; boosted trees
/// score the forty that it likes best, by how often and where they stand, what surrounds them, how
/// their words are used, and whether the catalog knows them. Linear in the words; thread-safe.
///
/// Of a text of any length the first 20,000 words are read; a word of more than 60 letters is none.
public final class KeyPhrases {
  /// How many features the first look has.
  public static final int LOOK_FEATURES = KeyPhraseWords.FEATURES;

  private static final int MAX_WORDS = 5;

  /// A phrase within a chosen one, or around it, has to be worth so much of it.
  private static final double PART = 0.3;

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final int MAX_TOKENS = 20_000;

  static final int MAX_LETTERS = 60;
  private static final int SHORTLIST = 40;

  /// What a long text gets, since there is more to choose from: one more in so many words.
  private static final int WORDS_A_PLACE = 25;

  private final Catalog catalog;
  private final LinearModel look;
  private final TreeEnsemble model;
  private final StaticVectors vectors = StaticVectors.shipped();
  private final WordRanks ranks = WordRanks.english();

  /// @param look the first look, over the features of [#looks]
  /// @param model scores what it likes
  public KeyPhrases(Catalog catalog, LinearModel look, TreeEnsemble model) {
    this.catalog = catalog;
    this.look = look;
    this.model = model;
  }

  /// With the models that ship with Lore.
  public static KeyPhrases shipped(Catalog catalog) {
    try (var in = resource("key-phrase-words.bin");
        var trees = resource("key-phrases.bin")) {
      return new KeyPhrases(catalog, LinearModel.read(in), TreeEnsemble.read(trees));
    } catch (IOException e) {
      throw new UncheckedIOException("the key phrase model cannot be read; build anew", e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        KeyPhrases.class.getResourceAsStream(name), "the key phrase model is in the jar");
  }

  /// @param score probability that a reader would choose it
  public record KeyPhrase(String text, double score) {}

  /// A candidate at the first look, for training.
  ///
  /// @param text as first written
  public record Look(String text, SparseRow row) {}

  /// A candidate with its features, for training.
  ///
  /// @param text as first written
  public record Candidate(String text, float[] features) {}

  /// At most `limit` phrases, best first; of two that overlap in their words only the better stays.
  public List<KeyPhrase> of(String text, int limit) {
    var scored = new ArrayList<KeyPhrase>();
    for (var candidate : candidates(text)) {
      scored.add(new KeyPhrase(candidate.text(), model.probability(candidate.features())));
    }
    scored.sort(
        Comparator.comparingDouble(KeyPhrase::score).reversed().thenComparing(KeyPhrase::text));
    var chosen = new ArrayList<KeyPhrase>();
    var keys = new HashSet<Long>();
    for (var phrase : scored) {
      if (chosen.size() == limit) {
        break;
      }
      var tokens = Tokenizer.tokenize(phrase.text());
      boolean part = false;
      for (var better : chosen) {
        part |= contains(better.text(), phrase.text()) && phrase.score() < PART * better.score();
      }
      if (!part && keys.add(singular(tokens))) {
        chosen.add(phrase);
      }
    }
    return chosen;
  }

  private static boolean contains(String longer, String shorter) {
    return (" " + longer.toLowerCase(java.util.Locale.ROOT) + " ")
        .contains(" " + shorter.toLowerCase(java.util.Locale.ROOT) + " ");
  }

  /// Equal for singular and plural.
  private static long singular(Tokens tokens) {
    var last = tokens.norm(tokens.size() - 1);
    var stem = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    return PhraseKey.append(PhraseKey.of(tokens, 0, tokens.size() - 1), PhraseKey.hashWord(stem));
  }

  /// Where a phrase stands in the text.
  private static final class Seen {
    final int first;
    final int end;
    int count;
    int last;

    /// Log-odds of the first look.
    float liking;

    Seen(int first, int end) {
      this.first = first;
      this.end = end;
    }
  }

  /// Every candidate at the first look.
  public List<Look> looks(String text) {
    var tokens = Tokenizer.tokenize(text);
    int size = Math.min(tokens.size(), MAX_TOKENS);
    var words = new KeyPhraseWords(tokens, size);
    return seen(tokens, size).values().stream()
        .map(s -> new Look(spelling(tokens, s), words.row(s.first, s.end, s.count)))
        .toList();
  }

  /// The candidates that the first look likes best, with their features.
  public List<Candidate> candidates(String text) {
    var tokens = Tokenizer.tokenize(text);
    int size = Math.min(tokens.size(), MAX_TOKENS);
    var seen = seen(tokens, size);
    var words = new KeyPhraseWords(tokens, size);
    var liked = new ArrayList<Seen>(seen.values());
    for (var candidate : liked) {
      double p = look.probabilities(words.row(candidate.first, candidate.end, candidate.count))[1];
      candidate.liking = (float) Math.log(Math.max(1e-6, p) / Math.max(1e-6, 1 - p));
    }
    liked.sort(
        Comparator.comparingDouble((Seen s) -> -s.liking)
            .thenComparingInt(s -> s.first)
            .thenComparingInt(s -> s.end));
    int places = SHORTLIST + size / WORDS_A_PLACE;
    return features(tokens, seen, liked.subList(0, Math.min(places, liked.size())), size);
  }

  private static Map<Long, Seen> seen(Tokens tokens, int size) {
    var seen = new LinkedHashMap<Long, Seen>();
    for (int first = 0; first < size; first++) {
      if (StopWords.contains(tokens.norm(first)) || tokens.norm(first).length() > MAX_LETTERS) {
        continue;
      }
      long key = PhraseKey.EMPTY;
      for (int end = first + 1; end <= Math.min(size, first + MAX_WORDS); end++) {
        int last = end - 1;
        if (last > first && tokens.gap(last) != Gap.SPACE
            || tokens.norm(last).length() > MAX_LETTERS) {
          break;
        }
        key = PhraseKey.append(key, tokens.hash(last));
        if (!StopWords.contains(tokens.norm(last)) && tokens.norm(last).length() > 1) {
          int at = first;
          var entry = seen.computeIfAbsent(key, unused -> new Seen(at, last + 1));
          entry.count++;
          entry.last = first;
        }
      }
    }
    return seen;
  }

  private List<Candidate> features(
      Tokens tokens, Map<Long, Seen> seen, List<Seen> liked, int size) {
    var rows = new ArrayList<Candidate>(liked.size());
    var builder = new KeyPhraseFeatures(tokens, size, vectors, ranks);
    for (int i = 0; i < liked.size(); i++) {
      var entry = liked.get(i);
      long key = PhraseKey.of(tokens, entry.first, entry.end);
      int longer = 0;
      if (entry.end < size && tokens.gap(entry.end) == Gap.SPACE) {
        longer = count(seen, PhraseKey.append(key, tokens.hash(entry.end)));
      }
      int before = 0;
      if (entry.first > 0 && tokens.gap(entry.first) == Gap.SPACE && entry.end - entry.first < 5) {
        before = count(seen, PhraseKey.of(tokens, entry.first - 1, entry.end));
      }
      var row =
          builder.row(
              entry.first, entry.end, entry.count, entry.last, longer, before, catalog.lookup(key));
      row[KeyPhraseFeatures.LOOK] = entry.liking;
      row[KeyPhraseFeatures.LOOK + 1] = i;
      row[KeyPhraseFeatures.LOOK + 2] = best(liked, entry, false);
      row[KeyPhraseFeatures.LOOK + 3] = best(liked, entry, true);
      rows.add(new Candidate(spelling(tokens, entry), row));
    }
    return rows;
  }

  private static int count(Map<Long, Seen> seen, long key) {
    var more = seen.get(key);
    return more == null ? 0 : more.count;
  }

  /// The best liked of those around the candidate, or within it.
  private static float best(List<Seen> liked, Seen one, boolean within) {
    for (var other : liked) { // best first
      boolean holds =
          within
              ? one.first <= other.first && other.end <= one.end
              : other.first <= one.first && one.end <= other.end;
      if (holds && other != one) {
        return other.liking - one.liking;
      }
    }
    return -20;
  }

  private static String spelling(Tokens tokens, Seen seen) {
    return GAPS.matcher(tokens.surface(seen.first, seen.end)).replaceAll(" ");
  }
}
