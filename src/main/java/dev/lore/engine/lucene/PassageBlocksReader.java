package dev.lore.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.StoredFieldDataInput;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Reads [PassageBlocksFormat]. The directory lies in memory, 16 bytes a block and the dictionary;
/// a reader keeps the block that it unpacked last, so that passages in their order cost little.
/// Used by one thread; [#clone] makes one for another.
final class PassageBlocksReader extends StoredFieldsReader {
  private final Blocks blocks;
  private final IndexInput data;
  private final @Nullable FieldInfo field;
  private int unpacked = -1;
  private byte[] plain = {};
  private byte[] packed = {};

  /// Start and end of each passage of the unpacked block.
  private int[] bounds = {};

  /// @param firstPassage of each block; at the end how many passages there are
  /// @param start of each block in the data; at the end where the last one ends
  /// @param plainBytes of each block
  private record Blocks(byte[] dictionary, int[] firstPassage, long[] start, int[] plainBytes) {}

  private PassageBlocksReader(Blocks blocks, IndexInput data, @Nullable FieldInfo field) {
    this.blocks = blocks;
    this.data = data;
    this.field = field;
  }

  static PassageBlocksReader open(
      Directory folder, SegmentInfo segment, FieldInfos fields, IOContext context)
      throws IOException {
    var data = folder.openInput(PassageBlocksFormat.dataFile(segment), context);
    try {
      checkHeader(data, segment);
      long start = data.getFilePointer();
      CodecUtil.retrieveChecksum(data);
      var blocks = blocks(folder, segment, start);
      return new PassageBlocksReader(blocks, data, fields.fieldInfo(Fields.PASSAGE));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(data);
      throw e;
    }
  }

  private static void checkHeader(DataInput in, SegmentInfo segment) throws IOException {
    int version = PassageBlocksFormat.VERSION;
    CodecUtil.checkIndexHeader(in, PassageBlocksFormat.NAME, version, version, segment.getId(), "");
  }

  private static Blocks blocks(Directory folder, SegmentInfo segment, long from)
      throws IOException {
    try (var in = folder.openChecksumInput(PassageBlocksFormat.directoryFile(segment))) {
      checkHeader(in, segment);
      var dictionary = new byte[in.readVInt()];
      var deflated = new byte[in.readVInt()];
      in.readBytes(deflated, 0, deflated.length);
      inflate(deflated, deflated.length, new byte[0], dictionary, dictionary.length, in.toString());
      int passages = in.readVInt();
      int count = in.readVInt();
      var first = new int[count + 1];
      var start = new long[count + 1];
      var plain = new int[count];
      start[0] = from;
      for (int i = 0; i < count; i++) {
        first[i + 1] = first[i] + in.readVInt();
        plain[i] = in.readVInt();
        start[i + 1] = start[i] + in.readVInt();
      }
      if (first[count] != passages) {
        throw new CorruptIndexException(
            "%d passages in blocks, expected %d".formatted(first[count], passages), in);
      }
      CodecUtil.checkFooter(in);
      return new Blocks(dictionary, first, start, plain);
    }
  }

  @Override
  public void document(int document, StoredFieldVisitor visitor) throws IOException {
    if (field == null || visitor.needsField(field) != StoredFieldVisitor.Status.YES) {
      return;
    }
    int found = Arrays.binarySearch(blocks.firstPassage(), document);
    int block = found >= 0 ? found : -found - 2;
    if (block != unpacked) {
      unpack(block);
    }
    int within = document - blocks.firstPassage()[block];
    int from = bounds[within];
    int length = bounds[within + 1] - from;
    visitor.binaryField(
        field, new StoredFieldDataInput(new ByteArrayDataInput(plain, from, length), length));
  }

  private void unpack(int block) throws IOException {
    unpacked = -1;
    int size = blocks.plainBytes()[block];
    int deflated = (int) (blocks.start()[block + 1] - blocks.start()[block]);
    plain = plain.length < size ? new byte[size] : plain;
    packed = packed.length < deflated ? new byte[deflated] : packed;
    data.seek(blocks.start()[block]);
    data.readBytes(packed, 0, deflated);
    inflate(packed, deflated, blocks.dictionary(), plain, size, data.toString());
    int count = blocks.firstPassage()[block + 1] - blocks.firstPassage()[block];
    bounds = new int[count + 1];
    var in = new ByteArrayDataInput(plain, 0, size);
    for (int i = 0; i < count; i++) {
      bounds[i + 1] = bounds[i] + in.readVInt();
    }
    for (int i = 0; i <= count; i++) {
      bounds[i] += in.getPosition();
    }
    if (bounds[count] != size) {
      throw new CorruptIndexException(
          "passages of block %d end at byte %d of %d".formatted(block, bounds[count], size), data);
    }
    unpacked = block;
  }

  private static void inflate(
      byte[] from, int length, byte[] dictionary, byte[] to, int size, String where)
      throws IOException {
    var inflater = new Inflater(true);
    try {
      if (dictionary.length > 0) {
        inflater.setDictionary(dictionary);
      }
      inflater.setInput(from, 0, length);
      int got = inflater.inflate(to, 0, size);
      if (got != size) {
        throw new CorruptIndexException("%d bytes, expected %d".formatted(got, size), where);
      }
    } catch (DataFormatException e) {
      throw new CorruptIndexException("a block cannot be inflated", where, e);
    } finally {
      inflater.end();
    }
  }

  @Override
  public StoredFieldsReader clone() {
    return new PassageBlocksReader(blocks, data.clone(), field);
  }

  @Override
  public void checkIntegrity() throws IOException {
    CodecUtil.checksumEntireFile(data);
  }

  @Override
  public void close() throws IOException {
    data.close();
  }
}
