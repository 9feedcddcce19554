package dev.lore.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The last messages of a channel and what is counted over them: who spoke when, how rare each word
/// is. Memory is bounded by the window.
final class RecentTalk {
  /// Messages that may be answered: 98 % of the replies of the Ubuntu corpus lie within 50 lines.
  static final int CANDIDATES = 100;

  private static final int REMEMBERED = 1_000;

  private final ArrayDeque<Utterance> remembered = new ArrayDeque<>();
  private final ArrayList<Utterance> candidates = new ArrayList<>();
  private final Map<String, Integer> wordCounts = new HashMap<>();
  private final Map<String, ArrayDeque<Utterance>> byAuthor = new HashMap<>();
  private final int limit;
  private long number;

  /// @param limit how many of the last messages may be answered
  RecentTalk(int limit) {
    this.limit = limit;
  }

  /// Works a message out against what came before; [#add] it afterwards.
  Utterance next(ChatLine line) {
    return new Utterance(line, number++, people());
  }

  void add(Utterance utterance) {
    if (utterance.line.event()) {
      return;
    }
    candidates.add(utterance);
    if (candidates.size() > limit) {
      candidates.removeFirst();
    }
    remembered.add(utterance);
    byAuthor.computeIfAbsent(utterance.author, a -> new ArrayDeque<>()).add(utterance);
    utterance.wordSet.forEach(w -> wordCounts.merge(w, 1, Integer::sum));
    if (remembered.size() > REMEMBERED) {
      forget(remembered.remove());
    }
  }

  private void forget(Utterance oldest) {
    var own = byAuthor.get(oldest.author);
    if (own != null) {
      own.remove();
      if (own.isEmpty()) {
        byAuthor.remove(oldest.author);
      }
    }
    for (String word : oldest.wordSet) {
      wordCounts.computeIfPresent(word, (w, n) -> n == 1 ? null : n - 1);
    }
  }

  /// Oldest first.
  List<Utterance> candidates() {
    return candidates;
  }

  /// Names of those who spoke in the window, lower case.
  Set<String> people() {
    return byAuthor.keySet();
  }

  /// Up to `limit` messages of an author, latest first.
  List<Utterance> latestOf(String author, int limit) {
    var own = byAuthor.get(author);
    if (own == null) {
      return List.of();
    }
    var latest = new ArrayList<Utterance>(limit);
    for (Iterator<Utterance> i = own.descendingIterator(); i.hasNext() && latest.size() < limit; ) {
      latest.add(i.next());
    }
    return latest;
  }

  /// How telling a word is, from the share of recent messages that have it.
  double weight(String word) {
    return Math.log((remembered.size() + 1.0) / (wordCounts.getOrDefault(word, 0) + 0.5));
  }

  /// Distinct authors among the last `messages`.
  int speakers(int messages) {
    var names = new HashSet<String>();
    for (int i = Math.max(0, candidates.size() - messages); i < candidates.size(); i++) {
      names.add(candidates.get(i).author);
    }
    return names.size();
  }
}
