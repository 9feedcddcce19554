package dev.lore.bench.roles;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.CoreTime;
import dev.lore.bench.metric.FScore;
import dev.lore.model.Role;
import dev.lore.role.RoleClassifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Measures what messages do against the gold: the fictional company's and the R community's. Of
/// the company's, every second message of each role was looked at while features were made; the
/// other half was not, and has a figure of its own.
public final class RoleEvaluation implements Evaluation {
  private static final int SPEED_ROUNDS = 20;

  private final Supplier<RoleClassifier> classifier;
  private final Path install;

  /// @param classifier asked for at each run
  /// @param install Lore's own folder, for the gold and the company's talk
  public RoleEvaluation(Supplier<RoleClassifier> classifier, Path install) {
    this.classifier = classifier;
    this.install = install;
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    // the task names the export; the gold's ids are looked up in both exports
    var talks = List.of(RoleData.company(install), RoleData.communityOf(trial.data()));
    var company = Labelled.read(install.resolve(RoleData.COMPANY_GOLD), talks);
    var community = Labelled.read(install.resolve(RoleData.COMMUNITY_GOLD), talks);
    var roles = classifier.get();
    var ours = score(company, roles);
    var theirs = score(community, roles);
    var both = new RoleScores();
    both.add(ours);
    both.add(theirs);
    var examples = new Examples();
    examples
        .figure("macro-f1", both.macroF1())
        .figure("abstained", both.abstained())
        .figure("overconfidence", both.overconfidence())
        .figure("company-macro-f1", ours.macroF1())
        .figure("company-unseen-macro-f1", score(unseen(company), roles).macroF1())
        .figure("community-macro-f1", theirs.macroF1())
        .figure("messages-per-core-second", speed(company, roles));
    company.forEach(l -> example(l, roles, examples));
    community.forEach(l -> example(l, roles, examples));
    return examples.outcome();
  }

  private static void example(Labelled labelled, RoleClassifier roles, Examples examples) {
    var found = roles.of(labelled.input()).role();
    examples.score(labelled.id(), "accuracy", found == labelled.role());
    for (Role role : Role.values()) {
      long gold = labelled.role() == role ? 1 : 0;
      long predicted = found == role ? 1 : 0;
      if (role != Role.UNSURE && gold + predicted > 0) {
        examples.count(labelled.id(), name(role), new FScore(gold * predicted, predicted, gold));
      }
    }
    if (found != labelled.role()) {
      examples.note(labelled.id(), name(labelled.role()) + ", taken for " + name(found));
    }
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static RoleScores score(List<Labelled> gold, RoleClassifier roles) {
    var scores = new RoleScores();
    gold.forEach(l -> scores.add(l.role(), roles.of(l.input())));
    return scores;
  }

  /// Messages a second of the processor's time, of a process that has warmed up.
  private static double speed(List<Labelled> gold, RoleClassifier roles) {
    long begun = 0;
    for (int round = 0; round < 2 * SPEED_ROUNDS; round++) {
      begun = round == SPEED_ROUNDS ? CoreTime.nanos() : begun;
      gold.forEach(l -> roles.of(l.input()));
    }
    return SPEED_ROUNDS * gold.size() / ((CoreTime.nanos() - begun) / 1e9);
  }

  private static List<Labelled> unseen(List<Labelled> gold) {
    var counts = new EnumMap<Role, Integer>(Role.class);
    var half = new ArrayList<Labelled>();
    for (var labelled : gold) {
      if (counts.merge(labelled.role(), 1, Integer::sum) % 2 == 0) {
        half.add(labelled);
      }
    }
    return half;
  }
}
