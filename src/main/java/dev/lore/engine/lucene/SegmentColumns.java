package dev.lore.engine.lucene;

import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.SourceId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// What is counted and filtered by, in arrays by Lucene's document number: about 60 bytes a
/// passage. Read from the postings of a segment once; a segment never changes.
///
/// What is counted together lies together, since counting waits for memory and for little else: a
/// row of [#ROW] numbers holds the first three topics, the author, the place and the day.
final class SegmentColumns {
  /// Length of a row of [#rows].
  static final int ROW = 6;

  /// Topics in a row, from its start on: each its number and 1, or 0 for none. Where there are
  /// more, the last one is inverted; they are found by [#topicStart].
  static final int TOPICS = 3;

  /// The author's number and 1, or 0 for none.
  static final int AUTHOR = 3;

  /// By [PlaceNumbers].
  static final int PLACE = 4;

  /// Days since 1970-01-01 (UTC), [#NO_DAY] where no time is known.
  static final int DAY = 5;

  static final int NO_DAY = Integer.MIN_VALUE;

  private static final long DAY_MILLIS = 86_400_000L;
  private static final int[] NONE = {};

  final int[] audience;
  final long[] time;
  final short[] flags;
  final int[] rows;
  final int[] conversation;

  /// All documents, ordered by conversation, then by number: a page looks into dozens of
  /// conversations, and a term of a field would be looked up in every segment for each.
  private final int[] byConversation;

  /// The topics of document d are `topics[topicStart[d]]` to `topics[topicStart[d + 1] - 1]`.
  final int[] topicStart;

  final int[] topics;

  private final Dictionaries dictionaries;

  SegmentColumns(LeafReader reader, Dictionaries dictionaries) throws IOException {
    this.dictionaries = dictionaries;
    int size = reader.maxDoc();
    audience = single(reader, Fields.AUDIENCE, size, SegmentColumns::audienceClass);
    time = new long[size];
    flags = new short[size];
    readNumbers(reader, size);
    conversation = single(reader, Fields.CONVERSATION, size, dictionaries.conversations::number);
    byConversation = byConversation(conversation);
    topicStart = new int[size + 1];
    topics = many(reader, Fields.TOPIC, dictionaries.topics::number);
    rows = rows(reader, size);
  }

  private int[] rows(LeafReader reader, int size) throws IOException {
    var author = single(reader, Fields.AUTHOR, size, dictionaries.authors::number);
    var channel = single(reader, Fields.CHANNEL, size, dictionaries.channels::number);
    var source = single(reader, Fields.SOURCE, size, dictionaries.sources::number);
    var made = new int[Math.multiplyExact(size, ROW)];
    var place = new PlaceNumbers.Place(-1, -1, -1);
    int number = -1;
    for (int doc = 0; doc < size; doc++) {
      int at = doc * ROW;
      int count = topicStart[doc + 1] - topicStart[doc];
      for (int i = 0; i < Math.min(count, TOPICS); i++) {
        made[at + i] = topics[topicStart[doc] + i] + 1;
      }
      if (count > TOPICS) {
        made[at + TOPICS - 1] = ~made[at + TOPICS - 1];
      }
      made[at + AUTHOR] = author[doc] + 1;
      int kind = Flags.kindOrdinal(flags[doc]);
      if (place.channel() != channel[doc]
          || place.source() != source[doc]
          || place.kind() != kind
          || number < 0) {
        place = new PlaceNumbers.Place(channel[doc], source[doc], kind);
        number = dictionaries.places.number(place);
      }
      made[at + PLACE] = number;
      made[at + DAY] =
          time[doc] == 0
              ? NO_DAY
              : (int) Math.clamp(Math.floorDiv(time[doc], DAY_MILLIS), -1, Integer.MAX_VALUE);
    }
    return made;
  }

  /// The author's number; -1 where there is none.
  int authorNumber(int doc) {
    return rows[doc * ROW + AUTHOR] - 1;
  }

