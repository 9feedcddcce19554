package dev.lore.thread;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What is looked at when a message may answer an earlier one, or begin a conversation. Groups
/// follow Kummerfeld 2019, table 6: time, people, words.
final class ReplyFeatures {
  static final int COUNT = 58;

  private final RecentTalk talk;
  private final Utterance current;
  private final List<Utterance> own;
  private final int lastOwnDistance;
  private final Set<String> lastOwnNamed;
  private final float[] shared = new float[COUNT];

  /// @param talk everything before the message
  ReplyFeatures(RecentTalk talk, Utterance current) {
    this.talk = talk;
    this.current = current;
    this.own = talk.latestOf(current.author, 3);
    this.lastOwnDistance = own.isEmpty() ? -1 : distance(own.getFirst());
    this.lastOwnNamed = own.isEmpty() ? Set.of() : own.getFirst().named;
    describeCurrent();
  }

  private int distance(Utterance earlier) {
    var candidates = talk.candidates();
    for (int i = candidates.size() - 1; i >= 0; i--) {
      if (candidates.get(i) == earlier) {
        return candidates.size() - i;
      }
    }
    return RecentTalk.CANDIDATES + 1;
  }

  private void describeCurrent() {
    int f = 0;
    shared[f++] = flag(!current.addressee.isEmpty());
    shared[f++] = current.named.size();
    shared[f++] = flag(current.question);
    shared[f++] = flag(current.opensWithQuestion);
    shared[f++] = flag(current.opensWithAnswer);
    shared[f++] = flag(current.greets);
    shared[f++] = flag(current.thanks);
    shared[f++] = flag(current.link);
    shared[f++] = (float) Math.log1p(current.words.length);
    shared[f++] = lastOwnDistance < 0 ? Float.NaN : lastOwnDistance;
    shared[f++] = own.isEmpty() ? Float.NaN : minutes(own.getFirst());
    shared[f++] = own.isEmpty() ? Float.NaN : flag(own.getFirst().question);
    shared[f++] = own.isEmpty() ? Float.NaN : flag(!own.getFirst().addressee.isEmpty());
    shared[f++] = own.size();
    shared[f++] = talk.speakers(10);
    shared[f++] = talk.speakers(50);
    var candidates = talk.candidates();
    shared[f++] =
        candidates.size() < 10 ? Float.NaN : minutes(candidates.get(candidates.size() - 10));
    shared[f++] = candidates.isEmpty() ? Float.NaN : minutes(candidates.getLast());
    shared[f++] = flag(isAnsweredBy(lastOwnNamed));
    shared[f++] = flag(current.line.event());
    if (f != FIRST_PAIR) {
      throw new AssertionError("features out of step: " + f);
    }
  }

  private static final int FIRST_PAIR = 20;

  /// Whether somebody whom the author spoke to has spoken to the author since.
  private boolean isAnsweredBy(Set<String> people) {
    for (String person : people) {
      var theirs = talk.latestOf(person, 1);
      if (!theirs.isEmpty()
          && !own.isEmpty()
          && theirs.getFirst().number > own.getFirst().number
          && theirs.getFirst().named.contains(current.author)) {
        return true;
      }
    }
    return false;
  }

  /// The row for beginning a conversation.
  void begin(float[] row) {
    System.arraycopy(shared, 0, row, 0, FIRST_PAIR);
    for (int i = FIRST_PAIR; i < COUNT; i++) {
      row[i] = Float.NaN;
    }
    row[FIRST_PAIR] = 1;
  }

  /// The row for answering the candidate at the position.
  void pair(int position, float[] row) {
    System.arraycopy(shared, 0, row, 0, FIRST_PAIR);
    var candidates = talk.candidates();
    var earlier = candidates.get(position);
    int distance = candidates.size() - position;
    int f = FIRST_PAIR;
    row[f++] = 0;
    row[f++] = distance;
    row[f++] = minutes(earlier);
    f = people(earlier, distance, row, f);
    f = between(position, row, f);
    f = describe(earlier, row, f);
    f = words(earlier, row, f);
    if (f != COUNT) {
      throw new AssertionError("features out of step: " + f);
    }
  }

