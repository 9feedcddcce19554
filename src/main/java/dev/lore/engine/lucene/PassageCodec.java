package dev.lore.engine.lucene;

import dev.lore.model.AccountId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.Mention;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Resolution;
import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/// The stored form of a passage: what no column of its segment says. Its version is
/// [Fields#SCHEMA].
final class PassageCodec {
  private static final int NANOS_A_MILLI = 1_000_000;
  private static final int LINKED = 0;
  private static final int EMERGENT = 1;
  private static final int NIL = 2;
  private static final int KIND = 3;
  private static final int SAME_SURFACE = 4;
  private static final int DERIVED_TOPIC = 8;

  /// Scores keep 8 bits: they are shown to two digits, and made of less.
  private static final double HIGHEST_SCORE = 255;

  private PassageCodec() {}

  static BytesRef encode(Passage passage) {
    try {
      var out = new ByteBuffersDataOutput();
      var document = passage.document().value();
      var ids = new IdTemplate(passage.channel(), passage.time());
      var id = passage.id().value();
      boolean derived = id.startsWith(document + "#");
      out.writeString(ids.shorten(document));
      out.writeString(derived ? id.substring(document.length()) : id);
      writeLike(document, passage.conversation().value(), out);
      // the text is the stretch of the document from start to end, so its length says the end
      boolean stretch = passage.end() - passage.start() == passage.text().length();
      out.writeVInt(passage.start() << 1 | (stretch ? 0 : 1));
      if (!stretch) {
        out.writeVInt(passage.end() - passage.start());
      }
      out.writeString(passage.text());
      out.writeString(passage.title());
      out.writeString(passage.heading());
      out.writeVInt(passage.page());
      out.writeVInt(passage.time().get(ChronoField.NANO_OF_SECOND) % NANOS_A_MILLI);
      out.writeVInt(passage.participants().size());
      for (var participant : passage.participants()) {
        writeLike(document, participant.value(), out);
      }
      out.writeVInt(passage.mentions().size());
      for (var mention : passage.mentions()) {
        encode(mention, passage.text(), out);
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
  }

  private static void encode(Mention mention, String text, ByteBuffersDataOutput out)
      throws IOException {
    out.writeVInt(mention.start());
    out.writeVInt(mention.end() - mention.start());
    boolean same =
        mention.end() <= text.length()
            && text.startsWith(mention.surface(), mention.start())
            && mention.surface().length() == mention.end() - mention.start();
    var topic = mention.resolution().topic().map(TopicId::value).orElse("");
    int kind =
        switch (mention.resolution()) {
          case Resolution.Linked _ -> LINKED;
          case Resolution.Emergent _ -> EMERGENT;
          case Resolution.Nil _ -> NIL;
        };
    boolean derived = topic.equals(derived(kind, mention.surface()));
    out.writeByte((byte) (kind | (same ? SAME_SURFACE : 0) | (derived ? DERIVED_TOPIC : 0)));
    if (!same) {
      out.writeString(mention.surface());
    }
    if (!derived) {
      out.writeString(topic);
    }
    out.writeByte((byte) Math.round(mention.resolution().score() * HIGHEST_SCORE));
  }

  /// The id that a topic of such a name mostly has, so that it need not be written.
  private static String derived(int kind, String surface) {
    return switch (kind) {
      case LINKED -> "wiki:" + surface.replace(' ', '_');
      case EMERGENT -> "team:" + NormalForm.of(surface);
      default -> "";
    };
  }

  /// Ids of one passage begin alike: only what differs is written.
  private static void writeLike(String model, String value, DataOutput out) throws IOException {
    int same = 0;
    int most = Math.min(model.length(), value.length());
    while (same < most && model.charAt(same) == value.charAt(same)) {
      same++;
    }
    out.writeVInt(same);
    out.writeString(value.substring(same));
  }

  private static String readLike(String model, DataInput in) throws IOException {
    return model.substring(0, in.readVInt()) + in.readString();
  }

  /// Reads a stored passage.
  ///
  /// @param doc within the segment
  static Passage decode(BytesRef bytes, SegmentColumns columns, int doc) throws IOException {
    var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    var channel = columns.channel(doc);
    var millis = Instant.ofEpochMilli(columns.time[doc]);
    var shortened = in.readString();
    var rest = in.readString();
    int conversationLike = in.readVInt();
    var conversationRest = in.readString();
    int place = in.readVInt();
    int start = place >>> 1;
    int length = (place & 1) == 0 ? -1 : in.readVInt();
    var text = in.readString();
    int end = start + (length < 0 ? text.length() : length);
    var title = in.readString();
    var heading = in.readString();
    int page = in.readVInt();
    var time = millis.plusNanos(in.readVInt());
    var document = new IdTemplate(channel, time).restore(shortened);
    return new Passage(
        new PassageId(rest.startsWith("#") ? document + rest : rest),
        new DocumentId(document),
        columns.source(doc),
        Flags.kind(columns.flags[doc]),
        start,
        end,
        text,
        title,
        heading,
        page,
        time,
        columns.author(doc),
        accounts(document, in),
        channel,
        new ConversationId(document.substring(0, conversationLike) + conversationRest),
        columns.audience[doc],
        Noise.NONE,
        mentions(in, text),
        Flags.role(columns.flags[doc]));
  }

  private static List<AccountId> accounts(String document, DataInput in) throws IOException {
    int count = in.readVInt();
    var accounts = new ArrayList<AccountId>(count);
    for (int i = 0; i < count; i++) {
      accounts.add(new AccountId(readLike(document, in)));
    }
    return accounts;
  }

  private static List<Mention> mentions(DataInput in, String text) throws IOException {
    int count = in.readVInt();
    var mentions = new ArrayList<Mention>(count);
    for (int i = 0; i < count; i++) {
      int start = in.readVInt();
      int end = start + in.readVInt();
      int tag = in.readByte();
      var surface = (tag & SAME_SURFACE) != 0 ? text.substring(start, end) : in.readString();
      var written = (tag & DERIVED_TOPIC) != 0 ? "" : in.readString();
      double score = Byte.toUnsignedInt(in.readByte()) / HIGHEST_SCORE;
      mentions.add(
          new Mention(start, end, surface, resolution(tag & KIND, surface, written, score)));
    }
    return mentions;
  }

  /// @param written the topic's id, or empty where it follows from the surface
  private static Resolution resolution(int kind, String surface, String written, double score) {
    var topic = written.isEmpty() ? derived(kind, surface) : written;
    return switch (kind) {
      case LINKED -> new Resolution.Linked(new TopicId(topic), score);
      case EMERGENT -> new Resolution.Emergent(new TopicId(topic), score);
      default -> new Resolution.Nil(score);
    };
  }
}
