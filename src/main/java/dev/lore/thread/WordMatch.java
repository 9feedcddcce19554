package dev.lore.thread;

import dev.lore.text.StaticVectors;

/// What a message has in common with each candidate: words, weighted by how rare they are in the
/// channel, and meaning.
final class WordMatch {
  final int[] common;
  final float[] weight;
  final float[] rarest;

  /// Cosine of the static vectors.
  final float[] meaning;

  /// Weight of all its words.
  final float all;

  /// The highest of `weight` and of `meaning` over all candidates.
  final float best;

  final float bestMeaning;

  WordMatch(RecentTalk talk, Utterance current) {
    var candidates = talk.candidates();
    int size = candidates.size();
    common = new int[size];
    weight = new float[size];
    rarest = new float[size];
    meaning = new float[size];
    float sum = 0;
    for (Word word : current.distinct) {
      word.stamp = current.number;
      sum += talk.weight(word);
    }
    all = sum;
    float most = 0;
    float closest = 0;
    for (int i = 0; i < size; i++) {
      var earlier = candidates.get(i);
      for (Word word : earlier.distinct) {
        if (word.stamp == current.number) {
          float w = talk.weight(word);
          common[i]++;
          weight[i] += w;
          rarest[i] = Math.max(rarest[i], w);
        }
      }
      meaning[i] = StaticVectors.dot(current.meaning, earlier.meaning);
      most = Math.max(most, weight[i]);
      closest = Math.max(closest, meaning[i]);
    }
    best = most;
    bestMeaning = closest;
  }
}