  private int people(Utterance earlier, int distance, float[] row, int from) {
    int f = from;
    boolean sameAuthor = earlier.author.equals(current.author);
    row[f++] = flag(sameAuthor);
    row[f++] = flag(current.addressee.equals(earlier.author));
    row[f++] = flag(current.named.contains(earlier.author));
    row[f++] = flag(earlier.addressee.equals(current.author));
    row[f++] = flag(earlier.named.contains(current.author));
    row[f++] = flag(!current.addressee.isEmpty() && current.addressee.equals(earlier.addressee));
    row[f++] =
        flag(
            !current.addressee.isEmpty()
                && !current.addressee.equals(earlier.author)
                && !sameAuthor);
    row[f++] =
        flag(
            !earlier.addressee.isEmpty()
                && !earlier.addressee.equals(current.author)
                && !sameAuthor);
    row[f++] = flag(lastOwnNamed.contains(earlier.author));
    row[f++] = lastOwnDistance < 0 ? Float.NaN : distance - lastOwnDistance;
    row[f++] = flag(!own.isEmpty() && own.getFirst() == earlier);
    var theirs = talk.latestOf(earlier.author, 1);
    row[f++] = flag(!theirs.isEmpty() && theirs.getFirst() == earlier);
    row[f++] = flag(shareCounterpart(earlier));
    return f;
  }

  /// Whether the two authors spoke with the same third person lately.
  private boolean shareCounterpart(Utterance earlier) {
    for (String name : lastOwnNamed) {
      if (earlier.named.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private int between(int position, float[] row, int from) {
    int f = from;
    var candidates = talk.candidates();
    var earlier = candidates.get(position);
    int bySameAuthor = 0;
    int byCurrent = 0;
    int toEarlier = 0;
    int fromEarlierToCurrent = 0;
    for (int i = position + 1; i < candidates.size(); i++) {
      var other = candidates.get(i);
      if (other.author.equals(earlier.author)) {
        bySameAuthor++;
        fromEarlierToCurrent += other.named.contains(current.author) ? 1 : 0;
      }
      byCurrent += other.author.equals(current.author) ? 1 : 0;
      toEarlier += other.named.contains(earlier.author) ? 1 : 0;
    }
    row[f++] = bySameAuthor;
    row[f++] = byCurrent;
    row[f++] = toEarlier;
    row[f++] = fromEarlierToCurrent;
    return f;
  }

  private static int describe(Utterance earlier, float[] row, int from) {
    int f = from;
    row[f++] = flag(earlier.question);
    row[f++] = flag(earlier.opensWithQuestion);
    row[f++] = flag(earlier.opensWithAnswer);
    row[f++] = flag(earlier.greets);
    row[f++] = flag(earlier.thanks);
    row[f++] = flag(earlier.link);
    row[f++] = (float) Math.log1p(earlier.words.length);
    row[f++] = flag(!earlier.addressee.isEmpty());
    row[f++] = earlier.named.size();
    return f;
  }

  private int words(Utterance earlier, float[] row, int from) {
    int f = from;
    int common = 0;
    double weight = 0;
    double rarest = 0;
    double all = 0;
    for (String word : current.wordSet) {
      double w = talk.weight(word);
      all += w;
      if (earlier.wordSet.contains(word)) {
        common++;
        weight += w;
        rarest = Math.max(rarest, w);
      }
    }
    row[f++] = common;
    row[f++] = (float) weight;
    row[f++] = (float) rarest;
    row[f++] = all == 0 ? 0 : (float) (weight / all);
    int either = current.wordSet.size() + earlier.wordSet.size() - common;
    row[f++] = either == 0 ? 0 : (float) common / either;
    row[f++] = flag(current.greets && earlier.greets);
    row[f++] = flag(earlier.question && current.opensWithAnswer);
    row[f++] = flag(current.thanks && earlier.named.contains(current.author));
    row[f++] = flag(current.question && earlier.question);
    return f;
  }

  private float minutes(Utterance earlier) {
    return Duration.between(earlier.line.time(), current.line.time()).toSeconds() / 60f;
  }

  private static float flag(boolean value) {
    return value ? 1 : 0;
  }
}
