package dev.lore.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses what a message answers: a small ensemble goes over all candidates and lets the likeliest
/// through to a large one, which decides. Not thread-safe.
final class ReplyChooser {
  /// How many candidates the large ensemble looks at, beside beginning a conversation. The right
  /// one is among them in 99 of 100 messages.
  static final int SHORTLIST = 12;

  private final ThreadModel model;
  private final float[] row = new float[ReplyFeatures.COUNT];
  private final float[] quick = new float[RecentTalk.CANDIDATES];
  private final int[] shortlist = new int[SHORTLIST];

  /// How much the choice was better than the next best.
  double lead;

  ReplyChooser(ThreadModel model) {
    this.model = model;
  }

  /// @return null where the message begins a conversation
  @Nullable Utterance choose(RecentTalk talk, Utterance utterance) {
    var features = new ReplyFeatures(talk, utterance);
    List<Utterance> candidates = talk.candidates();
    int kept = shortlist(features, candidates.size());
    features.begin(row);
    float best = model.judge().margin(row);
    float second = Float.NEGATIVE_INFINITY;
    Utterance answered = null;
    for (int k = 0; k < kept; k++) {
      features.pair(shortlist[k], row);
      float score = model.judge().margin(row);
      if (score > best) {
        second = best;
        best = score;
        answered = candidates.get(shortlist[k]);
      } else if (score > second) {
        second = score;
      }
    }
    lead = second == Float.NEGATIVE_INFINITY ? 0 : best - second;
    return answered;
  }

  /// Fills the likeliest positions, in order of position, and returns how many there are.
  private int shortlist(ReplyFeatures features, int size) {
    if (size <= SHORTLIST) {
      for (int i = 0; i < size; i++) {
        shortlist[i] = i;
      }
      return size;
    }
    for (int i = 0; i < size; i++) {
      features.pair(i, row);
      quick[i] = model.scout().margin(row);
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      kept = insert(i, kept);
    }
    java.util.Arrays.sort(shortlist, 0, kept);
    return kept;
  }

  /// Keeps the list sorted from the best down.
  private int insert(int position, int kept) {
    int at = kept;
    while (at > 0 && quick[shortlist[at - 1]] < quick[position]) {
      at--;
    }
    if (at >= SHORTLIST) {
      return kept;
    }
    int grown = Math.min(SHORTLIST, kept + 1);
    System.arraycopy(shortlist, at, shortlist, at + 1, grown - 1 - at);
    shortlist[at] = position;
    return grown;
  }
}
