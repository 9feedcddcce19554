package dev.lore.pipeline;

import dev.lore.index.Readers;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.phrase.LayeredLexicon;
import dev.lore.phrase.MinedLexicon;
import dev.lore.phrase.WorkspaceLexicon;
import dev.lore.phrase.sense.SenseTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The team's own topics: one lexicon from what everyone may read, and one for each private channel
/// that talks enough.
///
/// A single lexicon over all talk would leak: a phrase that only private messages make frequent
/// would become a topic, and the public passages that happen to say it would show so.
///
/// @param shared mined from what everyone may read
/// @param own audience class -> mined from what that class alone may read
/// @param senses audience class -> phrases of two meanings in what that class may read
/// @param learnedAt the archive's change number when they were learned
public record Lexicons(
    MinedLexicon shared,
    Map<Integer, MinedLexicon> own,
    Map<Integer, SenseTable> senses,
    long learnedAt) {
  public static final Lexicons NONE = new Lexicons(MinedLexicon.empty(), Map.of(), Map.of(), 0);

  public Lexicons {
    own = Map.copyOf(own);
    senses = Map.copyOf(senses);
  }

  /// The lexicon for passages of an audience class.
  public WorkspaceLexicon of(int audienceClass) {
    var lexicon = own.get(audienceClass);
    return lexicon == null ? shared : new LayeredLexicon(lexicon, shared);
  }

  /// A topic of any of them, to show its name on a page that already counted it.
  public Optional<Topic> topic(TopicId id) {
    return senses.values().stream()
        .flatMap(table -> table.topic(id).stream())
        .findFirst()
        .or(() -> shared.topic(id))
        .or(() -> own.values().stream().flatMap(l -> l.topic(id).stream()).findFirst());
  }

  /// The meanings for passages of an audience class: those of everybody's talk first.
  public List<SenseTable> sensesOf(int audienceClass) {
    return Stream.of(Readers.EVERYONE, audienceClass)
        .distinct()
        .flatMap(c -> Optional.ofNullable(senses.get(c)).stream())
        .toList();
  }

  /// The other meanings of the phrase that the topic is one meaning of.
  public List<TopicId> otherSenses(TopicId id) {
    return senses.values().stream().flatMap(t -> t.otherSenses(id).stream()).distinct().toList();
  }

  /// Changes whenever one of them does.
  public String version() {
    var version = new StringBuilder(shared.version());
    new TreeMap<>(own)
        .forEach((c, l) -> version.append('/').append(c).append(':').append(l.version()));
    new TreeMap<>(senses).forEach((c, t) -> version.append('/').append(c).append(t.version()));
    return "lexicons-" + Integer.toHexString(version.toString().hashCode()) + "-" + own.size();
  }
}
