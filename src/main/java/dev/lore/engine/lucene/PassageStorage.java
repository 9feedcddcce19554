package dev.lore.engine.lucene;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/// Lucene's default codec with stored fields deflated in small blocks. Short messages in small
/// blocks take half of what Lucene's fast mode (LZ4) makes of them; its small mode reads blocks of
/// 480 kB, and a page shows passages from a hundred places.
///
/// Named in every index and found by that name through `META-INF/services`.
public final class PassageStorage extends FilterCodec {
  private static final String NAME = "LorePassages1";
  private static final int BLOCK_BYTES = 12 * 1024;
  private static final int BLOCK_PASSAGES = 256;
  private static final int BLOCK_SHIFT = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          NAME, CompressionMode.HIGH_COMPRESSION, BLOCK_BYTES, BLOCK_PASSAGES, BLOCK_SHIFT);

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
