package dev.lore.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.OverlayCatalog;
import dev.lore.model.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LexiconMinerTest {
  private final LexiconMiner miner = new LexiconMiner(OverlayCatalog.of(List.of()));

  private List<String> names() {
    return miner.finish().topics().stream().map(Topic::name).toList();
  }

  @Test
  void a_project_is_a_topic_under_both_names() {
    miner.accept("Kick-off for Project Bluebird is on Monday.");
    miner.accept("I think bluebird needs a new plan, and Bluebird needs people.");
    miner.accept("who owns Project Bluebird now?");
    var lexicon = miner.finish();
    assertThat(lexicon.topicOf("bluebird")).isPresent();
    assertThat(lexicon.topicOf("Project Bluebird")).isEqualTo(lexicon.topicOf("bluebird"));
  }

  @Test
  void a_phrase_that_is_written_as_a_name_is_a_topic() {
    for (int i = 0; i < 5; i++) {
      miner.accept("we asked the Platform Council about case " + i + ", they said wait");
      miner.accept("lunch " + i + " was good and then we asked around");
    }
    assertThat(names()).contains("Platform Council").doesNotContain("asked around", "Platform");
  }

  @Test
  void a_clause_is_no_topic() {
    for (int i = 0; i < 8; i++) {
      miner.accept("The " + i + " Summary Of Your Costs says Heron Plan Covers a lot here");
      miner.accept("In " + i + " weeks Talk To Your Doctor about the Heron Plan and rest");
    }
    assertThat(names())
        .contains("Heron Plan")
        .doesNotContain("Summary Of Your Costs", "Talk To Your Doctor", "Heron Plan Covers");
  }

  @Test
  void a_name_with_a_word_of_its_signature_is_no_topic() {
    miner.ignore("Nora Lindqvist");
    for (int i = 0; i < 8; i++) {
      miner.accept("mail " + i + " of today\nNora Lindqvist Harbour\nthe rest of it");
    }
    assertThat(names()).doesNotContain("Nora Lindqvist Harbour");
  }

  @Test
  void a_name_turned_round_with_of_is_the_same() {
    for (int i = 0; i < 8; i++) {
      miner.accept("they were on with the Heron Charters in " + i + " rounds or so");
      miner.accept("they have the Charter of Heron in " + i + " rounds or so");
    }
    var lexicon = miner.finish();
    assertThat(lexicon.topicOf("Heron Charters"))
        .isPresent()
        .isEqualTo(lexicon.topicOf("Charter of Heron"));
  }

  @Test
  void a_footer_said_again_word_for_word_counts_once() {
    for (int i = 0; i < 20; i++) {
      miner.accept(
          "Case "
              + i
              + " is closed.\nThe Galvanic Disclaimer Notice applies to this mail and files");
    }
    assertThat(names()).noneMatch(name -> name.contains("Galvanic"));
  }

  @Test
  void what_is_said_of_a_name_is_no_part_of_it() {
    for (int i = 0; i < 8; i++) {
      miner.accept("please contact Heron Health about case " + i + ", they said wait");
      miner.accept("in plan " + i + " then Heron Health pays for all of it");
    }
    assertThat(names()).contains("Heron Health").doesNotContain("contact Heron Health");
  }

  @Test
  void a_headline_does_not_decide_how_a_topic_is_written() {
    miner.accept("NEWS: PLATFORM COUNCIL meets");
    for (int i = 0; i < 5; i++) {
      miner.accept("we asked the Platform Council about case " + i + ", they said wait");
    }
    assertThat(names()).contains("Platform Council").doesNotContain("PLATFORM COUNCIL");
  }

  @Test
  void an_acronym_is_merged_with_what_it_stands_for() {
    for (int i = 0; i < 5; i++) {
      miner.accept("case " + i + ": the Data Steering Group (DSG) met; the DSG decided");
    }
    var lexicon = miner.finish();
    assertThat(lexicon.topicOf("DSG"))
        .isPresent()
        .isEqualTo(lexicon.topicOf("data steering group"));
  }

  @Test
  void persons_are_no_topics() {
    miner.ignore("Maria Lindqvist");
    for (int i = 0; i < 5; i++) {
      miner.accept("case " + i + ": ask Maria Lindqvist about it");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void what_was_learned_survives_being_written() {
    for (int i = 0; i < 5; i++) {
      miner.accept("case " + i + ": we asked the Platform Council about it");
    }
    var lexicon = miner.finish();
    var again = MinedLexicon.fromJson(lexicon.toJson());
    assertThat(again.version()).isEqualTo(lexicon.version());
    assertThat(again.topics()).isEqualTo(lexicon.topics());
  }
}
