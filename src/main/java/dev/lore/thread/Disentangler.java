package dev.lore.thread;

import java.util.LinkedHashMap;
import java.util.Map;

/// Finds what each message of one channel answers, message by message, in bounded memory.
///
/// Linear in the number of messages: each is scored against at most [RecentTalk#CANDIDATES] earlier
/// ones. Not thread-safe; one for each channel.
public final class Disentangler {
  private static final int REMEMBERED_CONVERSATIONS = 5_000;

  private final ReplyChooser chooser;
  private final RecentTalk talk;
  private final Map<String, String> conversations =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED_CONVERSATIONS;
        }
      };

  public Disentangler(ThreadModel model) {
    this(model, RecentTalk.CANDIDATES);
  }

  /// @param candidates how many of the last messages may be answered, at most 100
  public Disentangler(ThreadModel model, int candidates) {
    this.talk = new RecentTalk(candidates);
    this.chooser = new ReplyChooser(model);
  }

  /// The next message of the channel, in the order of time.
  public Reply next(ChatLine line) {
    if (line.event()) {
      talk.pass(line);
      return new Reply(line.id(), line.id(), line.id(), 0);
    }
    var utterance = talk.next(line);
    var answered = chooser.choose(talk, utterance);
    talk.add(utterance, answered);
    var parent = answered == null ? line.id() : answered.line.id();
    var conversation = conversations.getOrDefault(parent, parent);
    conversations.put(line.id(), conversation);
    return new Reply(line.id(), parent, conversation, chooser.lead);
  }
}
