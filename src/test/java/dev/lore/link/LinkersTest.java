package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.OverlayCatalog;
import dev.lore.model.Resolution;
import dev.lore.phrase.LexiconMiner;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinkersTest {
  private final OverlayCatalog catalog = OverlayCatalog.shipped();
  private final Linker linker = Linkers.open(catalog);

  private List<String> topics(String text, String... context) {
    return linker.link(new LinkInput(text, List.of(context), new int[0])).stream()
        .flatMap(mention -> mention.resolution().topic().stream())
        .map(topic -> catalog.topic(topic).orElseThrow().name())
        .toList();
  }

  @Test
  void aliases_in_lower_letters_name_their_entity() {
    assertThat(topics("moved the k8s cluster off heroku, psql is next"))
        .containsExactly("Kubernetes", "Heroku", "PostgreSQL");
  }

  @Test
  void the_longest_phrase_wins() {
    assertThat(topics("a ruby on rails shop")).containsExactly("Ruby on Rails");
  }

  @Test
  void plain_english_is_no_name() {
    assertThat(topics("Go there and spark some joy, slack off, it will rust")).isEmpty();
  }

  @Test
  void plain_english_is_a_name_in_its_company() {
    assertThat(topics("should we use go or rust for the compiled backend?"))
        .containsExactly("Go", "Rust");
  }

  @Test
  void neighbouring_messages_decide() {
    assertThat(topics("the spark one is slow", "executor ran out of memory on the cluster"))
        .containsExactly("Apache Spark");
  }

  @Test
  void avoided_spans_are_left_alone() {
    var text = "see kafka and redis";
    var mentions = linker.link(new LinkInput(text, List.of(), new int[] {4, 9}));
    assertThat(mentions).extracting(m -> m.surface()).containsExactly("redis");
  }

  @Test
  void given_mentions_are_resolved_and_only_those() {
    var mentions =
        linker.resolve(LinkInput.of("redis and a zzyx"), List.of(new Linker.Span(12, 16)));
    assertThat(mentions).hasSize(1);
    assertThat(mentions.getFirst().resolution()).isInstanceOf(Resolution.Nil.class);
  }

  @Test
  void the_team_outranks_the_encyclopedia() {
    var miner = new LexiconMiner(catalog);
    miner.acceptChannel("proj-prometheus");
    for (int i = 0; i < 4; i++) {
      miner.accept("Review " + i + ": the Prometheus rewrite is late. Project Prometheus slips.");
    }
    var lexicon = miner.finish();
    var mentions = Linkers.open(catalog, lexicon).link(LinkInput.of("when does Prometheus ship?"));
    assertThat(mentions).hasSize(1);
    assertThat(mentions.getFirst().resolution()).isInstanceOf(Resolution.Emergent.class);
  }
}
