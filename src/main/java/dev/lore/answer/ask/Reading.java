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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Chooses what to read for a question: the best candidates, and what was replied where a candidate
/// only asks. Each comes with what stands around it, so that "20 weeks" under "Parental leave" is
/// understood.
final class Reading {
  private static final int READ = 8;
  private static final int ASKING = 4;
  private static final int REPLIES = 4;
  private static final int LINES = 80;

  /// How a line of a table of contents ends.
  private static final Pattern LEADER =
      Pattern.compile("(?:…|\\.{3}|(?:\\. ){3}|\\s{4}|\\t)[….\\s]*\\d{1,4}\\s*$");

  private final Names names;

  Reading(Names names) {
    this.names = names;
  }

  /// A passage to be read.
  record Item(Passage passage, Source source, Fit fit) {}

  /// @param candidates best first
  List<Item> choose(IndexSnapshot snapshot, List<Candidate> candidates, Readers readers) {
    Map<PassageId, Item> chosen = new LinkedHashMap<>();
    var asking = new ArrayList<Candidate>();
    double best = candidates.isEmpty() ? 0 : candidates.getFirst().score();
    for (var candidate : candidates) {
      var passage = candidate.passage();
      if (isContents(passage)) {
        continue;
      }
      if (passage.kind() != DocumentKind.FILE && Knowers.asks(passage)) {
        if (asking.size() < ASKING) {
          asking.add(candidate);
        }
        continue;
      }
      if (chosen.size() < READ) {
        double meaning = candidate.features().value(Feature.MEANING);
        chosen.put(passage.id(), item(passage, "", meaning, Fit.of(candidate, best)));
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
          .forEach(p -> replies.add(item(p, asked.text(), Double.NaN, Fit.of(candidate, best))));
    }
    return replies;
  }

  /// Whether most lines of a document's passage name a heading and its page, and say nothing.
  private static boolean isContents(Passage passage) {
    if (passage.kind() != DocumentKind.FILE) {
      return false;
    }
    var lines = passage.text().lines().filter(line -> !line.isBlank()).toList();
    long leading = lines.stream().filter(line -> LEADER.matcher(line).find()).count();
    return lines.size() > 2 && leading * 2 > lines.size();
  }

  private Item item(Passage passage, String before, double meaning, Fit fit) {
    var author = passage.author().flatMap(names::personOf).map(Person::name).orElse("");
    boolean chat = passage.kind() == DocumentKind.MESSAGE;
    var around = passage.title() + "\n" + passage.heading() + "\n" + before;
    return new Item(passage, new Source(passage.text(), around, chat ? author : "", meaning), fit);
  }
}
