package dev.lore.phrase.sense;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Talk about one thing after another, made of the words of its field: no two sentences are alike,
/// and the same seed gives the same talk.
public final class MadeUpTalk {
  public static final List<String> LANGUAGE =
      words(
          "corpus tokenizer parser embedding sentence training treebank annotation vocabulary"
              + " classifier translation grammar dataset accuracy label semantics syntax text"
              + " transformer benchmark");
  public static final List<String> THERAPY =
      words(
          "hypnosis therapist coaching client anxiety breathing trance phobia belief rapport"
              + " patient calm habit stress healing emotion childhood trauma relaxation posture");
  public static final List<String> BILLING =
      words(
          "invoice payment ledger refund tax subscription customer currency receipt checkout"
              + " discount account reminder bookkeeping tariff deposit");
  public static final List<String> GARDEN =
      words(
          "roof tomato soil bench watering shade flower herb compost seedling barbecue terrace"
              + " wood lantern bee picnic");

  private final Random random;

  public MadeUpTalk(long seed) {
    random = new Random(seed);
  }

  /// Sentences that each say the phrase once, among four words of the field.
  public List<String> about(String phrase, List<String> field, int sentences) {
    var talk = new ArrayList<String>();
    for (int i = 0; i < sentences; i++) {
      var words = new ArrayList<>(field);
      Collections.shuffle(words, random);
      talk.add(
          "the %s and the %s are what %s is about, then the %s or a new %s"
              .formatted(words.get(0), words.get(1), phrase, words.get(2), words.get(3)));
    }
    return talk;
  }

  /// Sentences of the field without the phrase.
  public List<String> aside(List<String> field, int sentences) {
    var talk = new ArrayList<String>();
    for (int i = 0; i < sentences; i++) {
      var words = new ArrayList<>(field);
      Collections.shuffle(words, random);
      talk.add(
          "is the %s for the %s ready, or does the %s wait for the %s"
              .formatted(words.get(0), words.get(1), words.get(2), words.get(3)));
    }
    return talk;
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
