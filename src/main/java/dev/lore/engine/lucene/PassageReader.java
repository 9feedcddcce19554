package dev.lore.engine.lucene;

import dev.lore.model.Passage;
import java.io.IOException;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.util.BytesRef;

/// Reads stored passages of one segment; in their order each block is unpacked once. Cheap to make;
/// used by one thread.
final class PassageReader {
  private final StoredFieldsReader stored;
  private final SegmentColumns columns;
  private final Stored visitor = new Stored();

  /// Takes the one field that is stored.
  private static final class Stored extends StoredFieldVisitor {
    private byte[] passage = {};

    @Override
    public Status needsField(FieldInfo field) {
      return field.name.equals(Fields.PASSAGE) ? Status.YES : Status.NO;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      passage = value;
    }
  }

  PassageReader(LeafReader segment, SegmentColumns columns) throws IOException {
    this.columns = columns;
    if (!(segment instanceof CodecReader codec)) {
      throw new IllegalArgumentException(segment + " is no segment");
    }
    stored = codec.getFieldsReader();
  }

  /// @param doc within the segment
  Passage at(int doc) throws IOException {
    stored.document(doc, visitor);
    return PassageCodec.decode(new BytesRef(visitor.passage), columns, doc);
  }
}
