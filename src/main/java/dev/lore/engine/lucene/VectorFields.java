package dev.lore.engine.lucene;

import org.apache.lucene.util.BytesRef;

/// Names of the fields of the vector index.
final class VectorFields {
  /// The unit's key, as a term and stored.
  static final String KEY = "key";

  /// Stored.
  static final String PASSAGE = "passage";

  /// Doc values: class of readers, digest of the text, hash of the key by [#hash], and the vector,
  /// a byte a component.
  static final String AUDIENCE = "audience";

  static final String DIGEST = "digest";
  static final String KEY_HASH = "hash";
  static final String VECTOR = "vector";

  private VectorFields() {}

  /// 64 bits: two of a million keys share them once in 30 million indexes.
  static long hash(String key) {
    return ConversationNumbers.digest(new BytesRef(key));
  }
}
