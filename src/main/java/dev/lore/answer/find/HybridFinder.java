package dev.lore.answer.find;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.VectorIndex.Near;
import dev.lore.index.WordSearch;
import dev.lore.model.ConversationId;
import dev.lore.model.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds by words (BM25) and by meaning (vectors, as far as they are there), looks at what stands
/// around and at what the best passages have in common, and orders by all of it.
///
/// 1. The best passages by words and the nearest by meaning make the pool.
/// 2. A first order by both gives words and a direction that relate to the question (relevance
///    feedback). Where many candidates are wanted, the related words fetch more of them.
/// 3. Neighbours of the best in their conversation or document join the pool.
/// 4. The [Ranker] orders the pool by all features.
public final class HybridFinder implements Finder {
  private static final int BY_WORDS = 150;
  private static final int BY_MEANING = 100;

  /// The same where few candidates are wanted: reading a passage from the disk is the dearest part
  /// of a question.
  private static final int FEW = 50;

  private static final int FEW_BY_WORDS = 80;
  private static final int FEW_BY_MEANING = 40;

  private static final int FEEDBACK = 5;

  /// Requests for more candidates than this are worth a second search.
  private static final int MANY = 100;

  /// Conversations of the best candidates whose other passages join the pool, and how many.
  private static final int CONVERSATIONS = 8;

  private static final int LINES = 160;
  private static final int FEW_LINES = 100;

  private final PassageIndex index;
  private final Optional<Meaning> meaning;
  private final Ranker ranker;
  private final Aliases aliases;

  /// @param meaning empty to find by words alone
  public HybridFinder(PassageIndex index, Optional<Meaning> meaning) {
    this(index, meaning, Ranker.shipped(), Aliases.NONE);
  }

  /// @param ranker orders the candidates
  /// @param aliases other names of what questions name
  public HybridFinder(
      PassageIndex index, Optional<Meaning> meaning, Ranker ranker, Aliases aliases) {
    this.index = index;
    this.meaning = meaning;
    this.ranker = ranker;
    this.aliases = aliases;
  }

  @Override
  public List<Candidate> find(FindRequest request, Readers readers) {
    if (request.question().isEmpty()) {
      return List.of();
    }
    try (var snapshot = index.snapshot()) {
      return new Search(snapshot, request, readers).run();
    }
  }

  @Override
  public List<Candidate> order(FindRequest request, List<Passage> passages, Readers readers) {
    try (var snapshot = index.snapshot()) {
      return new Search(snapshot, request, readers).order(passages);
    }
  }

  /// One question.
  private final class Search {
    private final IndexSnapshot snapshot;
    private final FindRequest request;
    private final Readers readers;
    private final WordSearch words;
    private final QuestionWords question;
    private final WordFeatures wordFeatures;
    private final Pool pool;
    private final Optional<float[]> vector;

    Search(IndexSnapshot snapshot, FindRequest request, Readers readers) {
      this.snapshot = snapshot;
      this.request = request;
      this.readers = readers;
      words = snapshot.words(readers);
      question = QuestionWords.of(request.question(), words);
      question.add(aliases.in(request.question(), readers), words);
      question.add(Compounds.in(request.question(), words), words);
      wordFeatures = new WordFeatures(question, words);
      pool = new Pool(words);
      vector = meaning.flatMap(m -> m.vector(request.question()));
    }

    List<Candidate> run() {
      words
          .best(question.weights(), request.filter(), few() ? FEW_BY_WORDS : BY_WORDS)
          .forEach(hit -> pool.add(hit.passage()));
      nearest();
      fill();
      firstOrder();
      related();
      return ranked(surroundings());
    }

    List<Candidate> order(List<Passage> passages) {
      passages.forEach(pool::add);
      fill();
      firstOrder();
      vector.ifPresent(v -> MeaningFeatures.related(pool, v, List.copyOf(pool.best(FEEDBACK))));
      return ranked(Map.of());
    }

    /// @param places of passages in their conversations, as far as they are known
    private List<Candidate> ranked(Map<String, Integer> places) {
      Surroundings.fill(pool, places);
      pool.scale(Feature.AROUND_WORDS_SCALED, Feature.AROUND_WORDS_SCALED);
      pool.scale(Feature.AROUND_MEANING_SCALED, Feature.AROUND_MEANING_SCALED);
      pool.all().forEach(Surroundings::lean);
      ofThings();
      ranker.score(pool.all());
      return pool.best(request.limit()).stream()
          .map(d -> new Candidate(d.passage, d.score, d.features))
          .toList();
    }

