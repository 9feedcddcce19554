package dev.lore.answer.ask;

import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.Feature;
import dev.lore.answer.span.AnswerReader.Source;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Chooses what to read for a question: the best candidates, and what was replied where a candidate
/// only asks. Each comes with what stands around it, so that "20 weeks" under "Parental leave" is
/// understood.
final class Reading {
  private static final int READ = 8;
  private static final int ASKING = 4;
  private static final int REPLIES = 4;
  private static final int LINES = 80;

  private final Names names;

  Reading(Names names) {
    this.names = names;
  }

  /// A passage to be read.
  ///
  /// @param lag how far it, or the question that it replies to, stood behind the best candidate
  record Item(Passage passage, Source source, double lag) {}

  /// @param candidates best first
  List<Item> choose(IndexSnapshot snapshot, List<Candidate> candidates, Readers readers) {
    Map<PassageId, Item> chosen = new LinkedHashMap<>();
    var asking = new ArrayList<Candidate>();
    double best = candidates.isEmpty() ? 0 : candidates.getFirst().score();
    for (var candidate : candidates) {
      var passage = candidate.passage();
      if (passage.kind() != DocumentKind.FILE && Knowers.asks(passage)) {
        if (asking.size() < ASKING) {
          asking.add(candidate);
        }
        continue;
      }
      if (chosen.size() < READ) {
        double meaning = candidate.features().value(Feature.MEANING);
        chosen.put(passage.id(), item(passage, "", meaning, best - candidate.score()));
      }
    }
    replies(snapshot, asking, best, readers)
        .forEach(reply -> chosen.putIfAbsent(reply.passage().id(), reply));
    return List.copyOf(chosen.values());
  }

  /// What was said after the questions in their conversations, with the question around it.
  private List<Item> replies(
      IndexSnapshot snapshot, List<Candidate> asking, double best, Readers readers) {
    if (asking.isEmpty()) {
      return List.of();
    }
    var conversations =
        asking.stream()
            .map(candidate -> candidate.passage().conversation())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var filter = PassageFilter.where().conversations(conversations).build();
    var lines = snapshot.search(TextQuery.NONE, filter, readers, Order.OLDEST, 0, LINES).hits();
    var replies = new ArrayList<Item>();
    for (var candidate : asking) {
      var asked = candidate.passage();
      lines.stream()
          .map(IndexSnapshot.Hit::passage)
          .filter(p -> p.conversation().equals(asked.conversation()))
          .filter(p -> p.time().isAfter(asked.time()) && !Knowers.asks(p))
          .limit(REPLIES)
          .forEach(p -> replies.add(item(p, asked.text(), Double.NaN, best - candidate.score())));
    }
    return replies;
  }

  private Item item(Passage passage, String before, double meaning, double lag) {
    var author = passage.author().flatMap(names::personOf).map(Person::name).orElse("");
    boolean chat = passage.kind() == DocumentKind.MESSAGE;
    var around = passage.title() + "\n" + passage.heading() + "\n" + before;
    return new Item(passage, new Source(passage.text(), around, chat ? author : "", meaning), lag);
  }
}
