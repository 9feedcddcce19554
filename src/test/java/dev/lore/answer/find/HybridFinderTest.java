package dev.lore.answer.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.engine.lucene.RandomCorpus;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import dev.lore.pipeline.corpus.CorpusLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finds by words alone, in small indexes.
final class HybridFinderTest {
  private static final Readers ALL = new Readers.All();
  private static final Readers MEMBER = new Readers.Classes(BitSet.valueOf(new long[] {0b11}));

  @TempDir Path folder;

  @Test
  void an_answer_comes_before_its_question_though_it_shares_no_word_with_it() throws IOException {
    try (var index = chat()) {
      var found = finder(index).find(FindRequest.of("Who fixed the ferry timetable?", 10), ALL);
      assertThat(found.stream().limit(2).map(c -> c.passage().document().value()))
          .containsExactly("4", "3");
      assertThat(found.getFirst().features().value(Feature.AFTER_QUESTION)).isEqualTo(1);
    }
  }

  @Test
  void another_name_of_what_is_asked_for_is_found_too() throws IOException {
    Aliases aliases =
        (question, readers) ->
            question.contains("kitchen")
                ? List.of(new Aliases.Named("kitchen", List.of("canteen", "dining hall")))
                : List.of();
    try (var index = chat()) {
      var finder = new HybridFinder(index, Optional.empty(), Ranker.shipped(), aliases);
      var found = finder.find(FindRequest.of("is the kitchen open?", 10), ALL);
      assertThat(found.getFirst().passage().document().value()).isEqualTo("5");
      assertThat(found.getFirst().features().value(Feature.RAREST_WORD)).isEqualTo(1);
    }
  }

  @Test
  void a_name_of_several_words_counts_where_they_follow_each_other() throws IOException {
    Aliases aliases =
        (question, readers) -> List.of(new Aliases.Named("SSO", List.of("single sign-on")));
    var lines = folder.resolve("names.jsonl");
    Files.writeString(
        lines,
        """
        {"_id":"1","title":"","text":"a single sign says that the platform is closed"}
        {"_id":"2","title":"","text":"single sign-on is set up by the platform team"}
        {"_id":"3","title":"","text":"SSO of the old platform is gone"}
        """);
    try (var index = LucenePassageIndex.open(folder.resolve("names"))) {
      CorpusLoader.load(lines, index);
      var finder = new HybridFinder(index, Optional.empty(), Ranker.shipped(), aliases);
      var found = finder.find(FindRequest.of("SSO platform", 10), ALL);
      assertThat(found.stream().limit(2).map(c -> c.passage().document().value()))
          .containsExactlyInAnyOrder("2", "3");
    }
  }

  @Test
  void words_that_stand_together_cover_a_window_and_scattered_ones_do_not() throws IOException {
    var lines = folder.resolve("windows.jsonl");
    Files.writeString(
        lines,
        "{\"_id\":\"1\",\"title\":\"\",\"text\":\"the ferry timetable%s\"}%n{\"_id\":\"2\",\"title\":\"\",\"text\":\"the ferry%s timetable\"}%n"
            .formatted(" and more".repeat(40), " and more".repeat(40)));
    try (var index = LucenePassageIndex.open(folder.resolve("windows"))) {
      CorpusLoader.load(lines, index);
      var found = finder(index).find(FindRequest.of("ferry timetable", 2), ALL);
      assertThat(found.getFirst().passage().document().value()).isEqualTo("1");
      assertThat(found.getFirst().features().value(Feature.WINDOW_COVERAGE)).isEqualTo(1);
      assertThat(found.getLast().features().value(Feature.WINDOW_COVERAGE)).isLessThan(1);
      assertThat(found.getLast().features().value(Feature.COVERAGE)).isEqualTo(1);
    }
  }

  @Test
  void the_document_that_the_question_names_comes_first() throws IOException {
    var lines = folder.resolve("plans.jsonl");
    var text = new StringBuilder();
    for (var plan : List.of("Basic plan", "Harbour plan")) {
      for (int i = 0; i < 4; i++) {
        text.append(
            "{\"_id\":\"%s %d\",\"title\":\"%s\",\"text\":\"Part %d says what glasses cost.\"}%n"
                .formatted(plan, i, plan, i));
      }
    }
    Files.writeString(lines, text);
    try (var index = LucenePassageIndex.open(folder.resolve("plans"))) {
      CorpusLoader.load(lines, index);
      var found = finder(index).find(FindRequest.of("glasses in the basic plan?", 8), ALL);
      assertThat(found.stream().limit(4).map(c -> c.passage().title())).containsOnly("Basic plan");
      assertThat(found.getFirst().features().value(Feature.DOCUMENT_NAMED)).isZero();
      assertThat(found.getLast().features().value(Feature.DOCUMENT_NAMED)).isEqualTo(-1);
    }
  }

  @Test
  void only_passages_of_the_filter_are_found() throws IOException {
    try (var index = chat()) {
      var request =
          new FindRequest(
              "ferry timetable",
              PassageFilter.where().kinds(Set.of(DocumentKind.MAIL)).build(),
              10);
      assertThat(finder(index).find(request, ALL)).isEmpty();
    }
  }

  @Test
  void little_words_alone_are_still_a_question() throws IOException {
    try (var index = chat()) {
      assertThat(finder(index).find(FindRequest.of("who is it", 10), ALL)).isNotNull();
      assertThat(finder(index).find(FindRequest.of("  ", 10), ALL)).isEmpty();
      assertThat(finder(index).find(FindRequest.of("\"ferry\" AND (-timetable:*", 10), ALL))
          .isNotEmpty();
    }
  }

  @Test
  void unreadable_passages_change_neither_order_nor_scores() {
    var corpus = new RandomCorpus(11);
    try (var index = LucenePassageIndex.open(folder.resolve("index"))) {
      for (int i = 0; i < 200; i++) {
        put(index, corpus.document(i % 3 == 0 ? 1 : Readers.EVERYONE));
      }
      index.commit(1, "m");
      var before = seen(index);
      for (int i = 0; i < 600; i++) {
        put(index, corpus.document(2));
      }
      index.commit(2, "m");
      assertThat(seen(index)).isEqualTo(before).isNotEmpty();
    }
  }

  private static List<String> seen(LucenePassageIndex index) {
    return List.of("deploy the staging rollout", "what is our latency budget?").stream()
        .flatMap(q -> finder(index).find(FindRequest.of(q, 150), MEMBER).stream())
        .map(c -> c.passage().id().value() + " " + c.score())
        .toList();
  }

  private static void put(LucenePassageIndex index, List<Passage> passages) {
    index.put(passages.getFirst().document(), passages);
  }

  private static Finder finder(LucenePassageIndex index) {
    return new HybridFinder(index, Optional.empty());
  }

  private LucenePassageIndex chat() throws IOException {
    var lines = folder.resolve("chat.jsonl");
    Files.writeString(
        lines,
        """
        {"_id":"1","title":"Monday","text":"Ines: good morning everybody"}
        {"_id":"2","title":"Monday","text":"Raj: coffee is ready"}
        {"_id":"3","title":"Monday","text":"Tom: does anybody know who fixed the ferry timetable?"}
        {"_id":"4","title":"Monday","text":"Ines: that was Mara, on Friday"}
        {"_id":"5","title":"Tuesday","text":"Raj: the canteen is closed"}
        """);
    var index = LucenePassageIndex.open(folder.resolve("chat"));
    CorpusLoader.load(lines, index);
    return index;
  }
}