    private boolean few() {
      return request.limit() <= FEW;
    }

    private void nearest() {
      if (vector.isPresent()) {
        int most = few() ? FEW_BY_MEANING : BY_MEANING;
        var near =
            meaning.orElseThrow().nearest(vector.get(), readers, most).stream()
                .map(Near::passage)
                .filter(id -> !pool.has(id.value()))
                .toList();
        snapshot.passages(near, readers).stream()
            .filter(request.filter()::accepts)
            .forEach(pool::add);
      }
    }

    private void fill() {
      pool.all().stream().filter(d -> !d.filled).forEach(wordFeatures::fill);
      pool.scale(Feature.WORDS, Feature.WORDS_SCALED);
      vector.ifPresent(v -> MeaningFeatures.fill(pool, meaning.orElseThrow(), v, readers));
    }

    private void firstOrder() {
      pool.all()
          .forEach(d ->
              d.score =
                  d.features.orZero(Feature.WORDS_SCALED)
                      + 0.8 * d.features.orZero(Feature.MEANING_SCALED));
    }

    private void related() {
      var best = List.copyOf(pool.best(FEEDBACK));
      var related = RelatedWords.of(best, question, words);
      if (request.limit() > MANY) {
        words
            .best(related.with(question), request.filter(), BY_WORDS)
            .forEach(hit -> pool.add(hit.passage()));
        fill();
      }
      for (var draft : pool.all()) {
        draft.features.set(
            Feature.RELATED_WORDS_SCALED,
            wordFeatures.score(draft, related.weights(), related.rarities()));
      }
      pool.scale(Feature.RELATED_WORDS_SCALED, Feature.RELATED_WORDS_SCALED);
      vector.ifPresent(v -> MeaningFeatures.related(pool, v, best));
    }

    /// Lets the lines around the best join, and tells their places in their conversations.
    private Map<String, Integer> surroundings() {
      firstOrder();
      var conversations = new LinkedHashSet<ConversationId>();
      for (var draft : pool.best(CONVERSATIONS * 2)) {
        if (conversations.size() < CONVERSATIONS) {
          conversations.add(draft.passage.conversation());
        }
      }
      if (conversations.isEmpty()) {
        return Map.of();
      }
      var filter = PassageFilter.where().conversations(conversations).build();
      var lines =
          new ArrayList<>(
              snapshot
                  .search(
                      TextQuery.NONE, filter, readers, Order.OLDEST, 0, few() ? FEW_LINES : LINES)
                  .hits()
                  .stream()
                  .map(IndexSnapshot.Hit::passage)
                  .toList());
      lines.sort(Surroundings::inOrder);
      var places = new HashMap<String, Integer>();
      var next = new HashMap<String, Integer>();
      for (var line : lines) {
        places.put(line.id().value(), next.merge(Surroundings.group(line), 1, Integer::sum));
        if (request.filter().accepts(line)) {
          pool.add(line);
        }
      }
      fill();
      return places;
    }

    private void ofThings() {
      var kind = KindOfThing.of(request.question());
      for (var draft : pool.all()) {
        boolean asks = draft.passage.text().indexOf('?') >= 0;
        draft.features.set(Feature.ASKS, asks ? Surroundings.shortness(draft) : 0);
        if (kind != KindOfThing.NOTHING_SPECIAL) {
          draft.features.set(Feature.KIND_OF_THING, kind.isIn(draft.passage.text()) ? 1 : 0);
        }
      }
      Speakers.fill(pool, request.question());
      NamedDocuments.fill(pool, question);
      WholeDocuments.fill(pool);
      double coverage = pool.highest(Feature.COVERAGE);
      double nearest = pool.highest(Feature.MEANING);
      for (var draft : pool.all()) {
        draft.features.set(Feature.BEST_COVERAGE, coverage);
        draft.features.set(Feature.BEST_MEANING, nearest);
        draft.features.set(
            Feature.AGREEMENT,
            draft.features.orZero(Feature.WORDS_SCALED)
                * draft.features.orZero(Feature.MEANING_SCALED));
      }
    }
  }
}
