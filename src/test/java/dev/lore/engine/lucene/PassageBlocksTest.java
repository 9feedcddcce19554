package dev.lore.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is stored comes back byte for byte.
final class PassageBlocksTest {
  private static final int PASSAGES = 6_000;

  @TempDir Path folder;
  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void passages_of_any_length_come_back_through_merges_and_deletions() throws IOException {
    var stored = new ArrayList<byte[]>();
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, configuration())) {
      for (int i = 0; i < PASSAGES; i++) {
        stored.add(passage());
        var document = new Document();
        document.add(new StringField("number", Integer.toString(i), Field.Store.NO));
        document.add(new StoredField(Fields.PASSAGE, stored.get(i)));
        writer.addDocument(document);
        if (i % 1_700 == 0) {
          writer.commit();
        }
      }
      writer.commit();
      compare(directory, stored);
      for (int i = 0; i < 100; i++) {
        writer.deleteDocuments(new Term("number", Integer.toString(i)));
      }
      writer.forceMerge(1);
      writer.commit();
      compare(directory, stored.subList(100, PASSAGES));
      writer.deleteDocuments(new Term("number", "100"));
      writer.forceMergeDeletes();
      writer.commit();
      compare(directory, stored.subList(101, PASSAGES));
    }
  }

  @Test
  void a_changed_byte_of_the_directory_is_refused() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, configuration().setUseCompoundFile(false))) {
      for (int i = 0; i < 60; i++) {
        var document = new Document();
        document.add(new StoredField(Fields.PASSAGE, passage()));
        writer.addDocument(document);
      }
    }
    var file = folder.resolve("_0.lpd");
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length; at++) {
      for (int bits : new int[] {0x01, 0x80, 0xFF}) {
        var changed = bytes.clone();
        changed[at] ^= (byte) bits;
        Files.write(file, changed);
        try (var directory = FSDirectory.open(folder)) {
          assertThatThrownBy(() -> DirectoryReader.open(directory))
              .as("byte " + at + ", bits " + bits)
              .isInstanceOfAny(
                  CorruptIndexException.class,
                  IndexFormatTooOldException.class,
                  IndexFormatTooNewException.class);
        }
      }
    }
  }

  private static IndexWriterConfig configuration() {
    // merges neighbours, so that the order stays
    return new IndexWriterConfig()
        .setCodec(new PassageStorage())
        .setMergePolicy(new LogDocMergePolicy());
  }

  /// Some empty, most short, few long; of few words, so that they are like each other.
  private byte[] passage() {
    var words = List.of("release", "budget", "ferry", "when", "ü", "\n");
    var text = new StringBuilder();
    int length = random.nextInt(40) == 0 ? random.nextInt(3_000) : random.nextInt(30);
    for (int i = 0; i < length; i++) {
      text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(100));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void compare(FSDirectory directory, List<byte[]> expected) throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      assertThat(reader.numDocs()).isEqualTo(expected.size());
      var fields = reader.storedFields();
      for (int i = 0; i < expected.size(); i++) {
        assertThat(read(fields.document(i))).isEqualTo(new BytesRef(expected.get(i)));
      }
      for (int i = 0; i < 500; i++) {
        int any = random.nextInt(expected.size());
        assertThat(read(reader.storedFields().document(any)))
            .isEqualTo(new BytesRef(expected.get(any)));
      }
    }
  }

  private static BytesRef read(Document document) {
    return document.getBinaryValue(Fields.PASSAGE);
  }
}
