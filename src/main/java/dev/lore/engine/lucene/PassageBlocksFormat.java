package dev.lore.engine.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/// Stored passages deflated in blocks of some 3 kB, each with the same dictionary before it: pieces
/// of the segment's own passages. A short message is like others of its segment, so that small
/// blocks take less than large ones without a dictionary do, and are unpacked in a quarter of the
/// time. The dictionary is gone with its segment.
///
/// Two files a segment. Data: the deflated blocks, one after the other. Directory: the dictionary,
/// deflated, then for each block how many passages it holds and its two lengths. A block begins
/// with the lengths of its passages. A document has one stored field, [Fields#PASSAGE].
final class PassageBlocksFormat extends StoredFieldsFormat {
  static final String NAME = "LorePassageBlocks";
  static final int VERSION = 1;
  static final int BLOCK_BYTES = 3 * 1024;

  /// The farthest that deflate reaches back.
  static final int DICTIONARY_BYTES = 32 * 1024;

  static String dataFile(SegmentInfo segment) {
    return IndexFileNames.segmentFileName(segment.name, "", "lpb");
  }

  static String directoryFile(SegmentInfo segment) {
    return IndexFileNames.segmentFileName(segment.name, "", "lpd");
  }

  @Override
  public StoredFieldsReader fieldsReader(
      Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
      throws IOException {
    return PassageBlocksReader.open(directory, segment, fields, context);
  }

  @Override
  public StoredFieldsWriter fieldsWriter(
      Directory directory, SegmentInfo segment, IOContext context) throws IOException {
    return PassageBlocksWriter.open(directory, segment, context);
  }
}
