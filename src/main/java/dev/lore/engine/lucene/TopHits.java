package dev.lore.engine.lucene;

import dev.lore.index.IndexSnapshot.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best of the passages that it is offered, and counts all of them.
///
/// Equal ones come newest first, then by conversation and place within it, so that neither merges
/// of segments nor unreadable passages change the order. One question each; not thread-safe.
final class TopHits {
  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparingDouble(Found::rank)
          .reversed()
          .thenComparing(Comparator.comparingLong(Found::time).reversed())
          .thenComparingLong(Found::conversation)
          .thenComparingInt(Found::doc);

  private final ConversationNumbers conversations;
  private final int limit;
  private final PriorityQueue<Found> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

  /// Rank and time that an offer has to reach; nothing is too bad while there is room.
  private double worstRank = Double.NEGATIVE_INFINITY;

  private long worstTime = Long.MIN_VALUE;
  private long total;

  /// @param rank what the order sorts by, highest first
  /// @param doc Lucene's number of the passage, over all segments
  record Found(double rank, long time, long conversation, int doc) {}

  TopHits(Dictionaries dictionaries, int limit) {
    this.conversations = dictionaries.conversations;
    this.limit = limit;
  }

  /// Offers documents of one segment by what an order other than by relevance sorts by.
  void offerAll(Order order, SegmentColumns columns, int[] docs, int size, int base) {
    switch (order) {
      case RELEVANCE, NEWEST -> {
        for (int i = 0; i < size; i++) {
          offer(columns.time[docs[i]], columns, docs[i], base);
        }
      }
      case OLDEST -> {
        for (int i = 0; i < size; i++) {
          offer(-columns.time[docs[i]], columns, docs[i], base);
        }
      }
      case TELLING -> {
        for (int i = 0; i < size; i++) {
          offer(Flags.telling(columns.flags[docs[i]]), columns, docs[i], base);
        }
      }
    }
  }

  /// Offers the first `size` chosen of remembered matches.
  ///
  /// @param docs of all matches of the segment
  /// @param chosen places among them
  void offerAll(
      Order order,
      SegmentColumns columns,
      int[] docs,
      int base,
      Gathered gathered,
      int[] chosen,
      int size) {
    for (int i = 0; i < size; i++) {
      int match = chosen[i];
      double rank =
          switch (order) {
            case RELEVANCE, NEWEST -> gathered.times()[match];
            case OLDEST -> -gathered.times()[match];
            case TELLING -> Flags.telling(gathered.flags()[match]);
          };
      if (rank < worstRank) {
        total++;
      } else {
        offer(rank, columns, docs[match], base);
      }
    }
  }

  /// @param doc within its segment
  /// @param base of the segment
  void offer(double rank, SegmentColumns columns, int doc, int base) {
    total++;
    if (rank < worstRank) {
      return;
    }
    long time = columns.time[doc];
    if (limit == 0 || (rank == worstRank && time < worstTime)) {
      return;
    }
    int number = columns.conversation[doc];
    var found = new Found(rank, time, number < 0 ? 0 : conversations.digest(number), base + doc);
    if (worstFirst.size() == limit) {
      if (BEST_FIRST.compare(found, worstFirst.element()) >= 0) {
        return;
      }
      worstFirst.poll();
    }
    worstFirst.add(found);
    if (worstFirst.size() == limit) {
      worstRank = worstFirst.element().rank();
      worstTime = worstFirst.element().time();
    }
  }

  /// What an offer has to reach by now; negative infinity while there is room.
  double leastRank() {
    return worstRank;
  }

  /// The best, in order.
  List<Found> best() {
    var found = new ArrayList<>(worstFirst);
    found.sort(BEST_FIRST);
    return found;
  }

  /// How many were offered.
  long total() {
    return total;
  }
}
