package dev.lore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.answer.Completions;
import dev.lore.answer.Conversations;
import dev.lore.answer.Search;
import dev.lore.answer.SearchPage.Choice;
import dev.lore.answer.SearchPage.Facet;
import dev.lore.answer.SearchPage.FacetKind;
import dev.lore.answer.SearchRequest;
import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.engine.lucene.RandomCorpus;
import dev.lore.engine.lucene.RandomNames;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PersonId;
import dev.lore.people.People;
import dev.lore.topics.Topics;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a viewer sees depends only on what the viewer may read.
final class UnreadableChangesNothingTest {
  private static final int OWN_CLASS = 1;
  private static final int FOREIGN_CLASS = 2;
  private static final Readers MEMBER = new Readers.Classes(BitSet.valueOf(new long[] {0b11}));
  private static final Readers OTHER = new Readers.Classes(BitSet.valueOf(new long[] {0b101}));

  @TempDir Path folder;
  private final RandomNames names = new RandomNames();
  private RandomCorpus corpus = new RandomCorpus(7);

  @BeforeEach
  void freshCorpus() {
    corpus = new RandomCorpus(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 2_000})
  void adding_unreadable_passages_changes_nothing_a_viewer_sees(int unreadable) {
    try (var index = LucenePassageIndex.open(folder)) {
      for (int i = 0; i < 300; i++) {
        put(index, corpus.document(i % 3 == 0 ? OWN_CLASS : Readers.EVERYONE));
      }
      index.commit(1, "m");
      var before = everythingSeen(index, MEMBER);
      for (int i = 0; i < unreadable; i++) {
        put(index, corpus.document(FOREIGN_CLASS));
        if (i % 500 == 0) {
          index.commit(2, "m");
        }
      }
      index.commit(3, "m");
      assertThat(everythingSeen(index, MEMBER)).isEqualTo(before);
      assertThat(everythingSeen(index, OTHER)).isNotEqualTo(before);
    }
  }

  @Test
  void a_topic_known_only_in_private_does_not_exist_for_others() {
    try (var index = LucenePassageIndex.open(folder)) {
      Passage secret = null;
      while (secret == null) {
        for (var passage : corpus.document(FOREIGN_CLASS)) {
          if (passage.noise() == Noise.NONE
              && passage.mentions().stream()
                  .anyMatch(
                      m -> m.resolution().topic().equals(Optional.of(RandomCorpus.topic(0))))) {
            secret = passage;
            index.put(passage.document(), List.of(passage));
          }
        }
      }
      index.commit(1, "m");
      var topics = new Topics(index, names);
      var completions = new Completions(index, names);
      var search = new Search(index, names, completions);
      var topic = RandomCorpus.topic(0);
      assertThat(topics.page(topic, OTHER)).isPresent();
      assertThat(topics.page(topic, MEMBER)).isEmpty();
      assertThat(topics.card(topic, MEMBER)).isEmpty();
      assertThat(topics.find("bluebird", MEMBER)).isEmpty();
      assertThat(topics.list(MEMBER, 0, 10).total()).isZero();
      assertThat(topics.home(MEMBER).mostTalkedAbout()).isEmpty();
      assertThat(completions.complete("blue", OTHER, 5)).isNotEmpty();
      assertThat(completions.complete("blue", MEMBER, 5)).isEmpty();
      assertThat(search.search(SearchRequest.of("bluebird"), MEMBER).total()).isZero();
      assertThat(search.search(SearchRequest.of("bluebird"), MEMBER).suggestions()).isEmpty();
      assertThat(
              new Conversations(index, names, id -> Optional.empty()).around(secret.id(), MEMBER))
          .isEmpty();
      assertThat(new People(index, names).list(MEMBER, 0, 10).people()).isEmpty();
    }
  }

  @Test
  void what_is_left_out_is_named_only_to_those_who_may_read_of_it() {
    try (var index = LucenePassageIndex.open(folder)) {
      var secret = corpus.document(FOREIGN_CLASS);
      while (secret.getFirst().author().isEmpty() || secret.getFirst().noise() != Noise.NONE) {
        secret = corpus.document(FOREIGN_CLASS);
      }
      put(index, secret);
      index.commit(1, "m");
      var search = new Search(index, names, new Completions(index, names));
      var request = leavingOut(secret.getFirst());
      assertThat(leftOut(search, request, OTHER))
          .contains(FacetKind.CHANNEL, FacetKind.PERSON, FacetKind.SOURCE);
      assertThat(leftOut(search, request, MEMBER)).isEmpty();
    }
  }

  private static SearchRequest leavingOut(Passage passage) {
    return new SearchRequest(
        "",
        PassageFilter.where()
            .notChannels(Set.of(passage.channel()))
            .notSources(Set.of(passage.source()))
            .notTopics(Set.of(RandomCorpus.topic(0)))
            .build(),
        Set.of(),
        Set.of(new PersonId(passage.author().orElseThrow().value())),
        Order.RELEVANCE,
        0,
        10);
  }

  private static List<FacetKind> leftOut(Search search, SearchRequest request, Readers readers) {
    return search.search(request, readers).facets().stream()
        .filter(facet -> facet.values().stream().anyMatch(v -> v.choice() == Choice.EXCLUDED))
        .map(Facet::kind)
        .toList();
  }

  private static void put(LucenePassageIndex index, List<Passage> passages) {
    index.put(passages.getFirst().document(), passages);
  }

  private List<String> everythingSeen(LucenePassageIndex index, Readers readers) {
    var topics = new Topics(index, names);
    var people = new People(index, names);
    var completions = new Completions(index, names);
    var search = new Search(index, names, completions);
    var conversations = new Conversations(index, names, id -> Optional.empty());
    var seen = new ArrayList<Object>();
    seen.add(topics.home(readers));
    seen.add(topics.list(readers, 0, 100));
    seen.add(people.list(readers, 0, 100));
    for (int i = 0; i < RandomCorpus.topics(); i++) {
      seen.add(topics.page(RandomCorpus.topic(i), readers));
      seen.add(topics.card(RandomCorpus.topic(i), readers));
    }
    for (int i = 0; i < 7; i++) {
      seen.add(people.page(new PersonId("slack:U" + i), readers));
    }
    for (var text :
        List.of(
            "deploy", "staging rollout cache", "Bluebird is our", "latency -budget", "\"flag\"")) {
      var page = search.search(SearchRequest.of(text), readers);
      seen.add(page);
      if (!page.hits().isEmpty()) {
        seen.add(conversations.around(page.hits().getFirst().passage().id(), readers));
      }
    }
    for (var prefix : List.of("b", "p", "chan", "1")) {
      seen.add(completions.complete(prefix, readers, 10));
    }
    return seen.stream().map(UnreadableChangesNothingTest::written).toList();
  }

  /// All of a page in one line, arrays included.
  private static String written(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(UnreadableChangesNothingTest::written).orElse("-");
      case List<?> list ->
          list.stream()
              .map(UnreadableChangesNothingTest::written)
              .collect(Collectors.joining(", ", "[", "]"));
      case int[] numbers -> Arrays.toString(numbers);
      case Record part ->
          Stream.of(part.getClass().getRecordComponents())
              .map(component -> component.getName() + "=" + written(read(part, component)))
              .collect(Collectors.joining(", ", part.getClass().getSimpleName() + "(", ")"));
      default -> value.toString();
    };
  }

  private static Object read(Record part, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
