package dev.lore.thread;

import dev.lore.text.StaticVectors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is looked at when a message may answer an earlier one, or begin a conversation. Groups
/// follow Kummerfeld 2019, table 6 (time, people, words), with the conversations found so far and
/// the meaning of words beside them.
///
/// One pass back over the candidates fills what all rows need; the cost of a message is linear in
/// the candidates.
final class ReplyFeatures {
  private static final int SHARED = 35;
  private static final int PAIR = 69;
  static final int COUNT = SHARED + PAIR;

  private final RecentTalk talk;
  private final Utterance current;
  private final List<Utterance> candidates;
  private final @Nullable Utterance last;
  private final int lastDistance;
  private final float[] shared = new float[SHARED];
  private final Backward back;
  private final WordMatch match;

  /// @param talk everything before the message
  ReplyFeatures(RecentTalk talk, Utterance current) {
    this.talk = talk;
    this.current = current;
    this.candidates = talk.candidates();
    this.last = current.author.latest();
    this.back = new Backward(candidates, current);
    this.match = new WordMatch(talk, current);
    this.lastDistance = last == null ? -1 : (int) (current.number - last.number);
    describeCurrent();
  }

  private void describeCurrent() {
    var row = new Row(shared, 0);
    row.flag(current.addressee != null);
    row.add(current.named.size());
    text(current, row);
    row.add(lastDistance < 0 ? Float.NaN : lastDistance);
    row.add(last == null ? Float.NaN : minutes(last));
    row.add(last == null ? Float.NaN : flag(last.question));
    row.add(last == null ? Float.NaN : flag(last.addressee != null));
    row.add(last == null ? Float.NaN : flag(last.trails));
    row.add(current.author.liveliness());
    row.add(talk.speakers(10));
    row.add(talk.speakers(50));
    row.add(candidates.size() < 10 ? Float.NaN : minutes(candidates.get(candidates.size() - 10)));
    row.add(candidates.isEmpty() ? Float.NaN : minutes(candidates.getLast()));
    row.add(back.callsToCurrent);
    row.add(back.callsSinceOwn);
    row.add(back.lastCall == null ? Float.NaN : current.number - back.lastCall.number);
    row.add(back.lastCall == null ? Float.NaN : minutes(back.lastCall));
    row.add(match.best);
    row.add(match.bestMeaning);
    row.add(back.strands);
    row.flag(current.addressee != null && last != null && last.named.contains(current.addressee));
    row.flag(last != null && last.strand != null && last.strand.last == last);
    row.add(last == null || last.strand == null ? Float.NaN : last.strand.size);
    row.flag(last != null && last.parent == null);
    row.flag(last != null && last.answeredByOther);
    row.flag(current.author.name.contains("bot"));
    row.end(SHARED);
  }

  /// What a message is by itself: 10 values.
  private static void text(Utterance of, Row row) {
    row.flag(of.question);
    row.flag(of.opensWithQuestion);
    row.flag(of.opensWithAnswer);
    row.flag(of.greets);
    row.flag(of.thanks);
    row.flag(of.link);
    row.flag(of.command);
    row.flag(of.trails);
    row.flag(of.shouts);
    row.add((float) Math.log1p(of.words.length));
  }

  /// The row for beginning a conversation.
  void begin(float[] row) {
    System.arraycopy(shared, 0, row, 0, SHARED);
    for (int i = SHARED; i < COUNT; i++) {
      row[i] = Float.NaN;
    }
    row[SHARED] = 1;
  }

  /// The row for answering the candidate at the position.
  void pair(int position, float[] values) {
    System.arraycopy(shared, 0, values, 0, SHARED);
    var earlier = candidates.get(position);
    var row = new Row(values, SHARED);
    row.add(0);
    row.add(candidates.size() - position);
    row.add(minutes(earlier));
    people(earlier, row);
    between(position, earlier, row);
    text(earlier, row);
    row.add(earlier.named.size());
    row.flag(earlier.addressee != null);
    words(position, earlier, row);
    conversation(position, earlier, row);
    row.end(COUNT);
  }

