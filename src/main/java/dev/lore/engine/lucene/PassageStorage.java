package dev.lore.engine.lucene;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;

/// Lucene's default codec with stored passages in [PassageBlocksFormat]. Lucene's own blocks are
/// large, or small and packed badly (LZ4), and a page shows passages from a hundred places.
///
/// Named in every index and found by that name through `META-INF/services`. The name never changes,
/// so that an index of an older [Fields#SCHEMA] is recognised as one.
public final class PassageStorage extends FilterCodec {
  private static final String NAME = "LorePassages1";

  private final StoredFieldsFormat stored = new PassageBlocksFormat();

  public PassageStorage() {
    this(new Lucene104Codec());
  }

  private PassageStorage(Codec rest) {
    super(NAME, rest);
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
