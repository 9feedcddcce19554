package dev.lore.phrase.sense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SenseLearnerTest {
  private static final TopicId NLP = new TopicId("wiki:Natural_language_processing");
  private static final TopicId BLUEBIRD = new TopicId("team:bluebird");

  private final MadeUpTalk talk = new MadeUpTalk(3);

  private static SenseTable learn(TopicId topic, String name, List<String> texts) {
    var vocabulary =
        Stream.of(MadeUpTalk.LANGUAGE, MadeUpTalk.THERAPY, MadeUpTalk.BILLING, MadeUpTalk.GARDEN)
            .flatMap(List::stream)
            .toList();
    var learner = new SenseLearner(vocabulary);
    learner.consider(new Ambiguous(topic, List.of(name)));
    for (int i = 0; i < texts.size(); i++) {
      learner.accept(texts.get(i), new int[0], List.of(), "talk " + i);
    }
    return learner.finish();
  }

  private static TopicId choose(SenseTable table, TopicId topic, String phrase, String text) {
    int at = text.indexOf(phrase);
    return table.choose(topic, text, at, at + phrase.length(), List.of());
  }

  private List<String> both() {
    var texts = new ArrayList<String>();
    var language = talk.about("NLP", MadeUpTalk.LANGUAGE, 40);
    var therapy = talk.about("NLP", MadeUpTalk.THERAPY, 25);
    for (int i = 0; i < language.size(); i++) {
      texts.add(language.get(i));
      if (i < therapy.size()) {
        texts.add(therapy.get(i));
      }
    }
    texts.addAll(talk.aside(MadeUpTalk.LANGUAGE, 60));
    texts.addAll(talk.aside(MadeUpTalk.THERAPY, 60));
    return texts;
  }

  @Test
  void an_acronym_of_two_fields_means_what_its_company_says() {
    var table = learn(NLP, "NLP", both());
    assertThat(choose(table, NLP, "NLP", "does NLP help with a phobia and the stress of it"))
        .extracting(TopicId::value)
        .asString()
        .startsWith("team:nlp~");
    assertThat(choose(table, NLP, "NLP", "the NLP treebank has a new annotation of syntax"))
        .isEqualTo(NLP);
  }

  @Test
  void where_the_company_tells_nothing_the_commoner_meaning_stays() {
    var table = learn(NLP, "NLP", both());
    assertThat(choose(table, NLP, "NLP", "anybody here for NLP on Friday")).isEqualTo(NLP);
  }

  @Test
  void each_meaning_is_named_by_its_typical_company() {
    var table = learn(NLP, "NLP", both());
    var other = table.otherSenses(NLP).getFirst();
    assertThat(table.otherSenses(other)).containsExactly(NLP);
    var topic = table.topic(other).orElseThrow();
    assertThat(topic.aliases()).containsExactly("NLP");
    assertThat(topic.name()).matches("NLP \\((%1$s), (%1$s)\\)".formatted(anyOfTherapy()));
    assertThat(table.topic(NLP)).as("the catalog describes it already").isEmpty();
  }

  private static String anyOfTherapy() {
    return String.join("|", MadeUpTalk.THERAPY);
  }

  @Test
  void a_project_name_used_for_two_things_is_two_topics() {
    var texts = new ArrayList<>(talk.about("Bluebird", MadeUpTalk.BILLING, 40));
    texts.addAll(talk.about("Bluebird", MadeUpTalk.GARDEN, 30));
    texts.addAll(talk.aside(MadeUpTalk.BILLING, 60));
    texts.addAll(talk.aside(MadeUpTalk.GARDEN, 60));
    var table = learn(BLUEBIRD, "Bluebird", texts);
    assertThat(table.topic(BLUEBIRD)).map(Topic::name).get().asString().startsWith("Bluebird (");
    var garden = choose(table, BLUEBIRD, "Bluebird", "tomato seedling and compost for Bluebird");
    assertThat(garden).isNotEqualTo(BLUEBIRD);
    assertThat(choose(table, BLUEBIRD, "Bluebird", "a refund in Bluebird with an invoice"))
        .isEqualTo(BLUEBIRD);
  }

  @Test
  void one_meaning_stays_one() {
    for (int seed = 0; seed < 8; seed++) {
      var one = new MadeUpTalk(seed);
      var texts = new ArrayList<>(one.about("Bluebird", MadeUpTalk.BILLING, 70));
      texts.addAll(one.aside(MadeUpTalk.BILLING, 60));
      texts.addAll(one.aside(MadeUpTalk.GARDEN, 60));
      assertThat(learn(BLUEBIRD, "Bluebird", texts).isEmpty()).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void two_subjects_of_one_thing_that_mix_are_one_meaning() {
    var texts = new ArrayList<>(talk.about("Bluebird", MadeUpTalk.BILLING, 30));
    texts.addAll(talk.about("Bluebird", MadeUpTalk.GARDEN, 30));
    var mixed = new ArrayList<>(MadeUpTalk.BILLING);
    mixed.addAll(MadeUpTalk.GARDEN);
    texts.addAll(talk.about("Bluebird", mixed, 40));
    texts.addAll(talk.aside(MadeUpTalk.BILLING, 60));
    texts.addAll(talk.aside(MadeUpTalk.GARDEN, 60));
    assertThat(learn(BLUEBIRD, "Bluebird", texts).isEmpty()).isTrue();
  }

  @Test
  void one_long_thread_is_no_meaning() {
    var learner = new SenseLearner(MadeUpTalk.BILLING);
    learner.consider(new Ambiguous(BLUEBIRD, List.of("Bluebird")));
    var billing = talk.about("Bluebird", MadeUpTalk.BILLING, 40);
    for (int i = 0; i < billing.size(); i++) {
      learner.accept(billing.get(i), new int[0], List.of(), "talk " + i);
    }
    for (var said : talk.about("Bluebird", MadeUpTalk.GARDEN, 40)) {
      learner.accept(said, new int[0], List.of(), "the long thread");
    }
    assertThat(learner.finish().isEmpty()).isTrue();
  }

  @Test
  void persons_are_no_company() {
    var texts = new ArrayList<String>();
    for (int i = 0; i < 30; i++) {
      texts.add("Wendelgard Oxtoby asked number " + i + " about Bluebird of Wendelgard Oxtoby");
      texts.add("Priscus Hrabal says number " + i + " for Bluebird with Priscus Hrabal");
    }
    var learner = new SenseLearner(List.of());
    learner.ignore("Wendelgard Oxtoby");
    learner.ignore("Priscus Hrabal");
    learner.consider(new Ambiguous(BLUEBIRD, List.of("Bluebird")));
    for (int i = 0; i < texts.size(); i++) {
      learner.accept(texts.get(i), new int[0], List.of(), "talk " + i);
    }
    assertThat(learner.finish().isEmpty()).isTrue();
  }

  @Test
  void the_same_talk_gives_the_same_table_and_survives_being_written() {
    var texts = both();
    var table = learn(NLP, "NLP", texts);
    assertThat(learn(NLP, "NLP", texts).toJson()).isEqualTo(table.toJson());
    var again = SenseTable.fromJson(table.toJson());
    assertThat(again.version()).isEqualTo(table.version());
    assertThat(again.otherSenses(NLP)).isEqualTo(table.otherSenses(NLP));
  }
}
