package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.OverlayCatalog;
import dev.lore.model.Resolution;
import dev.lore.phrase.LexiconMiner;
import dev.lore.phrase.MinedLexicon;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A made-up harbour office at work.
final class TeamTalkTest {
  private final OverlayCatalog catalog = OverlayCatalog.shipped();
  private final Linker linker = Linkers.open(catalog, lexicon());

  private MinedLexicon lexicon() {
    var miner = new LexiconMiner(catalog);
    miner.acceptChannel("gangway");
    for (int i = 0; i < 4; i++) {
      miner.accept("Week " + i + ": Gangway is late. We met Harlin Cargo and Captain Brode.");
      miner.accept("Notes " + i + ", once more Harlin Cargo wrote, and Harlin Cargo called.");
      miner.accept("We saw Harlin on day " + i + ", and with Captain Brode came Harlin again.");
      miner.accept("the quayfeed job ran " + i + " times");
    }
    miner.accept("For all who are new: quayfeed is our stream of ship positions.");
    miner.accept("The meeting rooms are called Drake, Curlew and Tesla.");
    miner.accept("See you in Tesla, not in Curlew.");
    return miner.finish();
  }

  private List<String> named(String text, String... context) {
    return linker.link(new LinkInput(text, List.of(context), new int[0])).stream()
        .map(m -> m.surface() + "=" + m.resolution().topic().orElseThrow().value())
        .toList();
  }

  private List<String> surfaces(String text, String... context) {
    return linker.link(new LinkInput(text, List.of(context), new int[0])).stream()
        .map(m -> m.surface())
        .toList();
  }

  @Test
  void a_longer_name_of_the_team_is_not_cut() {
    assertThat(surfaces("a call with Harlin Cargo today")).containsExactly("Harlin Cargo");
  }

  @Test
  void what_was_said_to_be_ours_counts_without_capitals() {
    assertThat(surfaces("did quayfeed run?")).containsExactly("quayfeed");
  }

  @Test
  void rooms_that_were_named_outrank_the_encyclopedia() {
    var mentions = linker.link(LinkInput.of("cake in Tesla now"));
    assertThat(mentions).hasSize(1);
    assertThat(mentions.getFirst().resolution()).isInstanceOf(Resolution.Emergent.class);
  }

  @Test
  void two_letters_written_otherwise_need_their_own_words() {
    assertThat(named("subsetting of ts objects in Python drops the class"))
        .doesNotContain("ts=wiki:TypeScript");
    assertThat(named("is ts typed on the frontend?")).contains("ts=wiki:TypeScript");
    assertThat(named("we wrote it in TS and Python")).contains("TS=wiki:TypeScript");
  }

  @Test
  void initials_before_what_was_said_are_a_person() {
    assertThat(surfaces("Minutes\nUI: we start at nine\nand stop at ten")).isEmpty();
    assertThat(named("Minutes\nwe start with the UI: at nine")).isNotEmpty();
  }

  @Test
  void a_title_and_a_name_are_a_person() {
    assertThat(surfaces("and then Captain Brode laughed")).isEmpty();
  }

  @Test
  void a_word_of_longer_names_is_no_name_by_itself() {
    var miner = new LexiconMiner(catalog);
    for (int i = 0; i < 6; i++) {
      miner.accept("See page " + i + " of our Dev Guide, or come to the next Dev Day at noon.");
    }
    assertThat(miner.finish().topicOf("Dev")).isEmpty();
    assertThat(miner.finish().topicOf("Dev Guide")).isPresent();
  }

  @Test
  void nouns_of_the_trade_are_no_topics() {
    assertThat(surfaces("The invoice is wrong, the outage is over, two invoices to go")).isEmpty();
  }

  @Test
  void what_opened_the_thread_tells_which_go() {
    assertThat(named("why go?", "Kotlin or Scala for the shared part?"))
        .containsExactly("go=wiki:Go_(programming_language)");
    assertThat(surfaces("why go?")).isEmpty();
  }

  @Test
  void a_currency_after_an_amount_is_no_topic() {
    assertThat(surfaces("it costs 390 EUR a month")).isEmpty();
    assertThat(surfaces("do they bill in SEK?")).containsExactly("SEK");
  }

  @Test
  void a_version_is_no_part_of_a_language() {
    assertThat(surfaces("we are on PostgreSQL 17 now")).containsExactly("PostgreSQL");
    assertThat(surfaces("the SOC 2 report is ready")).containsExactly("SOC 2");
  }

  @Test
  void addresses_and_faces_name_nothing() {
    assertThat(surfaces("see https://grafana.example/kubernetes and lib/redis :D")).isEmpty();
  }
}
