package dev.lore.bench.synthetic;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Writes the messages of one place. A place has topics of its own, which most of its messages are
/// about; the rest is about anything. A third of the messages answer in threads.
final class MessageWriter {
  private static final int OWN_TOPICS = 120;
  private static final int SECONDS_OF_A_DAY = 36_000;
  private static final int FIRST_SECOND = 28_800;

  private final Plan plan;
  private final Vocabulary vocabulary;
  private final Zipf topics;
  private final Place place;

  MessageWriter(Plan plan, Vocabulary vocabulary, Zipf topics, Place place) {
    this.plan = plan;
    this.vocabulary = vocabulary;
    this.topics = topics;
    this.place = place;
  }

  List<Day.Message> day(LocalDate date, int count, SplittableRandom random) {
    var midnight = date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    var messages = new ArrayList<Day.Message>(count);
    var thread = Optional.<String>empty();
    for (var i = 0; i < count; i++) {
      var second = midnight + FIRST_SECOND + (long) i * SECONDS_OF_A_DAY / count;
      var ts = second + ".%06d".formatted(i % 1_000_000);
      var draw = random.nextInt(100);
      var kind = draw < 2 ? Day.Kind.BOT : draw < 3 ? Day.Kind.JOIN : Day.Kind.PERSON;
      var author = place.members().get(random.nextInt(place.members().size()));
      var answers = thread.isPresent() && kind == Day.Kind.PERSON && random.nextInt(100) < 35;
      var text =
          kind == Day.Kind.JOIN
              ? "<@" + Workspace.userId(author) + "> has joined the channel"
              : text(random);
      messages.add(new Day.Message(ts, kind, author, text, answers ? thread : Optional.empty()));
      if (kind == Day.Kind.PERSON && !answers) {
        thread = Optional.of(ts);
      }
    }
    return messages;
  }

  private String text(SplittableRandom random) {
    var text = new StringBuilder();
    var draw = random.nextInt(100);
    if (draw < 10) {
      var named = place.members().get(random.nextInt(place.members().size()));
      text.append("<@").append(Workspace.userId(named)).append("> ");
    }
    var topic = vocabulary.topic(topic(random));
    if (draw >= 98) {
      text.append(topic).append(" is a ");
    }
    // 2 to 42 words, 12 in the middle: the shape of real chat
    var length =
        2
            + random.nextInt(8)
            + random.nextInt(8)
            + (random.nextInt(6) == 0 ? random.nextInt(26) : 0);
    var at = random.nextInt(length);
    for (var i = 0; i < length; i++) {
      text.append(text.isEmpty() || text.charAt(text.length() - 1) == ' ' ? "" : " ");
      text.append(i == at ? topic : vocabulary.word(random));
    }
    text.append(draw % 5 == 0 ? "?" : ".");
    if (draw >= 95) {
      text.append(" <https://docs.example.com/").append(vocabulary.word(draw)).append('>');
    }
    return text.toString();
  }

  private int topic(SplittableRandom random) {
    var rank = topics.next(random);
    return random.nextInt(10) < 6
        ? Math.floorMod(place.number() * 37 + rank % OWN_TOPICS * 101, plan.topics())
        : rank;
  }
}