  Optional<AccountId> author(int doc) {
    int author = authorNumber(doc);
    return author < 0
        ? Optional.empty()
        : Optional.of(new AccountId(dictionaries.authors.value(author)));
  }

  /// By [PlaceNumbers].
  int placeNumber(int doc) {
    return rows[doc * ROW + PLACE];
  }

  private PlaceNumbers.Place place(int doc) {
    return dictionaries.places.place(placeNumber(doc));
  }

  ChannelId channel(int doc) {
    return new ChannelId(dictionaries.channels.value(place(doc).channel()));
  }

  SourceId source(int doc) {
    return new SourceId(dictionaries.sources.value(place(doc).source()));
  }

  boolean hasTopic(int doc, int topic) {
    for (int i = topicStart[doc]; i < topicStart[doc + 1]; i++) {
      if (topics[i] == topic) {
        return true;
      }
    }
    return false;
  }

  /// Visits the documents of a conversation in ascending order.
  void forEachOf(int wanted, IntConsumer visit) {
    int low = 0;
    int high = byConversation.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (conversation[byConversation[middle]] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < byConversation.length && conversation[byConversation[i]] == wanted; i++) {
      visit.accept(byConversation[i]);
    }
  }

  private static int[] byConversation(int[] conversation) {
    var keys = new long[conversation.length];
    for (int doc = 0; doc < keys.length; doc++) {
      keys[doc] = (long) conversation[doc] << 32 | doc;
    }
    Arrays.sort(keys);
    var docs = new int[keys.length];
    for (int i = 0; i < docs.length; i++) {
      docs[i] = (int) keys[i];
    }
    return docs;
  }

  /// The term of a class of readers: as many passages of a channel have the same, its postings take
  /// next to nothing.
  static BytesRef audienceTerm(int audienceClass) {
    var term = new byte[Integer.BYTES];
    NumericUtils.intToSortableBytes(audienceClass, term, 0);
    return new BytesRef(term);
  }

  private static int audienceClass(BytesRef term) {
    return NumericUtils.sortableBytesToInt(term.bytes, term.offset);
  }

  private interface Numbers {
    int number(BytesRef value);
  }

  private void readNumbers(LeafReader reader, int size) throws IOException {
    NumericDocValues times = DocValues.getNumeric(reader, Fields.TIME);
    NumericDocValues allFlags = DocValues.getNumeric(reader, Fields.FLAGS);
    for (int doc = 0; doc < size; doc++) {
      time[doc] = times.advanceExact(doc) ? times.longValue() : 0;
      flags[doc] = allFlags.advanceExact(doc) ? (short) allFlags.longValue() : 0;
    }
  }

  private static int[] single(LeafReader reader, String field, int size, Numbers numbers)
      throws IOException {
    var column = new int[size];
    Arrays.fill(column, -1);
    var terms = reader.terms(field);
    if (terms == null) {
      return column;
    }
    var each = terms.iterator();
    PostingsEnum postings = null;
    for (var term = each.next(); term != null; term = each.next()) {
      int number = numbers.number(term);
      postings = each.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        column[doc] = number;
      }
    }
    return column;
  }

  /// Two passes: how many values each document has, then the values in their places.
  private int[] many(LeafReader reader, String field, Numbers numbers) throws IOException {
    var terms = reader.terms(field);
    if (terms == null) {
      return NONE;
    }
    PostingsEnum postings = null;
    var counting = terms.iterator();
    while (counting.next() != null) {
      postings = counting.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        topicStart[doc + 1]++;
      }
    }
    for (int doc = 0; doc < topicStart.length - 1; doc++) {
      topicStart[doc + 1] += topicStart[doc];
    }
    var values = new int[topicStart[topicStart.length - 1]];
    var next = topicStart.clone();
    var filling = terms.iterator();
    for (var term = filling.next(); term != null; term = filling.next()) {
      int number = numbers.number(term);
      postings = filling.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        values[next[doc]++] = number;
      }
    }
    return values;
  }
}
