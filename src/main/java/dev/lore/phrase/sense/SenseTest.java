package dev.lore.phrase.sense;

import dev.lore.phrase.sense.Contexts.Context;
import dev.lore.text.PhraseKey;
import dev.lore.text.StaticVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Whether two clusters of contexts are two meanings or one meaning talked of in two ways. It
/// rather keeps one: everything has to hold that a subtopic, a long thread or chance does not have.
///
/// The talks are dealt to two hands. The clusters and telling words found in one hand have to be
/// found again in the other by somebody who has not seen the first; hardly any context may speak
/// for both; and the telling words of the two have to be of different fields in general English.
///
/// @param agreement how many contexts of the other hand get the same side both ways, 0 to 1, the
///   worse of the two hands
/// @param clear contexts that speak for one side only, as a share of all
/// @param mixed contexts that speak for both, as a share of those that speak at all
/// @param nearness cosine of the two sides' typical words
/// @param smaller contexts of the smaller side
record SenseTest(double agreement, double clear, double mixed, double nearness, int smaller) {
  static final int LEAST_SMALLER = 7;
  private static final int TYPICAL = 15;
  private static final double AGREEMENT = 0.9;
  private static final double CLEAR = 0.75;
  private static final double MIXED = 0.12;
  private static final double NEARNESS = 0.45;

  /// From which share of the evidence for one side that for the other makes a context a mixed one.
  private static final double SPEAKS_TOO = 0.34;

  private static final int SMALLEST_HAND = 4;
  private static final SenseTest NOTHING = new SenseTest(0, 0, 1, 1, 0);

  boolean holds() {
    return smaller >= LEAST_SMALLER
        && agreement >= AGREEMENT
        && clear >= CLEAR
        && mixed <= MIXED
        && nearness <= NEARNESS;
  }

  static SenseTest of(
      List<Context> contexts, ContextSpace space, boolean[] second, StaticVectors vectors) {
    var first = hand(contexts, 0);
    var other = hand(contexts, 1);
    if (first.length < SMALLEST_HAND || other.length < SMALLEST_HAND) {
      return NOTHING;
    }
    var there = Hand.judge(contexts, space, first, other);
    var back = Hand.judge(contexts, space, other, first);
    int clear = there.clear() + back.clear();
    int mixed = there.mixed() + back.mixed();
    int ones = (int) IntStream.range(0, second.length).filter(i -> second[i]).count();
    return new SenseTest(
        Math.min(there.agreement(), back.agreement()),
        (double) clear / contexts.size(),
        clear + mixed == 0 ? 1 : (double) mixed / (clear + mixed),
        nearness(contexts, second, vectors),
        Math.min(ones, second.length - ones));
  }

  /// How one hand's words judge the other's contexts.
  private record Hand(double agreement, int clear, int mixed) {
    static Hand judge(List<Context> contexts, ContextSpace space, int[] own, int[] other) {
      var words = SenseWords.between(chosen(contexts, own), space.halves(own));
      boolean[] found = space.halves(other);
      int same = 0;
      int clear = 0;
      int mixed = 0;
      for (int i = 0; i < other.length; i++) {
        var evidence = words.evidence(contexts.get(other[i]).words());
        double more = Math.max(evidence[0], evidence[1]);
        if (more > 0) {
          boolean both = Math.min(evidence[0], evidence[1]) > SPEAKS_TOO * more;
          mixed += both ? 1 : 0;
          clear += both ? 0 : 1;
          same += evidence[1] > evidence[0] == found[i] ? 1 : 0;
        }
      }
      double share = clear + mixed == 0 ? 0.5 : (double) same / (clear + mixed);
      return new Hand(Math.max(share, 1 - share), clear, mixed);
    }
  }

  private static double nearness(List<Context> contexts, boolean[] second, StaticVectors vectors) {
    var words = SenseWords.between(contexts, second);
    return StaticVectors.dot(
        vector(words.typical(0, contexts, TYPICAL), vectors),
        vector(words.typical(1, contexts, TYPICAL), vectors));
  }

  /// Half of the contexts, dealt by talk, so that no talk is in both hands.
  private static int[] hand(List<Context> contexts, int parity) {
    return IntStream.range(0, contexts.size())
        .filter(i -> (PhraseKey.hashWord(contexts.get(i).talk()) & 1) == parity)
        .toArray();
  }

  private static List<Context> chosen(List<Context> contexts, int[] numbers) {
    var chosen = new ArrayList<Context>();
    for (int i : numbers) {
      chosen.add(contexts.get(i));
    }
    return chosen;
  }

  private static float[] vector(List<String> words, StaticVectors vectors) {
    var sum = new float[vectors.dimensions()];
    words.forEach(word -> vectors.add(word, 1, sum));
    StaticVectors.normalise(sum);
    return sum;
  }
}
