package dev.lore.engine.lucene;

import dev.lore.index.Readers;
import dev.lore.model.AccountId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/// Counts with whom somebody shares conversations: one pass over the columns marks the
/// conversations, a second collects who else wrote in them.
final class CompanionCount {
  private final IndexState state;
  private final Readers readers;
  private final BitSet own = new BitSet();
  private final FixedBitSet conversations;

  CompanionCount(IndexState state, Set<AccountId> accounts, Readers readers) {
    this.state = state;
    this.readers = readers;
    var numbers = state.segments().dictionaries();
    for (var account : accounts) {
      int number = numbers.authors.find(account.value());
      if (number >= 0) {
        own.set(number);
      }
    }
    conversations = new FixedBitSet(Math.max(1, numbers.conversations.size()));
  }

  Map<AccountId, Integer> highest(int limit) {
    eachReadable((columns, doc, author) -> {
      if (own.get(author)) {
        conversations.set(columns.conversation[doc]);
      }
    });
    var pairs = new Pairs();
    eachReadable((columns, doc, author) -> {
      if (!own.get(author) && conversations.get(columns.conversation[doc])) {
        pairs.add((long) author << 32 | columns.conversation[doc]);
      }
    });
    var numbers = state.segments().dictionaries();
    var shared = new int[numbers.authors.size()];
    pairs.forEachDistinct(pair -> shared[(int) (pair >>> 32)]++);
    var counts = new LinkedHashMap<AccountId, Integer>();
    record Shared(AccountId account, int conversations) {}
    IntStream.range(0, shared.length)
        .filter(n -> shared[n] > 0)
        .mapToObj(n -> new Shared(new AccountId(numbers.authors.value(n)), shared[n]))
        .sorted(
            Comparator.comparingInt(Shared::conversations)
                .reversed()
                .thenComparing(Shared::account))
        .limit(limit)
        .forEach(s -> counts.put(s.account(), s.conversations()));
    return counts;
  }

  private interface Visit {
    void at(SegmentColumns columns, int doc, int author);
  }

  private void eachReadable(Visit visit) {
    for (var leaf : state.reader().leaves()) {
      var columns = state.segments().columns(leaf);
      var live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < columns.audience.length; doc++) {
        int author = columns.authorNumber(doc);
        if (author >= 0
            && readers.mayRead(columns.audience[doc])
            && (live == null || live.get(doc))) {
          visit.at(columns, doc, author);
        }
      }
    }
  }

  /// Grows, sorts once.
  private static final class Pairs {
    private long[] values = new long[1 << 10];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    void forEachDistinct(LongConsumer visit) {
      Arrays.sort(values, 0, size);
      for (int i = 0; i < size; i++) {
        if (i == 0 || values[i] != values[i - 1]) {
          visit.accept(values[i]);
        }
      }
    }
  }
}
