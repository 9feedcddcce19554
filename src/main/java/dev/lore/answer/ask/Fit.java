package dev.lore.answer.ask;

import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.Feature;

/// How well the passage of a quotation fits the question, whatever is read in it.
///
/// @param lag how far it, or the question that it replies to, stood behind the best one found, in
///   the finder's scores; 0 for the best
/// @param meaning cosine between the question and the passage or its conversation; [#USUAL] where
///   there is no vector yet
/// @param share how much of what the question says is in the sentence that is quoted and in what
///   stands above it, 0 to 1
/// @param own the same of the sentence alone where a value is asked for, else 0
/// @param expected whether what is quoted is the kind of thing that the question asks for
/// @param bare whether that is far less than another quotation has
public record Fit(
    double lag, double meaning, double share, double own, boolean expected, boolean bare) {
  /// What the cosine is for passages that are found.
  public static final double USUAL = 0.35;

  /// Of the share that the best has.
  private static final double BARE = 1 / 3.0;

  private static final double ODDS = 0.5;
  private static final double LAG = 1.5;
  private static final double MEANING = 2;
  private static final double OWN = 0.8;
  private static final double PENALTY_BARE = 0.5;
  private static final double PENALTY_UNEXPECTED = 0.7;

  /// What a person chose fits, and what defines a term.
  static final Fit BEST = new Fit(0, USUAL, 1, 1, true, false);

  static Fit of(Candidate candidate, double best) {
    double meaning = candidate.features().value(Feature.MEANING);
    return new Fit(
        best - candidate.score(), Double.isNaN(meaning) ? USUAL : meaning, 0, 0, true, false);
  }

  Fit share(double withAbove, double alone) {
    return new Fit(lag, meaning, withAbove, alone, expected, bare);
  }

  Fit expected(boolean other) {
    return new Fit(lag, meaning, share, own, other, bare);
  }

  Fit besides(double bestShare) {
    return new Fit(lag, meaning, share, own, expected, share < BARE * bestShare);
  }

  Fit behind(double more) {
    return new Fit(lag + more, meaning, share, own, expected, bare);
  }

  /// By what is quoted first; see decision 175.
  ///
  /// @param probability that it answers, as it is read alone
  double weight(double probability) {
    double bounded = Math.clamp(probability, 1e-4, 1 - 1e-4);
    return ODDS * Math.log(bounded / (1 - bounded))
        - LAG * lag
        + MEANING * meaning
        + OWN * own
        - (bare ? PENALTY_BARE : 0)
        - (expected ? 0 : PENALTY_UNEXPECTED);
  }
}
