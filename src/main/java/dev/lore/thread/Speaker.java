package dev.lore.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who spoke lately, with what they said. Compared by identity. Counters with a stamp are
/// good for one message at a time; see [ReplyFeatures].
final class Speaker {
  final String name;

  /// All that they went by.
  final List<String> names = new ArrayList<>();

  private final ArrayDeque<Utterance> said = new ArrayDeque<>();

  long stamp = -1;
  int lines;
  int calls;
  int callsToCurrent;

  Speaker(String name) {
    this.name = name;
    names.add(name);
  }

  /// Starts the counters anew for another message.
  void count(long message) {
    if (stamp != message) {
      stamp = message;
      lines = 0;
      calls = 0;
      callsToCurrent = 0;
    }
  }

  void say(Utterance utterance) {
    said.add(utterance);
  }

  /// Drops the oldest.
  ///
  /// @return whether nothing is left
  boolean forgetOldest() {
    said.poll();
    return said.isEmpty();
  }

  @Nullable Utterance latest() {
    return said.peekLast();
  }

  /// The message before the latest.
  @Nullable Utterance beforeLatest() {
    Iterator<Utterance> back = said.descendingIterator();
    if (!back.hasNext()) {
      return null;
    }
    back.next();
    return back.hasNext() ? back.next() : null;
  }

  /// How many of the remembered messages are theirs, counted up to 20.
  int liveliness() {
    return Math.min(20, said.size());
  }
}
