package dev.lore.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The last messages of a channel and what is counted over them: who spoke when, how rare each word
/// is, which conversations run. Memory is bounded by the window.
final class RecentTalk {
  /// Messages that may be answered: 98 % of the replies of the Ubuntu corpus lie within 50 lines.
  static final int CANDIDATES = 100;

  private static final int REMEMBERED = 1_000;
  private static final int MAX_EVENT = 300;
  private static final int MOST_NAMES = 20;

  /// What IRC servers and their logs say of a change of name.
  private static final Pattern RENAMED =
      Pattern.compile("(?:\\W{3} )?(\\S+) is now known as (\\S+)");

  private final ArrayDeque<Utterance> remembered = new ArrayDeque<>();
  private final ArrayList<Utterance> candidates = new ArrayList<>();
  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, Speaker> speakers = new HashMap<>();
  private final int limit;
  private long number;

  /// @param limit how many of the last messages may be answered, at most [#CANDIDATES]
  RecentTalk(int limit) {
    this.limit = Math.min(limit, CANDIDATES);
  }

  /// Works a message out against what came before; [#add] it afterwards.
  Utterance next(ChatLine line) {
    return new Utterance(line, number++, this);
  }

  /// Counts an event, which is no message but lies between messages: the distances that the model
  /// learned from count it. Who goes by another name from now on stays the same speaker.
  void pass(ChatLine event) {
    number++;
    var renamed = RENAMED.matcher(event.text());
    if (event.text().length() <= MAX_EVENT && renamed.matches()) {
      var speaker = speakers.get(Utterance.name(renamed.group(1)));
      var name = Utterance.name(renamed.group(2));
      if (speaker != null
          && speaker.names.size() < MOST_NAMES
          && speakers.putIfAbsent(name, speaker) == null) {
        speaker.names.add(name);
      }
    }
  }

  /// @param parent what the message answers; null where it begins a conversation
  void add(Utterance utterance, @Nullable Utterance parent) {
    if (utterance.line.event()) {
      return;
    }
    join(utterance, parent);
    candidates.add(utterance);
    if (candidates.size() > limit) {
      candidates.removeFirst();
    }
    remembered.add(utterance);
    speakers.putIfAbsent(utterance.author.name, utterance.author);
    utterance.author.say(utterance);
    for (Word word : utterance.distinct) {
      words.putIfAbsent(word.text, word);
      word.messages++;
    }
    if (remembered.size() > REMEMBERED) {
      forget(remembered.remove());
    }
  }

  private static void join(Utterance utterance, @Nullable Utterance parent) {
    if (parent == null || parent.strand == null) {
      utterance.strand = new Strand(utterance);
      return;
    }
    utterance.parent = parent;
    utterance.strand = parent.strand;
    utterance.strand.add(utterance);
    parent.answers++;
    parent.answeredByOther |= parent.author != utterance.author;
  }

  private void forget(Utterance oldest) {
    if (oldest.author.forgetOldest()) {
      oldest.author.names.forEach(name -> speakers.remove(name, oldest.author));
    }
    for (Word word : oldest.distinct) {
      if (--word.messages == 0) {
        words.remove(word.text);
      }
    }
    oldest.parent = null; // or every message would hold all that came before it
  }

  /// Oldest first.
  List<Utterance> candidates() {
    return candidates;
  }

  /// The speaker of that name, known or new.
  Speaker speaker(String name) {
    var known = speakers.get(name);
    return known == null ? new Speaker(name) : known;
  }

  /// Somebody who spoke in the window.
  @Nullable Speaker known(String name) {
    return speakers.get(name);
  }

  Word word(String text) {
    var known = words.get(text);
    return known == null ? new Word(text) : known;
  }

  /// How telling a word is, from the share of recent messages that have it.
  float weight(Word word) {
    return (float) Math.log((remembered.size() + 1.0) / (word.messages + 0.5));
  }

  /// Distinct authors among the last `messages`.
  int speakers(int messages) {
    var names = new HashSet<Speaker>();
    for (int i = Math.max(0, candidates.size() - messages); i < candidates.size(); i++) {
      names.add(candidates.get(i).author);
    }
    return names.size();
  }
}
