package dev.lore.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Checks the overlay that ships: what it says is in `docs/recipes/overlay.md`.
final class OverlayLintTest {
  private static final int MAX_DESCRIPTION = 120;
  private final List<OverlayEntity> entities = OverlayReader.shipped();

  @Test
  void names_and_ids_are_given_once() {
    var errors = new ArrayList<String>();
    var names = new HashMap<String, String>();
    for (var entity : entities) {
      var before = names.putIfAbsent(entity.name(), entity.place());
      if (before != null) {
        errors.add(entity.place() + ": " + entity.name() + " is already in " + before);
      }
    }
    assertThat(errors).isEmpty();
  }

  @Test
  void an_alias_is_listed_once_an_entity() {
    var errors = new ArrayList<String>();
    for (var entity : entities) {
      var seen = new HashSet<String>();
      for (var alias : entity.aliases()) {
        if (!seen.add(alias.text())) {
          errors.add(entity.place() + ": alias " + alias.text() + " is given twice");
        }
        if (Tokenizer.tokenize(alias.text()).size() == 0) {
          errors.add(entity.place() + ": alias \"" + alias.text() + "\" has no word");
        }
      }
    }
    assertThat(errors).isEmpty();
  }

  @Test
  void aliases_of_several_entities_share_their_probability() {
    var total = new HashMap<Long, Double>();
    var owners = new HashMap<Long, List<String>>();
    for (var entity : entities) {
      var own = new HashMap<Long, Double>();
      for (var alias : entity.aliases()) {
        own.merge(PhraseKey.of(alias.text()), alias.prior(), Math::max);
      }
      own.forEach((key, prior) -> {
        total.merge(key, prior, Double::sum);
        owners
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(entity.place() + " " + entity.name());
      });
    }
    var errors = new ArrayList<String>();
    total.forEach((key, sum) -> {
      if (owners.getOrDefault(key, List.of()).size() > 1 && sum > 1.001) {
        errors.add("priors add up to " + sum + ": " + owners.get(key));
      }
    });
    assertThat(errors).isEmpty();
  }

  @Test
  void ordinary_words_come_with_context() {
    var errors = new ArrayList<String>();
    for (var entity : entities) {
      boolean ordinary = entity.aliases().stream().anyMatch(OverlayAlias::ordinary);
      if (ordinary && entity.context().isEmpty()) {
        errors.add(entity.place() + ": " + entity.name() + " has ~ but no context words");
      }
    }
    assertThat(errors).isEmpty();
  }

  @Test
  void each_has_types_and_one_line_that_tells_what_it_is() {
    var errors = new ArrayList<String>();
    for (var entity : entities) {
      var text = entity.description();
      if (entity.types().isEmpty()) {
        errors.add(entity.place() + ": no type");
      }
      if (text.isEmpty() || text.length() > MAX_DESCRIPTION || !text.endsWith(".")) {
        errors.add(
            entity.place()
                + ": the description is to be one sentence of at most "
                + MAX_DESCRIPTION
                + " characters with a full stop");
      }
    }
    assertThat(errors).isEmpty();
  }

  @Test
  void there_are_at_least_2500_entities_and_no_title_twice() {
    var titles = new HashMap<String, String>();
    var errors = new ArrayList<String>();
    for (var entity : entities) {
      var before = titles.putIfAbsent(entity.id().value(), entity.place());
      if (before != null) {
        errors.add(entity.place() + ": " + entity.id() + " is already in " + before);
      }
    }
    assertThat(errors).isEmpty();
    assertThat(titles).hasSizeGreaterThanOrEqualTo(2_500);
  }

  @Test
  void broad_words_are_no_names_by_themselves() {
    var catalog = OverlayCatalog.shipped();
    for (var word :
        List.of("invoice", "payroll", "outage", "rest", "make", "among us", "on-call")) {
      assertThat(catalog.lookup(PhraseKey.of(word)).ordinary()).as(word).isTrue();
    }
    for (var word : List.of("kubernetes", "linux", "PDF", "google")) {
      assertThat(catalog.lookup(PhraseKey.of(word)).ordinary()).as(word).isFalse();
    }
  }

  @Test
  void a_bad_line_is_told_with_its_place() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> OverlayReader.parse("x.tsv", List.of("Kafka\t=\tmessaging", "\t\t\t\t\t"))))
        .hasMessageContaining("[x.tsv:1] 3 columns")
        .hasMessageContaining("[x.tsv:2] the name is empty");
  }
}
