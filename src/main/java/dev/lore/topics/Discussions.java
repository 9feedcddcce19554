package dev.lore.topics;

import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Hit;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.ConversationId;
import dev.lore.model.Passage;
import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Groups passages by conversation and chooses those that tell most, spread over time: each further
/// one of the same month counts for less.
final class Discussions {
  private static final int MAX_QUOTES = 3;
  private static final double SAME_MONTH_PENALTY = 8;
  private static final double MENTION_BONUS = 6;
  private static final int ALIKE_CHARS = 160;
  private static final int MAX_TITLE_CHARS = 80;

  private final IndexSnapshot snapshot;
  private final Names names;
  private final Readers readers;
  private final Optional<TopicId> topic;

  /// @param topic whose passages are shown and counted; all where empty
  Discussions(IndexSnapshot snapshot, Names names, Readers readers, Optional<TopicId> topic) {
    this.snapshot = snapshot;
    this.names = names;
    this.readers = readers;
    this.topic = topic;
  }

  /// The best of the hits, which come best first.
  List<TopicPage.Discussion> best(List<Hit> hits, int limit) {
    var open = new ArrayList<>(byConversation(hits).values());
    var months = new HashMap<String, Integer>();
    var chosen = new ArrayList<TopicPage.Discussion>();
    while (!open.isEmpty() && chosen.size() < limit) {
      var best =
          open.stream()
              .max(
                  Comparator.comparingDouble((List<Hit> group) -> worth(group, months))
                      .thenComparing(group -> group.getFirst().passage().time()))
              .orElseThrow();
      open.remove(best);
      months.merge(month(best.getFirst().passage()), 1, Integer::sum);
      chosen.add(discussion(best));
    }
    return chosen;
  }

  /// One entry for each conversation of the hits, which come newest first.
  List<TopicPage.Discussion> latest(List<Hit> hits, int limit) {
    return byConversation(hits).values().stream().limit(limit).map(this::discussion).toList();
  }

  private Map<ConversationId, List<Hit>> byConversation(List<Hit> hits) {
    var seen = new HashSet<String>();
    var groups = new LinkedHashMap<ConversationId, List<Hit>>();
    for (var hit : hits) {
      if (seen.add(fingerprint(hit.passage()))) {
        groups.computeIfAbsent(hit.passage().conversation(), id -> new ArrayList<>()).add(hit);
      }
    }
    return groups;
  }

  /// The same words said twice are shown once.
  private static String fingerprint(Passage passage) {
    var normal = NormalForm.of(passage.text());
    return normal.substring(0, Math.min(ALIKE_CHARS, normal.length()));
  }

  private static double worth(List<Hit> group, Map<String, Integer> months) {
    return group.getFirst().score()
        + MENTION_BONUS * Math.log(group.size()) / Math.log(2)
        - SAME_MONTH_PENALTY * months.getOrDefault(month(group.getFirst().passage()), 0);
  }

  private static String month(Passage passage) {
    var date = passage.time().atZone(ZoneOffset.UTC);
    return date.getYear() + "-" + date.getMonthValue();
  }

  private TopicPage.Discussion discussion(List<Hit> group) {
    var quotes =
        group.stream()
            .limit(MAX_QUOTES)
            .map(Hit::passage)
            .sorted(Comparator.comparing(Passage::time).thenComparingInt(Passage::start))
            .map(this::quote)
            .toList();
    var first = group.getFirst().passage();
    var time = group.stream().map(h -> h.passage().time()).max(Instant::compareTo).orElseThrow();
    return new TopicPage.Discussion(
        first.conversation(),
        title(first),
        names.channel(first.channel()),
        time,
        quotes,
        mentions(first.conversation()));
  }

  private int mentions(ConversationId conversation) {
    var filter = PassageFilter.where().conversations(Set.of(conversation));
    topic.ifPresent(id -> filter.topics(Set.of(id)));
    return (int) snapshot.count(TextQuery.NONE, filter.build(), readers, CountSpec.TOTAL).total();
  }

  private String title(Passage passage) {
    if (!passage.title().isEmpty()) {
      return passage.title();
    }
    var start =
        snapshot
            .search(
                TextQuery.NONE,
                PassageFilter.where().conversations(Set.of(passage.conversation())).build(),
                readers,
                Order.OLDEST,
                0,
                1)
            .hits();
    var text = start.isEmpty() ? passage.text() : start.getFirst().passage().text();
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_TITLE_CHARS ? line : line.substring(0, MAX_TITLE_CHARS) + "…";
  }

  TopicPage.Quote quote(Passage passage) {
    return new TopicPage.Quote(
        passage, passage.author().flatMap(names::personOf), highlights(passage));
  }

  private int[] highlights(Passage passage) {
    return passage.mentions().stream()
        .filter(m -> topic.isPresent() && m.resolution().topic().equals(topic))
        .sorted(Comparator.comparingInt(m -> m.start()))
        .flatMapToInt(m -> IntStream.of(m.start(), m.end()))
        .toArray();
  }
}
