package dev.lore.answer.ask;

import dev.lore.answer.span.Question;
import java.util.HashSet;
import java.util.TreeSet;

/// Tells whether two questions ask the same, however they are worded.
public final class SameQuestion {
  private static final double SAME = 0.8;

  /// Cosine of the questions' vectors; other words for the same reach it, another matter seldom.
  private static final double NEAR = 0.9;

  private SameQuestion() {}

  /// Whether they share nearly all words that carry meaning.
  public static boolean of(Question one, Question other) {
    var mine = one.weights().keySet();
    var theirs = other.weights().keySet();
    var common = new HashSet<>(mine);
    common.retainAll(theirs);
    int all = mine.size() + theirs.size() - common.size();
    return all > 0 && common.size() >= SAME * all;
  }

  /// Whether they share nearly all words, or mean the same in other words: then the names and
  /// numbers in both have to be the same too, since "leave in Oslo" is near "leave in Lima".
  public static boolean near(Question one, Question other) {
    return of(one, other)
        || one.names().equals(other.names())
            && one.numbers().equals(other.numbers())
            && cosine(one.vector(), other.vector()) >= NEAR;
  }

  /// One form for all questions that have the same words which carry meaning; empty where there are
  /// none.
  public static String form(String question) {
    return String.join(" ", new TreeSet<>(Question.of(question).weights().keySet()));
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
