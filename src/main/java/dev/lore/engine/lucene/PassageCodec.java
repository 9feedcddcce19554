package dev.lore.engine.lucene;

import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Mention;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Resolution;
import dev.lore.model.SourceId;
import dev.lore.model.TopicId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/// The stored form of a passage. Its version is [Fields#SCHEMA].
final class PassageCodec {
  private static final DocumentKind[] KINDS = DocumentKind.values();
  private static final byte LINKED = 0;
  private static final byte EMERGENT = 1;
  private static final byte NIL = 2;

  private PassageCodec() {}

  static BytesRef encode(Passage passage) {
    try {
      var out = new ByteBuffersDataOutput();
      var document = passage.document().value();
      var id = passage.id().value();
      boolean derived = id.startsWith(document + "#");
      out.writeString(document);
      out.writeString(derived ? id.substring(document.length()) : id);
      out.writeString(passage.source().value());
      out.writeByte((byte) passage.kind().ordinal());
      out.writeVInt(passage.start());
      out.writeVInt(passage.end());
      out.writeString(passage.text());
      out.writeString(passage.title());
      out.writeString(passage.heading());
      out.writeVInt(passage.page());
      out.writeZLong(passage.time().getEpochSecond());
      out.writeVInt(passage.time().getNano());
      out.writeString(passage.author().map(AccountId::value).orElse(""));
      out.writeVInt(passage.participants().size());
      for (var participant : passage.participants()) {
        out.writeString(participant.value());
      }
      out.writeString(passage.channel().value());
      out.writeString(passage.conversation().value());
      out.writeVInt(passage.audienceClass());
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
    out.writeString(same ? "" : mention.surface());
    out.writeByte(
        switch (mention.resolution()) {
          case Resolution.Linked _ -> LINKED;
          case Resolution.Emergent _ -> EMERGENT;
          case Resolution.Nil _ -> NIL;
        });
    out.writeString(mention.resolution().topic().map(TopicId::value).orElse(""));
    out.writeInt(Float.floatToIntBits((float) mention.resolution().score()));
  }

  static Passage decode(BytesRef bytes) {
    try {
      var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      var document = in.readString();
      var rest = in.readString();
      var id = rest.startsWith("#") ? document + rest : rest;
      var source = new SourceId(in.readString());
      var kind = KINDS[in.readByte()];
      int start = in.readVInt();
      int end = in.readVInt();
      var text = in.readString();
      return new Passage(
          new PassageId(id),
          new DocumentId(document),
          source,
          kind,
          start,
          end,
          text,
          in.readString(),
          in.readString(),
          in.readVInt(),
          Instant.ofEpochSecond(in.readZLong(), in.readVInt()),
          Optional.of(in.readString()).filter(a -> !a.isEmpty()).map(AccountId::new),
          accounts(in),
          new ChannelId(in.readString()),
          new ConversationId(in.readString()),
          in.readVInt(),
          Noise.NONE,
          mentions(in, text));
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
  }

  private static List<AccountId> accounts(DataInput in) throws IOException {
    int count = in.readVInt();
    var accounts = new ArrayList<AccountId>(count);
    for (int i = 0; i < count; i++) {
      accounts.add(new AccountId(in.readString()));
    }
    return accounts;
  }

  private static List<Mention> mentions(DataInput in, String text) throws IOException {
    int count = in.readVInt();
    var mentions = new ArrayList<Mention>(count);
    for (int i = 0; i < count; i++) {
      int start = in.readVInt();
      int end = start + in.readVInt();
      var surface = in.readString();
      byte tag = in.readByte();
      var topic = in.readString();
      double score = Float.intBitsToFloat(in.readInt());
      mentions.add(
          new Mention(
              start,
              end,
              surface.isEmpty() ? text.substring(start, end) : surface,
              switch (tag) {
                case LINKED -> new Resolution.Linked(new TopicId(topic), score);
                case EMERGENT -> new Resolution.Emergent(new TopicId(topic), score);
                default -> new Resolution.Nil(score);
              }));
    }
    return mentions;
  }
}
