package dev.lore.thread;

import java.util.HashSet;
import java.util.Set;

/// A conversation while it runs: who takes part, what was said first and last.
final class Strand {
  final Utterance first;
  Utterance last;
  int size;
  final Set<Speaker> speakers = new HashSet<>();
  final float[] meaning;

  Strand(Utterance first) {
    this.first = first;
    this.last = first;
    this.meaning = new float[first.meaning.length];
    add(first);
  }

  /// Its meaning fades, so that it follows what is spoken of.
  void add(Utterance utterance) {
    last = utterance;
    size++;
    speakers.add(utterance.author);
    for (int d = 0; d < meaning.length; d++) {
      meaning[d] = 0.7f * meaning[d] + utterance.meaning[d];
    }
  }
}
