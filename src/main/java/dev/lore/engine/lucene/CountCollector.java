package dev.lore.engine.lucene;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.DocumentKind;
import dev.lore.model.SourceId;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Counts all matches by their columns into plain arrays, one pass, no hashing.
final class CountCollector extends SimpleCollector {
  private static final int MAX_DAYS = 1 << 17;

  private final Segments segments;
  private final ColumnFilter filter;
  private final CountSpec spec;
  private final int[] topics;
  private final int[] authors;
  private final int[] channels;
  private final int[] sources;
  private final int[] kinds = new int[DocumentKind.values().length];
  private final FixedBitSet conversations;

  /// By day since 1970; before it, and after the year 2328, nothing is dated in earnest.
  private int[] days = new int[0];

  private long total;
  private @Nullable SegmentColumns columns;

  /// Every column of the searched segments must be loaded before: the dictionaries are then full.
  CountCollector(Segments segments, ColumnFilter filter, CountSpec spec) {
    this.segments = segments;
    this.filter = filter;
    this.spec = spec;
    var numbers = segments.dictionaries();
    topics = new int[spec.topics() == 0 ? 0 : numbers.topics.size()];
    authors = new int[spec.authors() == 0 ? 0 : numbers.authors.size()];
    channels = new int[spec.channels() == 0 ? 0 : numbers.channels.size()];
    sources = new int[spec.sources() ? numbers.sources.size() : 0];
    conversations = new FixedBitSet(spec.conversations() ? numbers.conversations.size() : 0);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    columns = segments.columns(leaf);
  }

  @Override
  public void collect(int doc) {
    var here = Objects.requireNonNull(columns);
    if (!filter.matches(here, doc)) {
      return;
    }
    total++;
    if (topics.length > 0) {
      for (int i = here.topicStart[doc]; i < here.topicStart[doc + 1]; i++) {
        topics[here.topics[i]]++;
      }
    }
    if (authors.length > 0 && here.author[doc] >= 0) {
      authors[here.author[doc]]++;
    }
    if (channels.length > 0) {
      channels[here.channel[doc]]++;
    }
    if (spec.sources()) {
      sources[here.source[doc]]++;
      kinds[Flags.kindOrdinal(here.flags[doc])]++;
    }
    if (spec.conversations()) {
      conversations.set(here.conversation[doc]);
    }
    if (spec.days() && here.time[doc] != 0) {
      countDay(here.day(doc));
    }
  }

  private void countDay(int day) {
    if (day < 0 || day >= MAX_DAYS) {
      return;
    }
    if (day >= days.length) {
      days = Arrays.copyOf(days, Math.max(day + 1, 1 << 15));
    }
    days[day]++;
  }

  Counts counts() {
    var numbers = segments.dictionaries();
    var byDay = new TreeMap<Integer, Integer>();
    for (int day = 0; day < days.length; day++) {
      if (days[day] > 0) {
        byDay.put(day, days[day]);
      }
    }
    return new Counts(
        total,
        conversations.cardinality(),
        new TopicCounts(numbers.topics, topics, spec.topics()),
        Highest.of(
            authors,
            spec.authors(),
            n -> new AccountId(numbers.authors.value(n)),
            AccountId::value),
        Highest.of(
            channels,
            spec.channels(),
            n -> new ChannelId(numbers.channels.value(n)),
            ChannelId::value),
        Highest.of(
            sources, sources.length, n -> new SourceId(numbers.sources.value(n)), SourceId::value),
        Highest.of(
            kinds,
            kinds.length,
            n -> DocumentKind.values()[n],
            kind -> String.valueOf((char) kind.ordinal())),
        byDay);
  }
}