  private void people(Utterance earlier, Row row) {
    boolean sameAuthor = earlier.author == current.author;
    boolean called = current.addressee != null;
    row.flag(sameAuthor);
    row.flag(current.addressee == earlier.author);
    row.flag(current.named.contains(earlier.author));
    row.flag(earlier.addressee == current.author);
    row.flag(earlier.named.contains(current.author));
    row.flag(called && current.addressee == earlier.addressee);
    row.flag(called && current.addressee != earlier.author && !sameAuthor);
    row.flag(earlier.addressee != null && earlier.addressee != current.author && !sameAuthor);
    row.flag(last != null && last.named.contains(earlier.author));
    row.add(
        lastDistance < 0 ? Float.NaN : (current.number - earlier.number) - (float) lastDistance);
    row.flag(last == earlier);
    row.flag(earlier.author.latest() == earlier);
    row.flag(last != null && sharesNamed(last, earlier));
    row.flag(earlier.author.name.contains("bot"));
    row.flag(earlier.author.beforeLatest() == earlier);
    row.flag(back.lastCall == earlier);
  }

  private static boolean sharesNamed(Utterance a, Utterance b) {
    for (Speaker speaker : a.named) {
      if (b.named.contains(speaker)) {
        return true;
      }
    }
    return false;
  }

  private void between(int position, Utterance earlier, Row row) {
    row.add(back.byAuthor[position]);
    row.add(back.byCurrent[position]);
    row.add(back.callsToEarlier[position]);
    row.add(back.authorCallsCurrent[position]);
    row.add(back.distinct[position]);
    row.add(earlier.answers);
    row.flag(earlier.answeredByOther);
    row.flag(earlier.parent == null);
    row.flag(earlier.parent != null && earlier.parent.author == current.author);
    row.flag(earlier.parent != null && earlier.parent.author == current.addressee);
    row.add(earlier.parent == null ? Float.NaN : (float) (earlier.number - earlier.parent.number));
  }

  private void words(int position, Utterance earlier, Row row) {
    int common = match.common[position];
    float weight = match.weight[position];
    row.add(common);
    row.add(weight);
    row.add(match.rarest[position]);
    row.add(match.all == 0 ? 0 : weight / match.all);
    int either = current.distinct.length + earlier.distinct.length - common;
    row.add(either == 0 ? 0 : (float) common / either);
    row.add(match.meaning[position]);
    row.add(match.best - weight);
    row.add(match.bestMeaning - match.meaning[position]);
    row.flag(current.greets && earlier.greets);
    row.flag(earlier.question && current.opensWithAnswer);
    row.flag(current.thanks && earlier.named.contains(current.author));
    row.flag(current.question && earlier.question);
    row.flag(earlier.command && current.author.name.contains("bot"));
  }

  private void conversation(int position, Utterance earlier, Row row) {
    var strand = earlier.strand;
    if (strand == null) {
      throw new AssertionError("a candidate belongs to a conversation");
    }
    row.flag(strand.last == earlier);
    row.add((float) Math.log1p(strand.size));
    row.add(strand.speakers.size());
    row.flag(strand.speakers.contains(current.author));
    row.flag(current.addressee != null && strand.speakers.contains(current.addressee));
    row.add(minutes(strand.last));
    row.add(current.number - strand.last.number);
    row.add(back.strandRank[position]);
    row.add(back.laterInStrand[position]);
    row.flag(last != null && last.strand == strand);
    row.add(StaticVectors.dot(current.meaning, strand.meaning));
    row.flag(strand.first.author == current.author);
    row.flag(strand.last.author == current.author);
    row.flag(strand.last.addressee == current.author);
  }

  private float minutes(Utterance earlier) {
    return (current.line.time().getEpochSecond() - earlier.line.time().getEpochSecond()) / 60f;
  }

  private static float flag(boolean value) {
    return value ? 1 : 0;
  }

  /// Writes values one after the other.
  private static final class Row {
    private final float[] values;
    private int at;

    Row(float[] values, int at) {
      this.values = values;
      this.at = at;
    }

    void add(float value) {
      values[at++] = value;
    }

    void flag(boolean value) {
      values[at++] = value ? 1 : 0;
    }

    void end(int expected) {
      if (at != expected) {
        throw new AssertionError("features out of step: " + at + ", expected " + expected);
      }
    }
  }
}
