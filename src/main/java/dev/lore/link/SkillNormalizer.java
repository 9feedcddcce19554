package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Candidate.Match;
import dev.lore.catalog.Catalog;
import dev.lore.model.Topic;
import dev.lore.text.NormalForm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  private final Catalog catalog;

  public SkillNormalizer(Catalog catalog) {
    this.catalog = catalog;
  }

  /// @param score how sure it is, 0 to 1
  public record Skill(Topic topic, double score) {}

  /// The skill that the text means; empty where the catalog has none like it.
  public Optional<Skill> normalize(String typed) {
    double trust = 1;
    for (var form : forms(typed)) {
      var best = best(form);
      if (best.isPresent()) {
        var candidate = best.get();
        double score = trust * (0.5 + 0.5 * candidate.prior());
        return catalog.topic(candidate.entity()).map(topic -> new Skill(topic, score));
      }
      trust *= 0.9;
    }
    return Optional.empty();
  }

  private Optional<Candidate> best(String form) {
    Candidate best = null;
    double bestWeight = 0;
    for (var candidate : catalog.candidates(form)) {
      if (candidate.match() == Match.TITLE_WORD) {
        continue;
      }
      double weight = candidate.prior() * (isTechnical(candidate) ? 6 : 1);
      if (weight > bestWeight) {
        bestWeight = weight;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isTechnical(Candidate candidate) {
    if (candidate.source().equals("overlay")) {
      return true;
    }
    var id = candidate.entity().value();
    int open = id.indexOf("_(");
    if (open < 0) {
      return false;
    }
    for (var word : id.substring(open + 2, id.length() - 1).split("_")) {
      if (TECHNICAL.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// The text and what it may be another spelling of, most faithful first.
  private static List<String> forms(String typed) {
    var forms = new LinkedHashSet<String>();
    var plain = NormalForm.of(typed).strip();
    forms.add(plain);
    if (plain.endsWith("s") && plain.length() > 3) {
      forms.add(plain.substring(0, plain.length() - 1));
    } else {
      forms.add(plain + "s");
    }
    for (var tail : List.of("js", "lang", "db", "sql")) {
      if (plain.endsWith(tail) && plain.length() > tail.length() + 1) {
        var head = plain.substring(0, plain.length() - tail.length()).strip();
        forms.add(head + "." + tail);
        forms.add(head + " " + tail);
        if (tail.equals("js") || tail.equals("lang")) {
          forms.add(head);
        }
      }
    }
    var words = plain.split(" ");
    if (words.length > 1) {
      forms.add(plain.replace(" ", ""));
      forms.add(String.join(".", words));
    } else {
      forms.addAll(splits(plain));
    }
    for (var tail :
        List.of(
            "programming",
            "language",
            "framework",
            "software",
            "development",
            "app",
            "tool",
            "library",
            "api",
            "engine",
            "cli",
            "server",
            "project")) {
      forms.add(plain + " " + tail);
      if (plain.endsWith(" " + tail)) {
        forms.add(plain.substring(0, plain.length() - tail.length() - 1));
      }
    }
    var digits = plain.replaceAll("[ .]?v?[0-9.]+$", "");
    if (digits.length() > 1) {
      forms.add(digits);
    }
    return new ArrayList<>(forms);
  }

  /// Two words written as one: "machinelearning".
  private static List<String> splits(String word) {
    var forms = new ArrayList<String>();
    for (int i = 3; i < word.length() - 2 && word.length() <= 30; i++) {
      forms.add(word.substring(0, i) + " " + word.substring(i));
    }
    return forms;
  }
}
