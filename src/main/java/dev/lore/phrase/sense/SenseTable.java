package dev.lore.phrase.sense;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The team's phrases of two meanings, and which meaning is meant where. Immutable, thread-safe;
/// [#toJson] and [#fromJson] keep it between runs.
public final class SenseTable {
  public static final SenseTable NONE = new SenseTable(List.of());

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;

  /// What has to speak for the rarer meaning beyond what speaks for the commoner one.
  private static final double MARGIN = 1;

  private final List<Split> splits;
  private final Map<TopicId, Split> byTopic = new HashMap<>();
  private final Map<TopicId, Split> byOther = new HashMap<>();
  private final String version;

  /// What is written.
  record Stored(int format, List<Split> splits) {}

  SenseTable(List<Split> splits) {
    this.splits = List.copyOf(splits);
    long digest = FORMAT;
    for (var split : splits) {
      byTopic.put(new TopicId(split.topic()), split);
      byOther.put(new TopicId(split.other()), split);
      digest = PhraseKey.append(digest, PhraseKey.hashWord(split.digest()));
    }
    version = splits.isEmpty() ? "senses-none" : "senses-" + Long.toHexString(digest);
  }

  /// @throws IllegalArgumentException where the text is no table of this version
  public static SenseTable fromJson(String json) {
    try {
      var stored = JSON.readValue(json, Stored.class);
      if (stored.format() != FORMAT) {
        throw new IllegalArgumentException(
            "the table of senses has format " + stored.format() + "; expected " + FORMAT);
      }
      return new SenseTable(stored.splits());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the table of senses is damaged", e);
    }
  }

  public String toJson() {
    try {
      return JSON.writeValueAsString(new Stored(FORMAT, splits));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the table of senses cannot be written", e);
    }
  }

  public boolean isEmpty() {
    return splits.isEmpty();
  }

  /// The topic that a mention names once its company is read: the one it has, or its other meaning.
  ///
  /// @param topic what the mention names so far
  /// @param start where the mention stands in the text, in UTF-16 code units; `end` one past it
  /// @param above titles and names that stand over the text
  public TopicId choose(TopicId topic, String text, int start, int end, List<String> above) {
    var split = byTopic.get(topic);
    if (split == null) {
      return topic;
    }
    var tokens = Tokenizer.tokenize(text);
    int first = 0;
    while (first < tokens.size() && tokens.end(first) <= start) {
      first++;
    }
    int last = first;
    while (last < tokens.size() && tokens.start(last) < end) {
      last++;
    }
    double score = split.prior();
    for (var word : Company.around(tokens, first, last, above)) {
      score += split.odds().getOrDefault(word, 0.0);
    }
    return score > MARGIN ? new TopicId(split.other()) : topic;
  }

  /// A topic of one of the meanings; empty for a topic that has one meaning, and for a commoner
  /// meaning that the catalog describes already.
  public Optional<Topic> topic(TopicId id) {
    var other = byOther.get(id);
    if (other != null) {
      return Optional.of(topic(id, other.otherName(), other));
    }
    return Optional.ofNullable(byTopic.get(id))
        .filter(_ -> id.value().startsWith("team:"))
        .map(split -> topic(id, split.mainName(), split));
  }

  private static Topic topic(TopicId id, String name, Split split) {
    return new Topic(id, name, Optional.empty(), "", List.of(), split.names(), "workspace");
  }

  /// The other meanings of the phrase that the topic is one meaning of.
  public List<TopicId> otherSenses(TopicId id) {
    if (byTopic.containsKey(id)) {
      return List.of(new TopicId(byTopic.get(id).other()));
    }
    var split = byOther.get(id);
    return split == null ? List.of() : List.of(new TopicId(split.topic()));
  }

  /// Digest of everything in it; equal for equal contents.
  public String version() {
    return version;
  }
}
