package dev.lore.bench.linking;

import dev.lore.catalog.Catalog;
import dev.lore.engine.xgboost.TreeTrainer;
import dev.lore.learn.TreeEnsemble;
import dev.lore.link.LinkExamples;
import dev.lore.link.LinkExamples.Annotated;
import dev.lore.link.LinkModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Trains the linker's model on annotated sets: a pairwise ranker, then an abstainer over what a
/// ranker that has not seen the text would choose.
public final class LinkTraining {
  /// How much is learned from.
  ///
  /// @param largeSetTexts texts of the long web and encyclopedia sets that are used, of all
  /// @param rankerTrees trees of the ranker
  /// @param abstainerTrees trees of the abstainer
  /// @param rate shrinkage; fewer trees learn faster
  public record Effort(int largeSetTexts, int rankerTrees, int abstainerTrees, double rate) {
    /// What makes the model that ships.
    public static final Effort WHOLE = new Effort(80, 120, 160, 0.12);

    /// A quarter of the time, to train once for every fold.
    public static final Effort QUICK = new Effort(30, 60, 80, 0.22);
  }

  private static final float NAMES = 0.25f;
  private static final float WORDS = 0.22f;

  private final LinkExamples examples;

  private final Effort effort;

  public LinkTraining(Catalog catalog, Effort effort) {
    examples = new LinkExamples(catalog);
    this.effort = effort;
  }

  public LinkModel train(List<GoldSet> sets) throws IOException {
    var texts = new ArrayList<Annotated>();
    var skipped = new HashSet<Annotated>();
    for (var set : sets) {
      if (set.name().equals("aquaint") || set.name().equals("shadowlinks-top")) {
        skipped.addAll(set.texts());
      }
      boolean large = set.name().equals("cweb") || set.name().equals("wned-wiki");
      texts.addAll(large ? set.sample(effort.largeSetTexts()).texts() : set.texts());
    }
    var ranker = ranker(texts);
    // marks first mentions of what its annotators found important, which is no rule to learn
    var taught = new ArrayList<Annotated>();
    for (var text : texts) {
      if (!skipped.contains(text)) {
        taught.add(text);
      }
    }
    return new LinkModel(ranker, abstainer(taught), NAMES, WORDS);
  }

  /// Share of gold mentions of which the right title is among the candidates.
  public double candidateRecall(GoldSet set) {
    return examples.candidateRecall(set.texts());
  }

  private TreeEnsemble ranker(List<Annotated> texts) throws IOException {
    var rows = examples.ranker(texts);
    return new TreeTrainer("rank:pairwise", effort.rankerTrees(), 5, effort.rate())
        .with("min_child_weight", 4)
        .train(rows.values(), rows.features(), rows.labels(), rows.groups());
  }

  /// The abstainer sees every text through a ranker that was trained on the other half.
  private TreeEnsemble abstainer(List<Annotated> texts) throws IOException {
    var even = new ArrayList<Annotated>();
    var odd = new ArrayList<Annotated>();
    for (int i = 0; i < texts.size(); i++) {
      (i % 2 == 0 ? even : odd).add(texts.get(i));
    }
    var one = examples.abstainer(even, ranker(odd));
    var other = examples.abstainer(odd, ranker(even));
    return new TreeTrainer("binary:logistic", effort.abstainerTrees(), 6, effort.rate())
        .with("min_child_weight", 8)
        .with("subsample", 0.8)
        .train(
            concat(one.values(), other.values()),
            one.features(),
            concat(one.labels(), other.labels()),
            new int[0]);
  }

  private static float[] concat(float[] a, float[] b) {
    var all = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
