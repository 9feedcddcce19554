package dev.lore.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lore.bench.live.TeamDraft.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void both_teams_choose_in_turn_and_neither_gets_the_better_places() {
    var champion = List.of("a", "b", "c", "d");
    var challenger = List.of("e", "a", "f", "b");
    var firsts = new HashMap<Team, Integer>();
    for (int seed = 0; seed < 400; seed++) {
      var draft = TeamDraft.of(champion, challenger, 4, seed);
      assertThat(draft.shown()).hasSize(4).doesNotHaveDuplicates();
      assertThat(draft.teams().values().stream().filter(t -> t == Team.CHAMPION)).hasSize(2);
      firsts.merge(draft.teams().get(draft.shown().getFirst()), 1, Integer::sum);
    }
    assertThat(firsts.get(Team.CHAMPION)).isBetween(150, 250);
  }

  @Test
  void whose_item_is_opened_gets_the_credit() {
    var draft = TeamDraft.of(List.of("a", "b"), List.of("c", "d"), 4, 1);
    assertThat(draft.winner(Set.of("a"))).isNegative();
    assertThat(draft.winner(Set.of("c", "d", "a"))).isPositive();
    assertThat(draft.winner(Set.of("a", "c"))).isZero();
  }

  @Test
  void rankings_are_compared_from_the_top() {
    var list = List.of("a", "b", "c", "d");
    assertThat(Overlap.of(list, list)).isCloseTo(1, within(1e-12));
    assertThat(Overlap.of(list, List.of("e", "f", "g", "h"))).isZero();
    // depth 2: agreement 0, then 1: .1 x (0 + .9) + 1 x .81
    assertThat(Overlap.of(List.of("a", "b"), List.of("b", "a"))).isCloseTo(0.9, within(1e-12));
    assertThat(Overlap.of(list, List.of("a", "b", "d", "c")))
        .isGreaterThan(Overlap.of(list, List.of("b", "a", "c", "d")));
  }

  @Test
  void the_shadow_never_holds_a_request_up_and_counts_what_it_drops() throws Exception {
    var free = new CountDownLatch(1);
    var running = new CountDownLatch(1);
    try (var shadow = new Shadow(2)) {
      shadow.run(() -> {
        running.countDown();
        await(free);
      });
      running.await();
      for (int i = 0; i < 5; i++) {
        shadow.run(() -> {
          throw new IllegalStateException("not ready");
        });
      }
      assertThat(shadow.counts()).isEqualTo(new Shadow.Counts(3, 3, 0));
      free.countDown();
      assertThat(shadow.settle(20)).isTrue();
      assertThat(shadow.counts().failed()).isEqualTo(2);
    }
  }

  @Test
  void readers_held_back_as_control_see_the_champion_alone() {
    try (var live = ranking(new LiveSettings("meaning", "words", 1, 1))) {
      var shown = live.rank("tide", "ines", List.of("a", "b"), 1, () -> List.of("c"));
      assertThat(shown).containsExactly("a", "b");
      assertThat(live.report().standing().control()).isEqualTo(1);
      assertThat(live.report().shadow().taken()).isZero();
    }
  }

  @Test
  void a_challenger_in_the_shadow_changes_nothing_and_its_differences_are_kept() {
    try (var live = ranking(new LiveSettings("meaning", "words", 0, 0))) {
      assertThat(live.rank("tide", "ines", List.of("a", "b"), 1, () -> List.of("b", "a")))
          .containsExactly("a", "b");
      assertThat(live.settle(20)).isTrue();
      assertThat(live.report().standing().compared()).isEqualTo(1);
      assertThat(live.report().standing().overlap()).isCloseTo(0.9, within(1e-12));
    }
  }

  @Test
  void interleaved_lists_are_judged_by_what_is_opened() {
    try (var live = ranking(new LiveSettings("meaning", "words", 0, 1))) {
      assertThat(live.rank("tide", "ines", List.of("a", "b"), 1, () -> List.of("c", "d")))
          .hasSize(2)
          .containsAnyOf("c", "d");
      live.opened("ines", "c");
      live.opened("ines", "d");
      live.opened("tom", "a");
      live.rank("moor", "ines", List.of("a", "b"), 1, () -> List.of("c", "d"));
      assertThat(live.report().standing().challengerWins()).isEqualTo(1);
      assertThat(live.report().standing().championWins()).isZero();
    }
  }

  @Test
  void a_challenger_that_fails_costs_the_reader_nothing() {
    try (var live = ranking(new LiveSettings("meaning", "words", 0, 1))) {
      assertThat(
              live.rank(
                  "tide",
                  "ines",
                  List.of("a"),
                  1,
                  () -> {
                    throw new IllegalStateException();
                  }))
          .containsExactly("a");
    }
  }

  @Test
  void only_what_ten_people_asked_is_shown_or_written() throws IOException {
    var log = new LiveLog(folder, LivePlan.Part.SEARCH, NOON);
    for (int i = 0; i < 10; i++) {
      log.compared("high tide", "reader " + i, List.of("a"), List.of("b"), 1, 2);
      log.compared("my pay slip", "reader 1", List.of("a"), List.of("b"), 1, 2);
    }
    assertThat(log.standing().queries())
        .extracting(LiveLog.Query::text)
        .containsExactly("high tide");
    assertThat(log.standing().slower()).isEqualTo(2);
    log.close();
    assertThat(Files.readString(folder.resolve("live.jsonl")))
        .contains("high tide", "\"compared\":20")
        .doesNotContain("pay slip", "reader");
  }

  @Test
  void wins_are_told_from_chance_by_a_sign_test() {
    assertThat(LiveLog.signTest(0, 0)).isEqualTo(1);
    assertThat(LiveLog.signTest(1, 9)).isCloseTo(22 / 1024.0, within(1e-9));
    assertThat(LiveLog.signTest(5, 5)).isEqualTo(1);
    assertThat(LiveLog.signTest(400, 600)).isLessThan(1e-9);
  }

  @Test
  void settings_that_cannot_be_are_refused_with_their_place() throws IOException {
    assertThat(LivePlan.read(folder)).isEqualTo(LivePlan.USUAL);
    Files.writeString(folder.resolve("live.yaml"), "champion: meaning\nchalenger: words\n");
    assertThatThrownBy(() -> LivePlan.read(folder)).hasMessageContaining("chalenger");
    Files.writeString(folder.resolve("live.yaml"), "answers: {challenger: words, interleave: 1}\n");
    assertThatThrownBy(() -> LivePlan.read(folder)).hasMessageContaining("one answer");
    assertThatThrownBy(() -> new LiveSettings("a", "b", 2, 0)).hasMessageContaining("0 to 1");
  }

  @Test
  void search_and_answers_are_promoted_each_for_itself() throws IOException {
    Files.writeString(
        folder.resolve("live.yaml"),
        "challenger: words\ncontrol: 0.1\nanswers:\n  challenger: ranker\n");
    var plan = LivePlan.read(folder);
    plan.promoted(LivePlan.Part.ANSWERS).write(folder);
    assertThat(LivePlan.read(folder))
        .isEqualTo(
            new LivePlan(
                new LiveSettings("meaning", "words", 0.1, 0),
                new LiveSettings("ranker", "", 0.2, 0)));
    plan.promoted(LivePlan.Part.SEARCH).write(folder);
    assertThat(LivePlan.read(folder).search()).isEqualTo(new LiveSettings("words", "", 0.1, 0));
  }

  @Test
  void a_day_is_kept_with_who_found_what_and_read_again() throws IOException {
    var log = new LiveLog(folder, LivePlan.Part.ANSWERS, NOON);
    log.compared("high tide", "ines", List.of("a"), List.of(), 1, 1);
    log.compared("low tide", "ines", List.of(), List.of("b"), 1, 1);
    log.compared("no tide", "ines", List.of(), List.of(), 1, 1);
    log.close();
    Files.writeString(folder.resolve("live.jsonl"), "{\"date", StandardOpenOption.APPEND);
    assertThat(LiveDay.latest(folder, LivePlan.Part.SEARCH, 5)).isEmpty();
    assertThat(LiveDay.latest(folder, LivePlan.Part.ANSWERS, 5))
        .singleElement()
        .satisfies(day -> {
          assertThat(day.date()).isEqualTo("2026-11-25");
          assertThat(day.compared()).isEqualTo(3);
          assertThat(day.championOnly()).isEqualTo(1);
          assertThat(day.challengerOnly()).isEqualTo(1);
          assertThat(day.same()).isCloseTo(1 / 3.0, within(1e-9));
        });
  }

  private LiveRanking<String> ranking(LiveSettings settings) {
    return new LiveRanking<>(settings, new LiveLog(folder, LivePlan.Part.SEARCH, NOON));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
