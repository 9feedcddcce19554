package dev.lore.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// How common a word is in English, as its rank in the vocabulary of MiniLM (BERT's, whose pieces
/// are ordered by frequency in Wikipedia and books). Read once from the model's jar; immutable.
public final class WordRanks {
  /// The rank of every word that the vocabulary does not have whole.
  public static final int UNKNOWN = 30_522;

  private static final String RESOURCE = "/all-minilm-l6-v2-q-tokenizer.json";

  private static final class Shared {
    static final WordRanks ENGLISH = read();
  }

  private final Map<String, Integer> pieces;

  private WordRanks(Map<String, Integer> pieces) {
    this.pieces = pieces;
  }

  public static WordRanks english() {
    return Shared.ENGLISH;
  }

  /// The rank of a lower-case word: about 1,996 for the most common, [#UNKNOWN] for rare ones.
  public int rank(String word) {
    return pieces.getOrDefault(word, UNKNOWN);
  }

  /// Whether most readers would take the word for plain English (or a plain name).
  public boolean isCommon(String word, int maxRank) {
    return rank(word) < maxRank;
  }

  /// All pieces with their numbers, `##` before those that continue a word.
  public Map<String, Integer> pieces() {
    return pieces;
  }

  private static WordRanks read() {
    var pieces = new HashMap<String, Integer>(1 << 16);
    try (var in = WordRanks.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            RESOURCE + " is not on the class path; expected in the MiniLM jar");
      }
      try (var json = new JsonFactory().createParser(in)) {
        boolean found = false;
        while (!found && json.nextToken() != null) {
          found = json.currentToken() == JsonToken.FIELD_NAME && "vocab".equals(json.currentName());
        }
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          var piece = json.currentName();
          pieces.put(piece, json.nextIntValue(UNKNOWN));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
    return new WordRanks(Map.copyOf(pieces));
  }
}
