package dev.lore.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.Catalog;
import dev.lore.catalog.OverlayAlias;
import dev.lore.catalog.OverlayCatalog;
import dev.lore.catalog.OverlayEntity;
import dev.lore.model.Resolution;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.PhraseKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LexiconMinerTest {
  private final LexiconMiner miner = new LexiconMiner(OverlayCatalog.of(List.of()));

  private static Catalog catalog(String title, String... aliases) {
    var names =
        Stream.concat(Stream.of(title), Stream.of(aliases))
            .map(name -> new OverlayAlias(name, 0.9, false))
            .toList();
    return OverlayCatalog.of(
        List.of(
            new OverlayEntity(
                "a test:1", title, Optional.of(title), List.of(), names, List.of(), "")));
  }

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
  void what_is_done_with_a_name_is_no_topic() {
    for (int i = 0; i < 8; i++) {
      miner.accept("On day " + i + " somebody wants to build Quillon from its sources alone");
      miner.accept("He cannot build Quillon, case " + i + ", before the sun is down there");
    }
    assertThat(names()).contains("Quillon").doesNotContain("build Quillon");
  }

  @Test
  void what_is_said_to_belong_to_a_name_is_no_topic() {
    var own = new LexiconMiner(catalog("R (programming language)", "R"));
    for (int i = 0; i < 8; i++) {
      own.accept("On day " + i + " the release of R came, and R's Tracker knew nothing of it");
      own.accept("Which release of R, asked number " + i + ", who reads R's Tracker all day");
    }
    assertThat(own.finish().topics().stream().map(Topic::name))
        .doesNotContain("release of R", "R's Tracker", "R Tracker");
  }

  @Test
  void a_piece_of_several_longer_names_is_no_topic() {
    for (int i = 0; i < 5; i++) {
      miner.accept("See page " + i + " of the Heron Dev Guide, or ask whoever wrote it then.");
      miner.accept("We met " + i + " times at the Heron Dev Fair, and it rained as ever.");
    }
    assertThat(names()).contains("Heron Dev Guide", "Heron Dev Fair").doesNotContain("Heron Dev");
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

  @Test
  void an_acronym_explained_once_is_one_topic_with_the_phrase() {
    miner.accept("We start a data steering group (DSG) in May.");
    miner.accept("who is in the DSG?");
    miner.accept("the DSG met on Monday");
    miner.accept("ask the DSGs of both sites");
    var lexicon = miner.finish();
    assertThat(lexicon.topicOf("DSG"))
        .isPresent()
        .isEqualTo(lexicon.topicOf("Data Steering Group"));
  }

  @Test
  void an_acronym_is_explained_in_many_ways() {
    for (var way :
        List.of(
            "QRP (quiet room policy) is new",
            "QRP stands for quiet room policy, by the way",
            "QRP is short for quiet room policy",
            "the quiet room policy (QRP) is new",
            "QRP means quiet room policy")) {
      var other = new LexiconMiner(OverlayCatalog.of(List.of()));
      other.accept(way);
      other.accept("does the QRP hold for phones?");
      other.accept("read the QRP first");
      var lexicon = other.finish();
      assertThat(lexicon.topicOf("QRP"))
          .as(way)
          .isPresent()
          .isEqualTo(lexicon.topicOf("quiet-room policy"));
    }
  }

  @Test
  void one_and_several_explain_an_acronym_alike() {
    miner.accept("the Grain Transport Service (GTS) was founded first");
    miner.accept("now it is the Grain Transport Services (GTS), all under one roof");
    miner.accept("ask the GTS about barley");
    miner.accept("is the GTS open?");
    var lexicon = miner.finish();
    assertThat(lexicon.topicOf("GTS"))
        .isPresent()
        .isEqualTo(lexicon.topicOf("Grain Transport Service"));
  }

  @Test
  void function_words_give_a_letter_or_none() {
    miner.accept("The house of glass (HoG) opens; the board of new trustees (BNT) too.");
    for (int i = 0; i < 3; i++) {
      miner.accept("case " + i + ": the HoG asked, then the BNT asked");
    }
    var lexicon = miner.finish();
    assertThat(lexicon.topicOf("hog")).isPresent().isEqualTo(lexicon.topicOf("house of glass"));
    assertThat(lexicon.topicOf("BNT"))
        .isPresent()
        .isEqualTo(lexicon.topicOf("board of new trustees"));
  }

  @Test
  void other_words_in_brackets_explain_nothing() {
    miner.accept("we meet at the North Gate Hall (XYZ) today");
    miner.accept("the North Gate Hall is cold");
    miner.accept("is the North Gate Hall free?");
    miner.accept("the XYZ asked for it");
    miner.accept("who pays the XYZ?");
    var lexicon = miner.finish();
    assertThat(lexicon.topicOf("north gate hall"))
        .isNotEqualTo(lexicon.topicOf("XYZ").or(() -> Optional.of(new TopicId("none"))));
  }

  @Test
  void what_the_team_explains_outranks_what_the_encyclopedia_thinks() {
    var catalog = catalog("Amazon Machine Image", "AMI");
    var own = new LexiconMiner(catalog);
    own.accept("the annual member interview (AMI) is due");
    own.accept("please book your AMI before Friday");
    own.accept("was the AMI long this time?");
    var entry = own.finish().entry(PhraseKey.of("AMI")).orElseThrow();
    assertThat(entry.outranksCatalog()).isTrue();
    assertThat(entry.resolution())
        .isEqualTo(new Resolution.Emergent(new TopicId("team:annual-member-interview"), 1));
  }

  @Test
  void a_known_phrase_lends_its_entity_to_the_teams_acronym() {
    var catalog = catalog("Continuous integration");
    var own = new LexiconMiner(catalog);
    own.accept("continuous integration (CI) is red");
    own.accept("who broke the CI again");
    own.accept("the CI of the shop is slow");
    var lexicon = own.finish();
    assertThat(lexicon.entry(PhraseKey.of("CI")).orElseThrow().resolution().topic())
        .isEqualTo(Optional.of(catalog.candidates("continuous integration").getFirst().entity()));
    assertThat(lexicon.topics()).isEmpty();
  }

  @Test
  void spellings_of_a_phrase_are_one_topic() {
    for (var verb : List.of("asked", "paid", "called", "saw", "met", "left")) {
      miner.accept("they " + verb + " Quill-Desk today");
      miner.accept("Quill Desk " + verb + " us");
      miner.accept("who " + verb + " the Quill Desks");
      miner.accept("then Quilldesk " + verb + " them");
    }
    var lexicon = miner.finish();
    var topic = lexicon.topicOf("quill desk");
    assertThat(topic).isPresent();
    assertThat(List.of("Quill-Desk", "QUILL DESK", "Quill Desks", "Quilldesk"))
        .allSatisfy(name -> assertThat(lexicon.topicOf(name)).as(name).isEqualTo(topic));
  }
}
