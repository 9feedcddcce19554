package dev.lore.phrase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A learned lexicon; [#toJson] and [#fromJson] keep it between runs.
public final class MinedLexicon implements WorkspaceLexicon {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;

  /// How the ids of the team's own topics start; a row with another id is one more name of an
  /// entity of the catalog.
  private static final String OWN = "team:";

  private final List<Row> rows;
  private final Map<Long, Entry> entries = new HashMap<>();
  private final Map<TopicId, Topic> topics = new LinkedHashMap<>();
  private final int maxWords;
  private final String version;

  /// One topic.
  ///
  /// @param name as shown
  /// @param aliases other spellings, acronyms
  record Row(
      String id,
      String name,
      List<String> aliases,
      double quality,
      boolean outranks,
      boolean ordinary) {}

  /// What is written.
  record Stored(int format, List<Row> topics) {}

  MinedLexicon(List<Row> rows) {
    this.rows = List.copyOf(rows);
    int longest = 0;
    long digest = FORMAT;
    for (var row : rows) {
      var id = new TopicId(row.id());
      var names = new ArrayList<String>(row.aliases());
      names.add(row.name());
      for (var name : names) {
        var tokens = Tokenizer.tokenize(name);
        longest = Math.max(longest, tokens.size());
        entries.putIfAbsent(
            PhraseKey.of(tokens, 0, tokens.size()),
            new Entry(id, row.quality(), row.outranks(), row.ordinary()));
      }
      if (row.id().startsWith(OWN)) {
        topics.put(
            id,
            new Topic(id, row.name(), Optional.empty(), "", List.of(), row.aliases(), "workspace"));
      }
      digest = PhraseKey.append(digest, PhraseKey.hashWord(row.toString()));
    }
    maxWords = longest;
    version = rows.isEmpty() ? "lexicon-empty" : "lexicon-" + Long.toHexString(digest);
  }

  /// A lexicon without topics, for a new knowledge base.
  public static MinedLexicon empty() {
    return new MinedLexicon(List.of());
  }

  /// @throws IllegalArgumentException where the text is no lexicon of this version
  public static MinedLexicon fromJson(String json) {
    try {
      var stored = JSON.readValue(json, Stored.class);
      if (stored.format() != FORMAT) {
        throw new IllegalArgumentException(
            "the lexicon has format "
                + stored.format()
                + "; expected "
                + FORMAT
                + "; it is learned again by the next `lore ingest`");
      }
      return new MinedLexicon(stored.topics());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the lexicon is damaged; it is learned again by the next `lore ingest`", e);
    }
  }

  public String toJson() {
    try {
      return JSON.writeValueAsString(new Stored(FORMAT, rows));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the lexicon cannot be written", e);
    }
  }

  @Override
  public Optional<Entry> entry(long phraseKey) {
    return Optional.ofNullable(entries.get(phraseKey));
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    return Optional.ofNullable(topics.get(id));
  }

  @Override
  public List<Topic> topics() {
    return List.copyOf(topics.values());
  }

  @Override
  public int maxWords() {
    return maxWords;
  }

  @Override
  public String version() {
    return version;
  }
}
