package dev.lore.catalog;

import dev.lore.catalog.Candidate.Match;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The project's own entities of the modern workplace, in memory. What the catalog of Wikipedia's
/// names is laid over: its senses come first. Thread-safe, immutable, ready in tens of
/// milliseconds.
public final class OverlayCatalog implements Catalog {
  /// Where a name is plain English too, it is meant as a name this often.
  private static final double ORDINARY_LINK_PROBABILITY = 0.1;

  private static final double NAME_LINK_PROBABILITY = 0.9;
  private static final double POPULARITY = 0.7;

  private final Map<Long, Senses> senses;
  private final Map<TopicId, OverlayEntity> entities;
  private final Map<TopicId, List<String>> context = new HashMap<>();
  private final int maxWords;
  private final String version;

  private OverlayCatalog(
      Map<Long, Senses> senses,
      Map<TopicId, OverlayEntity> entities,
      int maxWords,
      String version) {
    this.senses = senses;
    this.entities = entities;
    this.maxWords = maxWords;
    this.version = version;
    entities.forEach((id, entity) -> context.put(id, contextWords(entity)));
  }

  private static List<String> contextWords(OverlayEntity entity) {
    var words = new LinkedHashSet<String>();
    for (var text : entity.context()) {
      var tokens = Tokenizer.tokenize(text);
      for (int i = 0; i < tokens.size(); i++) {
        words.add(tokens.norm(i));
      }
    }
    return List.copyOf(words);
  }

  /// The entities that ship with Lore.
  public static OverlayCatalog shipped() {
    return of(OverlayReader.shipped());
  }

  public static OverlayCatalog of(List<OverlayEntity> lines) {
    var entities = new LinkedHashMap<TopicId, OverlayEntity>();
    var rows = new HashMap<Long, List<Candidate>>();
    var ordinary = new HashMap<Long, Boolean>();
    int maxWords = 1;
    long digest = 17;
    for (var entity : lines) {
      entities.putIfAbsent(entity.id(), entity);
      digest = PhraseKey.append(digest, entityHash(entity));
      for (var alias : entity.aliases()) {
        var tokens = Tokenizer.tokenize(alias.text());
        if (tokens.size() == 0) {
          continue;
        }
        maxWords = Math.max(maxWords, tokens.size());
        long key = PhraseKey.of(tokens, 0, tokens.size());
        var candidate =
            new Candidate(
                entity.id(),
                alias.prior(),
                1,
                POPULARITY,
                Match.NAME,
                LetterCase.ofPhrase(tokens, 0, tokens.size()).bit(),
                "overlay");
        merge(rows.computeIfAbsent(key, unused -> new ArrayList<>()), candidate);
        ordinary.merge(
            key, alias.ordinary() || PlainWords.isPlain(entity, tokens), Boolean::logicalOr);
      }
    }
    var senses = HashMap.<Long, Senses>newHashMap(rows.size());
    rows.forEach((key, candidates) -> {
      boolean plain = ordinary.getOrDefault(key, false);
      candidates.sort(Comparator.comparingDouble(Candidate::prior).reversed());
      senses.put(
          key,
          new Senses(candidates, plain ? ORDINARY_LINK_PROBABILITY : NAME_LINK_PROBABILITY, plain));
    });
    return new OverlayCatalog(
        Map.copyOf(senses), Map.copyOf(entities), maxWords, Long.toHexString(digest));
  }

  private static void merge(List<Candidate> row, Candidate added) {
    for (int i = 0; i < row.size(); i++) {
      var there = row.get(i);
      if (there.entity().equals(added.entity())) {
        row.set(
            i,
            new Candidate(
                there.entity(),
                Math.max(there.prior(), added.prior()),
                1,
                there.popularity(),
                there.match(),
                there.forms() | added.forms(),
                there.source()));
        return;
      }
    }
    row.add(added);
  }

  private static long entityHash(OverlayEntity entity) {
    return PhraseKey.hashWord(
        entity.name()
            + entity.id()
            + entity.types()
            + entity.aliases()
            + entity.context()
            + entity.description());
  }

  @Override
  public Senses lookup(long phraseKey) {
    return senses.getOrDefault(phraseKey, Senses.NONE);
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    return entity(id).map(OverlayEntity::topic);
  }

  @Override
  public List<String> contextOf(TopicId id) {
    return context.getOrDefault(id, List.of());
  }

  /// The line behind an entity.
  public Optional<OverlayEntity> entity(TopicId id) {
    return Optional.ofNullable(entities.get(id));
  }

  @Override
  public String version() {
    return "overlay-" + version;
  }

  @Override
  public int maxWords() {
    return maxWords;
  }

  @Override
  public boolean isWhole() {
    return false;
  }

  @Override
  public String summary() {
    return entities.size()
        + " entities of the built-in overlay only; `lore catalog build` adds two million of"
        + " Wikipedia's";
  }

  @Override
  public void close() {}
}
