package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Candidate.Match;
import dev.lore.catalog.Catalog;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings a skill, as somebody typed it, to its normal name: "k8s", "reactjs" and "rest-api" to
/// Kubernetes, React and REST. Among the senses of a word, technology and professions come first,
/// since a skill is asked for and not an island. Thread-safe.
public final class SkillNormalizer {
  private static final Set<String> TECHNICAL =
      Set.of(
          "software",
          "programming",
          "language",
          "computing",
          "computer",
          "framework",
          "library",
          "javascript",
          "web",
          "database",
          "company",
          "service",
          "video",
          "operating",
          "system",
          "science",
          "markup",
          "cryptocurrency",
          "engine",
          "game",
          "development",
          "networking",
          "protocol",
          "technology",
          "platform",
          "unix",
          "editor",
          "shell",
          "website");

  private static final double OVERLAY = 6;
  private static final double TAG = 6;
  private static final double TECHNICAL_SENSE = 4;

  /// From which trust on a form is the word itself, and what a sense of it then has to weigh.
  private static final double FAITHFUL = 0.9;

  private static final double KNOWN_SENSE = 0.25;

  /// How far a tag's meaning may be taken from some of its words.
  private static final double PART = 0.45;

  /// What two words written as one have to be worth: a name of the overlay, or widely known.
  private static final double KNOWN = 0.55;

  private final Catalog catalog;
  private final SkillTags tags = SkillTags.shipped();

  public SkillNormalizer(Catalog catalog) {
    this.catalog = catalog;
  }

  /// @param score how sure it is, 0 to 1
  public record Skill(Topic topic, double score) {}

  /// A meaning of one form.
  ///
  /// @param ours whether the overlay or the tags tell it
  private record Sense(TopicId topic, double prior, double weight, boolean ours) {}

  /// The skill that the text means; empty where the catalog has none like it.
  public Optional<Skill> normalize(String typed) {
    if (NormalForm.of(typed).isBlank()) {
      return Optional.empty();
    }
    var forms = SkillForms.of(typed);
    return whole(typed, forms)
        .or(() -> first(SkillForms.splits(typed), OVERLAY / 2, 0.7))
        .or(() -> first(parted(typed), KNOWN_SENSE, 0.7))
        .or(() -> first(shortened(typed), OVERLAY / 2, 0.6))
        .or(() -> part(typed))
        .or(() -> first(SkillForms.longerNames(typed), OVERLAY / 2, 0.6))
        .or(() -> encyclopedic(typed, forms))
        .or(() -> first(SkillSpelling.near(typed), OVERLAY / 2, PART));
  }

  /// A form of all that was typed.
  private Optional<Skill> whole(String typed, Map<String, Double> forms) {
    boolean exact = true;
    for (var form : forms.entrySet()) {
      if (exact && form.getValue() < FAITHFUL) {
        exact = false;
        var made = made(typed);
        if (made.isPresent()) {
          return made;
        }
      }
      var best = best(form.getKey(), least(form.getKey(), form.getValue()));
      if (best.isPresent()) {
        return Optional.of(
            !best.get().ours() && best.get().weight() < TECHNICAL_SENSE / 2
                ? rather(forms.keySet().iterator().next(), best.get(), form.getValue())
                : skill(best.get(), form.getValue()));
      }
    }
    return Optional.empty();
  }

  private List<String> parted(String typed) {
    return JoinedWords.parted(typed, tags.words()).stream().toList();
  }

  private Optional<Skill> part(String typed) {
    for (var part : SkillForms.parts(typed)) {
      var best = best(part, part.indexOf(' ') > 0 ? KNOWN_SENSE : OVERLAY / 2);
      if (best.isPresent()) {
        return Optional.of(skill(best.get(), PART));
      }
    }
    return Optional.empty();
  }

  /// Whatever the encyclopedia calls so.
  private Optional<Skill> encyclopedic(String typed, Map<String, Double> forms) {
    for (var form : forms.entrySet()) {
      var best = best(form.getKey(), 0);
      if (best.isPresent()) {
        return Optional.of(skill(best.get(), 0.8 * form.getValue()));
      }
    }
    for (var split : SkillForms.splits(typed)) {
      var known =
          catalog.candidates(split).stream()
              .filter(c -> c.match() == Match.NAME && c.popularity() >= KNOWN)
              .findFirst();
      if (known.isPresent()) {
        var sense = new Sense(known.get().entity(), known.get().prior(), 1, false);
        return Optional.of(skill(sense, 0.5));
      }
    }
    return Optional.empty();
  }

