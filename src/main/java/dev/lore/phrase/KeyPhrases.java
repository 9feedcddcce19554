package dev.lore.phrase;

import dev.lore.catalog.Catalog;
import dev.lore.learn.TreeEnsemble;
import dev.lore.text.PhraseKey;
import dev.lore.text.StaticVectors;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import dev.lore.text.WordRanks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The phrases that say what one text is about, best first. Every run of up to five words without a
/// stop word at either end is a candidate; boosted trees score it by how often and where it stands,
/// what surrounds it, how its words are used, and whether the catalog knows it. Linear in the
/// words; thread-safe.
public final class KeyPhrases {
  private static final int MAX_WORDS = 5;
  private static final int MAX_TOKENS = 20_000;

  private final Catalog catalog;
  private final TreeEnsemble model;
  private final StaticVectors vectors = StaticVectors.shipped();
  private final WordRanks ranks = WordRanks.english();

  public KeyPhrases(Catalog catalog, TreeEnsemble model) {
    this.catalog = catalog;
    this.model = model;
  }

  /// With the model that ships with Lore.
  public static KeyPhrases shipped(Catalog catalog) {
    try (var in =
        Objects.requireNonNull(
            KeyPhrases.class.getResourceAsStream("key-phrases.bin"),
            "the key phrase model is in the jar")) {
      return new KeyPhrases(catalog, TreeEnsemble.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the key phrase model cannot be read; build anew", e);
    }
  }

  /// @param score probability that a reader would choose it
  public record KeyPhrase(String text, double score) {}

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
        part |= contains(better.text(), phrase.text()) && phrase.score() < 0.6 * better.score();
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

    Seen(int first, int end) {
      this.first = first;
      this.end = end;
    }
  }

  /// Every candidate with its features.
  public List<Candidate> candidates(String text) {
    var tokens = Tokenizer.tokenize(text);
    var seen = new LinkedHashMap<Long, Seen>();
    int size = Math.min(tokens.size(), MAX_TOKENS);
    for (int first = 0; first < size; first++) {
      if (StopWords.contains(tokens.norm(first))) {
        continue;
      }
      long key = PhraseKey.EMPTY;
      for (int end = first + 1; end <= Math.min(size, first + MAX_WORDS); end++) {
        int last = end - 1;
        if (last > first && tokens.gap(last) != Gap.SPACE) {
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
    return features(tokens, seen, size);
  }

  private List<Candidate> features(Tokens tokens, Map<Long, Seen> seen, int size) {
    var rows = new ArrayList<Candidate>(seen.size());
    var builder = new KeyPhraseFeatures(tokens, size, vectors, ranks);
    seen.forEach((key, entry) -> {
      var longer = 0;
      if (entry.end < size && tokens.gap(entry.end) == Gap.SPACE) {
        var more = seen.get(PhraseKey.append(key, tokens.hash(entry.end)));
        longer = more == null ? 0 : more.count;
      }
      int before = 0;
      if (entry.first > 0 && tokens.gap(entry.first) == Gap.SPACE && entry.end - entry.first < 5) {
        var more = seen.get(PhraseKey.of(tokens, entry.first - 1, entry.end));
        before = more == null ? 0 : more.count;
      }
      var row =
          builder.row(
              entry.first, entry.end, entry.count, entry.last, longer, before, catalog.lookup(key));
      rows.add(new Candidate(tokens.surface(entry.first, entry.end).replaceAll("\\s+", " "), row));
    });
    return rows;
  }
}
