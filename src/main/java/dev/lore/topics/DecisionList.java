package dev.lore.topics;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Hit;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.DocumentKind;
import dev.lore.model.Evidence;
import dev.lore.model.Passage;
import dev.lore.model.Role;
import dev.lore.model.TopicId;
import dev.lore.phrase.StopWords;
import dev.lore.role.DecisionWords;
import dev.lore.text.NormalForm;
import dev.lore.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decisions that the readers may read, newest first, each with the later one that takes its place.
///
/// A later decision supersedes an earlier one on the same matter: they share topics, are from the
/// same channel or by the same person, and have telling words in common: many, or some where the
/// later one says that something holds no longer. Where that is in doubt, both stand side by side.
final class DecisionList {
  private static final int TRIED = 40;

  /// Telling words that two decisions on one matter have in common: how many, and as a share of the
  /// shorter one's. Less is enough where the later one takes something back.
  private static final int WORDS_ALIKE = 4;

  private static final double SHARE_ALIKE = 0.4;
  private static final int WORDS_REPLACED = 3;
  private static final double SHARE_REPLACED = 0.2;
  private static final int LOOKED_AT = 150;

  /// Words that any decision may have.
  private static final Set<String> DECIDING =
      Set.of(
          "decided",
          "decision",
          "decide",
          "agreed",
          "announcement",
          "announced",
          "replace",
          "new",
          "day",
          "week",
          "month",
          "year",
          "today",
          "tomorrow",
          "meeting",
          "team",
          "everyone",
          "go");

  private final IndexSnapshot snapshot;
  private final Names names;
  private final Readers readers;

  DecisionList(IndexSnapshot snapshot, Names names, Readers readers) {
    this.snapshot = snapshot;
    this.names = names;
    this.readers = readers;
  }

  /// A decision with what comparing needs.
  private record Made(Passage passage, Evidence evidence, Set<TopicId> topics, Set<String> words) {}

  /// @param among which passages
  List<TopicPage.DecisionMade> newest(PassageFilter.Builder among, int limit) {
    var filter = among.roles(Set.of(Role.DECISION)).notKinds(Set.of(DocumentKind.FILE)).build();
    var hits =
        snapshot.search(TextQuery.NONE, filter, readers, Order.NEWEST, 0, TRIED).hits().stream()
            .map(Hit::passage)
            .map(this::made)
            .toList();
    var seen = new HashSet<String>();
    var later = new ArrayList<Made>();
    var shown = new ArrayList<TopicPage.DecisionMade>();
    for (var made : hits) {
      if (seen.add(NormalForm.of(made.evidence().quotation()))) {
        if (shown.size() < limit) {
          shown.add(shown(made, replacement(made, later)));
        }
        later.add(made);
      }
    }
    return shown;
  }

  private Made made(Passage passage) {
    int[] span = DecisionWords.in(passage.text());
    var topics = new HashSet<TopicId>();
    passage.mentions().forEach(m -> m.resolution().topic().ifPresent(topics::add));
    var words = new HashSet<String>();
    var tokens = Tokenizer.tokenize(passage.text());
    for (int i = 0; i < Math.min(tokens.size(), LOOKED_AT); i++) {
      if (!StopWords.contains(tokens.norm(i)) && !isName(passage, tokens.start(i))) {
        words.add(singular(tokens.norm(i)));
      }
    }
    words.removeAll(DECIDING);
    return new Made(passage, new Evidence(passage, span[0], span[1]), topics, words);
  }

  /// The newest decision that takes its place.
  ///
  /// @param later newest first
  private Optional<Made> replacement(Made made, List<Made> later) {
    return later.stream().filter(other -> isReplacedBy(made, other)).findFirst();
  }

  private boolean isReplacedBy(Made earlier, Made later) {
    if (!later.passage().time().isAfter(earlier.passage().time())) {
      return false;
    }
    boolean samePlace = earlier.passage().channel().equals(later.passage().channel());
    boolean samePerson =
        earlier.passage().author().isPresent()
            && earlier.passage().author().flatMap(names::personOf).isPresent()
            && earlier
                .passage()
                .author()
                .flatMap(names::personOf)
                .equals(later.passage().author().flatMap(names::personOf));
    if (!samePlace && !samePerson || !sharesTopics(earlier, later)) {
      return false;
    }
    var common = new HashSet<>(earlier.words());
    common.retainAll(later.words());
    int shorter = Math.max(1, Math.min(earlier.words().size(), later.words().size()));
    boolean replaces = DecisionWords.replaces(later.passage().text());
    return common.size() >= (replaces ? WORDS_REPLACED : WORDS_ALIKE)
        && common.size() >= (replaces ? SHARE_REPLACED : SHARE_ALIKE) * shorter;
  }

  /// Part of a topic's name, which both have anyway.
  private static boolean isName(Passage passage, int at) {
    return passage.mentions().stream().anyMatch(m -> m.start() <= at && at < m.end());
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static boolean sharesTopics(Made one, Made other) {
    return one.topics().stream().anyMatch(other.topics()::contains);
  }

  private TopicPage.DecisionMade shown(Made made, Optional<Made> replacement) {
    return new TopicPage.DecisionMade(
        made.evidence(),
        made.passage().author().flatMap(names::personOf),
        names.channel(made.passage().channel()),
        replacement.map(Made::evidence));
  }
}
