package dev.lore.bench.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// A synthetic workspace: people, places, and messages made one day of one place at a time, so that
/// memory does not grow with their number. The same plan gives the same messages, whatever was
/// asked before. Thread-safe.
public final class Workspace {
  private static final int SMALLEST_CHANNEL = 5;
  private static final int LARGEST_CHANNEL = 200;

  /// Forms of questions; the first gap is a topic, the others are plain words.
  private static final List<String> QUESTIONS =
      List.of(
          "what was decided about %1$s?",
          "when will the %2$s of %1$s be ready?",
          "who knows how to %2$s the %3$s?",
          "how do we %2$s %1$s?",
          "why did the %2$s fail after the %3$s?",
          "is the %2$s %3$s still part of %1$s?",
          "how many %2$s does %1$s have?",
          "what is %1$s?",
          "where can I find the %2$s for the new %3$s?");

  private final Plan plan;
  private final Vocabulary vocabulary;
  private final Zipf topics;
  private final List<Place> places;

  public Workspace(Plan plan) {
    this.plan = plan;
    this.vocabulary = new Vocabulary(plan);
    this.topics = new Zipf(plan.topics(), 1.0);
    this.places = made();
  }

  Plan plan() {
    return plan;
  }

  List<Place> places() {
    return places;
  }

  /// A person's full name, by number.
  public String person(int number) {
    return vocabulary.person(number);
  }

  /// A topic's name, by its rank from 0: the lower, the more is said of it.
  public String topic(int rank) {
    return vocabulary.topic(rank);
  }

  /// One to three words as somebody would search for: of the vocabulary, or a topic's name.
  public String query(RandomGenerator random) {
    if (random.nextInt(3) == 0) {
      return vocabulary.topic(topics.next(random));
    }
    var words = new StringBuilder(vocabulary.word(random));
    for (var i = random.nextInt(3); i > 0; i--) {
      words.append(' ').append(vocabulary.word(random));
    }
    return words.toString();
  }

  /// A question as somebody would ask it: about a topic or things of the vocabulary.
  public String question(RandomGenerator random) {
    var form = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    return form.formatted(
        vocabulary.topic(topics.next(random)), vocabulary.thing(random), vocabulary.thing(random));
  }

  static String userId(int person) {
    return "U%07d".formatted(person);
  }

  /// All messages of a place, day after day; days without a message are left out.
  void days(Place place, Consumer<Day> each) {
    var random = new SplittableRandom(plan.seed() * 31 + place.id().hashCode());
    var writer = new MessageWriter(plan, vocabulary, topics, place);
    var perDay =
        place.kind() == Place.Kind.PAIR
            ? 8
            : Math.max(1, (place.messages() + plan.days() - 1) / plan.days());
    var daysNeeded = Math.clamp((place.messages() + perDay - 1) / perDay, 1, plan.days());
    var left = place.messages();
    for (var i = 0; i < daysNeeded && left > 0; i++) {
      var count = i == daysNeeded - 1 ? left : Math.min(left, perDay);
      var day = plan.firstDay().plusDays((long) i * plan.days() / daysNeeded);
      each.accept(new Day(day, writer.day(day, count, random)));
      left -= count;
    }
  }

  private List<Place> made() {
    var random = new SplittableRandom(plan.seed() + 1);
    var open = plan.channels() / 2;
    var shut = plan.channels() - open;
    var inOpen = new Zipf(open, 0.8).share(plan.messages() - plan.messages() / 2);
    var inPairs = new Zipf(plan.pairs(), 0.5).share(plan.messages() / 5);
    var inShut = new Zipf(shut, 0.8).share(plan.messages() / 2 - plan.messages() / 5);
    var all = new ArrayList<Place>();
    for (var i = 0; i < plan.channels(); i++) {
      var isOpen = i < open;
      var name = vocabulary.word(97 * i + 11) + "-" + i;
      all.add(
          new Place(
              isOpen ? Place.Kind.PUBLIC : Place.Kind.PRIVATE,
              (isOpen ? "C%07d" : "G%07d").formatted(i),
              name,
              i,
              people(random.nextInt(SMALLEST_CHANNEL, LARGEST_CHANNEL), random),
              isOpen ? inOpen[i] : inShut[i - open]));
    }
    for (var i = 0; i < plan.pairs(); i++) {
      var id = "D%07d".formatted(i);
      all.add(new Place(Place.Kind.PAIR, id, id, i, people(2, random), inPairs[i]));
    }
    return all;
  }

  private List<Integer> people(int count, SplittableRandom random) {
    var chosen = new TreeSet<Integer>();
    while (chosen.size() < Math.min(count, plan.people())) {
      chosen.add(random.nextInt(plan.people()));
    }
    return List.copyOf(chosen);
  }
}