  /// The first of the forms that has a sense of at least that weight.
  private Optional<Skill> first(List<String> forms, double least, double trust) {
    for (var form : forms) {
      var best = best(form, least);
      if (best.isPresent()) {
        return Optional.of(skill(best.get(), trust));
      }
    }
    return Optional.empty();
  }

  /// What a sense of the form has to weigh: several words together seldom mean several things.
  private static double least(String form, double trust) {
    return trust >= FAITHFUL || form.indexOf(' ') > 0 ? KNOWN_SENSE : TECHNICAL_SENSE / 2;
  }

  /// A technology called by one word of its name, or by its name and a version, where the
  /// encyclopedia's own sense of the form is nothing technical.
  private Skill rather(String form, Sense found, double trust) {
    var bare = SkillForms.withoutVersion(form);
    if (!bare.equals(form) && found.weight() < KNOWN) {
      var best = best(bare, OVERLAY / 2);
      if (best.isPresent()) {
        return skill(best.get(), 0.8);
      }
    }
    if (trust < 1 || found.weight() < KNOWN) {
      var shorter = first(SkillForms.shorter(form), OVERLAY / 2, 0.75);
      if (shorter.isPresent()) {
        return shorter.get();
      }
    }
    var longer = first(SkillForms.longerNames(form), OVERLAY / 2, 0.7);
    if (longer.isPresent()) {
      return longer.get();
    }
    return catalog.candidates(form).stream()
        .filter(c -> c.match() == Match.TITLE_WORD && isOurs(c.entity()))
        .findFirst()
        .map(c -> new Skill(topic(c.entity()), 0.5))
        .orElseGet(() -> skill(found, trust));
  }

  private boolean isOurs(TopicId id) {
    return catalog.topic(id).filter(topic -> topic.origin().equals("overlay")).isPresent();
  }

  /// What was made, where several words tell it: "python-web-server".
  private Optional<Skill> made(String typed) {
    for (var rest : SkillForms.withoutLanguage(typed)) {
      var best = best(rest, OVERLAY / 2);
      if (rest.indexOf(' ') > 0 && best.isPresent()) {
        return Optional.of(skill(best.get(), 0.75));
      }
    }
    return Optional.empty();
  }

  private static List<String> shortened(String typed) {
    var forms = new ArrayList<>(SkillForms.withoutLanguage(typed));
    forms.addAll(SkillForms.withoutTail(typed));
    return forms;
  }

  private Skill skill(Sense sense, double trust) {
    return new Skill(topic(sense.topic()), trust * (0.5 + 0.5 * sense.prior()));
  }

  /// The catalog's record, or the bare title where only the tags know it.
  private Topic topic(TopicId id) {
    return catalog
        .topic(id)
        .orElseGet(() -> {
          var title = id.value().substring(id.value().indexOf(':') + 1).replace('_', ' ');
          return new Topic(id, title, Optional.of(title), "", List.of(), List.of(), "overlay");
        });
  }

  /// The weightiest sense of a form, if it weighs as much as `least` at all.
  private Optional<Sense> best(String form, double least) {
    var senses = new ArrayList<Sense>();
    for (var tag : tags.of(form)) {
      senses.add(new Sense(tag.topic(), tag.prior(), TAG * tag.prior(), true));
    }
    for (var candidate : catalog.candidates(form)) {
      if (candidate.match() != Match.TITLE_WORD) {
        senses.add(
            new Sense(
                candidate.entity(),
                candidate.prior(),
                candidate.prior() * factor(candidate) * fame(candidate),
                candidate.source().equals("overlay")));
      }
    }
    return senses.stream()
        .max(Comparator.comparingDouble(Sense::weight))
        .filter(sense -> sense.weight() >= least);
  }

  /// What an encyclopedia's article is worth here: little where hardly anybody speaks of it.
  private static double fame(Candidate candidate) {
    return Math.min(1, candidate.popularity() / 0.6);
  }

  private static double factor(Candidate candidate) {
    if (candidate.source().equals("overlay")) {
      return OVERLAY;
    }
    var id = candidate.entity().value();
    int open = id.indexOf("_(");
    if (open >= 0) {
      for (var word : id.substring(open + 2, id.length() - 1).split("_")) {
        if (TECHNICAL.contains(word)) {
          return TECHNICAL_SENSE;
        }
      }
    }
    return 1;
  }
}
