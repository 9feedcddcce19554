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

/// What is counted and filtered by, in arrays by Lucene's document number: about 45 bytes a
/// passage. Read from the postings of a segment once; a segment never changes.
final class SegmentColumns {
  private static final int[] NONE = {};

  final int[] audience;
  final long[] time;
  final short[] flags;
  final int[] author;
  final int[] channel;
  final int[] source;
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
    author = single(reader, Fields.AUTHOR, size, dictionaries.authors::number);
    channel = single(reader, Fields.CHANNEL, size, dictionaries.channels::number);
    source = single(reader, Fields.SOURCE, size, dictionaries.sources::number);
    conversation = single(reader, Fields.CONVERSATION, size, dictionaries.conversations::number);
    byConversation = byConversation(conversation);
    topicStart = new int[size + 1];
    topics = many(reader, Fields.TOPIC, dictionaries.topics::number);
  }

  Optional<AccountId> author(int doc) {
    return author[doc] < 0
        ? Optional.empty()
        : Optional.of(new AccountId(dictionaries.authors.value(author[doc])));
  }

  ChannelId channel(int doc) {
    return new ChannelId(dictionaries.channels.value(channel[doc]));
  }

  SourceId source(int doc) {
    return new SourceId(dictionaries.sources.value(source[doc]));
  }

  /// Days since 1970-01-01 (UTC).
  int day(int doc) {
    return (int) Math.floorDiv(time[doc], 86_400_000L);
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
