package dev.lore.bench.privacy;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.scrub.Detectors;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;

/// Measures `strict` on labelled texts with taggers that have not seen their sentence patterns:
/// five folds, each of which trains a tagger on the patterns of the other four. The honest figures
/// of `presidio-synth.jsonl`, which the shipped tagger has seen.
public final class UnseenPatterns implements Evaluation {
  private static final String EAGERNESS = "eagerness";

  @Override
  public Outcome run(Trial trial) throws IOException {
    var privacy = Objects.requireNonNull(trial.data().toAbsolutePath().getParent());
    var data = Objects.requireNonNull(privacy.getParent());
    float eagerness = (float) trial.number(EAGERNESS, Detectors.EAGER);
    return Outcome.of(TaggerTraining.unseen(data, eagerness).figures());
  }

  @Override
  public Set<String> parameters() {
    return Set.of(EAGERNESS);
  }
}
