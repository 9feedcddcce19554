package dev.lore.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/// Writes [PassageBlocksFormat]. Holds the first quarter of a megabyte until it has a dictionary,
/// then one block. Used by one thread.
final class PassageBlocksWriter extends StoredFieldsWriter {
  private static final int BEGINNING = 256 * 1024;

  /// Pieces of the beginning that make the dictionary.
  private static final int PIECE = 512;

  /// A segment's dictionary is at most this share of it.
  private static final int LEAST_FOR_BYTE = 8;

  private final IndexOutput data;
  private final IndexOutput directory;
  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final ByteBuffersDataOutput blocks = ByteBuffersDataOutput.newResettableInstance();
  private byte[] dictionary = {};
  private boolean begun;
  private int blockCount;

  /// Passages that are in no block yet, one after the other, and their lengths.
  private byte[] waiting = new byte[BEGINNING / 4];

  private int waitingBytes;
  private int[] lengths = new int[256];
  private int count;
  private int startOfLast;

  private byte[] packed = new byte[2 * PassageBlocksFormat.BLOCK_BYTES];

  private PassageBlocksWriter(IndexOutput data, IndexOutput directory) {
    this.data = data;
    this.directory = directory;
  }

  static PassageBlocksWriter open(Directory folder, SegmentInfo segment, IOContext context)
      throws IOException {
    IndexOutput data = null;
    IndexOutput directory = null;
    try {
      data = folder.createOutput(PassageBlocksFormat.dataFile(segment), context);
      directory = folder.createOutput(PassageBlocksFormat.directoryFile(segment), context);
      for (var out : new IndexOutput[] {data, directory}) {
        CodecUtil.writeIndexHeader(
            out, PassageBlocksFormat.NAME, PassageBlocksFormat.VERSION, segment.getId(), "");
      }
      return new PassageBlocksWriter(data, directory);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(data, directory);
      throw e;
    }
  }

  @Override
  public void startDocument() {
    startOfLast = waitingBytes;
  }

  @Override
  public void writeField(FieldInfo field, BytesRef value) {
    waiting = ArrayUtil.grow(waiting, waitingBytes + value.length);
    System.arraycopy(value.bytes, value.offset, waiting, waitingBytes, value.length);
    waitingBytes += value.length;
  }

  @Override
  public void finishDocument() throws IOException {
    lengths = ArrayUtil.grow(lengths, count + 1);
    lengths[count++] = waitingBytes - startOfLast;
    if (waitingBytes >= (begun ? PassageBlocksFormat.BLOCK_BYTES : BEGINNING)) {
      write(false);
    }
  }

  /// Writes what is waiting, but for the beginning of a block.
  ///
  /// @param all the last block too
  private void write(boolean all) throws IOException {
    if (!begun) {
      dictionary = dictionary();
      begun = true;
    }
    int passage = 0;
    int start = 0;
    while (passage < count) {
      int end = start;
      int next = passage;
      while (next < count && end - start < PassageBlocksFormat.BLOCK_BYTES) {
        end += lengths[next++];
      }
      if (end - start < PassageBlocksFormat.BLOCK_BYTES && !all) {
        break;
      }
      write(passage, next, start, end);
      passage = next;
      start = end;
    }
    System.arraycopy(waiting, start, waiting, 0, waitingBytes - start);
    System.arraycopy(lengths, passage, lengths, 0, count - passage);
    waitingBytes -= start;
    count -= passage;
  }

  private void write(int passage, int next, int start, int end) throws IOException {
    var block = new ByteBuffersDataOutput();
    for (int i = passage; i < next; i++) {
      block.writeVInt(lengths[i]);
    }
    block.writeBytes(waiting, start, end - start);
    byte[] plain = block.toArrayCopy();
    int size = deflate(plain, dictionary);
    data.writeBytes(packed, 0, size);
    blocks.writeVInt(next - passage);
    blocks.writeVInt(plain.length);
    blocks.writeVInt(size);
    blockCount++;
  }

  /// Pieces from all over the beginning, the first of them last, where deflate reaches them in
  /// fewer bits.
  private byte[] dictionary() {
    int size = Math.min(PassageBlocksFormat.DICTIONARY_BYTES, waitingBytes / LEAST_FOR_BYTE);
    var made = new byte[size];
    int pieces = size / PIECE;
    for (int piece = 0; piece < pieces; piece++) {
      int from = (int) ((long) piece * (waitingBytes - PIECE) / pieces);
      System.arraycopy(waiting, from, made, size - (piece + 1) * PIECE, PIECE);
    }
    return Arrays.copyOfRange(made, size - pieces * PIECE, size);
  }

  /// Deflates into [#packed].
  ///
  /// @return how many bytes
  private int deflate(byte[] plain, byte[] before) {
    deflater.reset();
    if (before.length > 0) {
      deflater.setDictionary(before);
    }
    deflater.setInput(plain);
    deflater.finish();
    int size = 0;
    while (!deflater.finished()) {
      packed = ArrayUtil.grow(packed, size + PassageBlocksFormat.BLOCK_BYTES);
      size += deflater.deflate(packed, size, packed.length - size);
    }
    return size;
  }

  @Override
  public void finish(int documents) throws IOException {
    write(true);
    directory.writeVInt(dictionary.length);
    int size = deflate(dictionary, new byte[0]);
    directory.writeVInt(size);
    directory.writeBytes(packed, 0, size);
    directory.writeVInt(documents);
    directory.writeVInt(blockCount);
    blocks.copyTo(directory);
    CodecUtil.writeFooter(data);
    CodecUtil.writeFooter(directory);
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    IOUtils.close(data, directory);
  }

  @Override
  public long ramBytesUsed() {
    return waiting.length + 4L * lengths.length + packed.length + blocks.ramBytesUsed();
  }

  @Override
  public void writeField(FieldInfo field, int value) {
    throw onlyPassages(field);
  }

  @Override
  public void writeField(FieldInfo field, long value) {
    throw onlyPassages(field);
  }

  @Override
  public void writeField(FieldInfo field, float value) {
    throw onlyPassages(field);
  }

  @Override
  public void writeField(FieldInfo field, double value) {
    throw onlyPassages(field);
  }

  @Override
  public void writeField(FieldInfo field, String value) {
    throw onlyPassages(field);
  }

  private static IllegalArgumentException onlyPassages(FieldInfo field) {
    return new IllegalArgumentException(
        field.name + " is stored; expected nothing but the bytes of " + Fields.PASSAGE);
  }
}
