package dev.lore.index;

import dev.lore.model.ConversationId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Vectors of passages and conversations, searched by nearness under an audience. It stands beside
/// the [PassageIndex], lags behind it, and can always be made again. One process writes; reads are
/// safe from any thread.
public interface VectorIndex extends AutoCloseable {
  /// What one vector stands for.
  ///
  /// @param key names it for good: a passage id, or a conversation
  /// @param passage what a hit leads to: the passage, or the first of the conversation
  /// @param digest of text and audience; a different one asks for a new vector
  record Unit(String key, PassageId passage, int audienceClass, long digest) {}

  /// @param key of the unit
  /// @param similarity cosine, -1 to 1
  record Near(String key, PassageId passage, double similarity) {}

  /// The key of the unit that a passage is part of.
  static String keyOf(Passage passage) {
    return passage.kind() == DocumentKind.MESSAGE
        ? keyOf(passage.conversation())
        : passage.id().value();
  }

  /// The key of the unit that a conversation is.
  static String keyOf(ConversationId conversation) {
    return "conversation:" + conversation.value();
  }

  /// Adds or replaces a vector of unit length.
  void put(Unit unit, float[] vector);

  void delete(Set<String> keys);

  /// Makes all calls so far durable and visible.
  void commit();

  /// Removes deleted vectors from the disk.
  void purge();

  /// Visits the key and the digest of every vector, as last committed, until told to stop.
  void forEachDigest(DigestVisit visit);

  /// See [#forEachDigest].
  interface DigestVisit {
    /// @return whether to go on
    boolean at(String key, long digest);
  }

  /// Number of vectors as last committed.
  int size();

  /// The nearest first; exact in small indexes, nearly so in larger ones.
  List<Near> nearest(float[] vector, Readers readers, int limit);

  /// The vectors of those keys that have one and that the readers may read, at unit length.
  ///
  /// @param keys a few hundred at most
  Map<String, float[]> vectors(Collection<String> keys, Readers readers);

  @Override
  void close();
}
