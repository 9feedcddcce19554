package dev.lore.engine.lucene;

import dev.lore.index.Definitions;
import dev.lore.index.Readers;
import dev.lore.model.AccountId;
import dev.lore.model.Passage;
import dev.lore.model.TopicId;
import java.util.LinkedHashSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/// Turns a passage into a document of Lucene.
final class PassageDocument {
  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.setTokenized(true);
    TEXT.freeze();
  }

  /// Terms longer than this are no ids; Lucene refuses 32,767 bytes.
  private static final int MAX_ID_CHARS = 8_000;

  private PassageDocument() {}

  static Document of(Passage passage) {
    var document = new Document();
    var text = passage.audienceClass() == Readers.EVERYONE ? Fields.BODY : Fields.CLOSED;
    for (var part : new String[] {passage.title(), passage.heading(), passage.text()}) {
      if (!part.isEmpty()) {
        document.add(new Field(text, part, TEXT));
      }
    }
    packedId(document, Fields.DOCUMENT, passage.document().value());
    packedId(document, Fields.CONVERSATION, passage.conversation().value());
    id(document, Fields.CHANNEL, passage.channel().value());
    id(document, Fields.SOURCE, passage.source().value());
    passage.author().ifPresent(author -> id(document, Fields.AUTHOR, author.value()));
    var persons = new LinkedHashSet<AccountId>(passage.participants());
    passage.author().ifPresent(persons::remove);
    persons.forEach(person -> id(document, Fields.PERSON, person.value()));
    var topics = new LinkedHashSet<TopicId>();
    passage.mentions().forEach(m -> m.resolution().topic().ifPresent(topics::add));
    topics.forEach(topic -> id(document, Fields.TOPIC, topic.value()));
    Definitions.in(passage)
        .forEach((topic, found) ->
            document.add(new FeatureField(Fields.DEFINES, topic.value(), (float) found.quality())));
    document.add(
        new StringField(
            Fields.AUDIENCE, SegmentColumns.audienceTerm(passage.audienceClass()), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.TIME, passage.time().toEpochMilli()));
    document.add(new NumericDocValuesField(Fields.FLAGS, Flags.of(passage)));
    document.add(new StoredField(Fields.PASSAGE, PassageCodec.encode(passage)));
    return document;
  }

  private static void packedId(Document document, String field, String value) {
    check(field, value);
    document.add(new StringField(field, IdTerm.of(value), Field.Store.NO));
  }

  private static void id(Document document, String field, String value) {
    check(field, value);
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static void check(String field, String value) {
    if (value.length() > MAX_ID_CHARS) {
      throw new IllegalArgumentException(
          "%s has an id of %d characters; expected at most %d"
              .formatted(field, value.length(), MAX_ID_CHARS));
    }
  }
}
