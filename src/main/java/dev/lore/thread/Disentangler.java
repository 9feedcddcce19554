package dev.lore.thread;

import dev.lore.learn.TreeEnsemble;
import java.util.LinkedHashMap;
import java.util.Map;

/// Finds what each message of one channel answers, message by message, in bounded memory.
///
/// Linear in the number of messages: each is scored against at most [RecentTalk#CANDIDATES] earlier
/// ones. Not thread-safe; one for each channel.
public final class Disentangler {
  private static final int REMEMBERED_CONVERSATIONS = 5_000;

  private final TreeEnsemble model;
  private final RecentTalk talk;
  private final float[] row = new float[ReplyFeatures.COUNT];
  private final Map<String, String> conversations =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED_CONVERSATIONS;
        }
      };

  /// @param model scores a row of [ReplyFeatures]; higher is likelier
  public Disentangler(TreeEnsemble model) {
    this(model, RecentTalk.CANDIDATES);
  }

  /// @param candidates how many of the last messages may be answered; the time for a message grows
  ///   with its square
  public Disentangler(TreeEnsemble model, int candidates) {
    this.talk = new RecentTalk(candidates);
    if (model.features() != ReplyFeatures.COUNT) {
      throw new IllegalArgumentException(
          "the thread model takes "
              + model.features()
              + " features, this version makes "
              + ReplyFeatures.COUNT
              + "; train it anew");
    }
    this.model = model;
  }

  /// The next message of the channel, in the order of time.
  public Reply next(ChatLine line) {
    var utterance = talk.next(line);
    var reply = line.event() ? new Reply(line.id(), line.id(), line.id(), 0) : choose(utterance);
    talk.add(utterance);
    conversations.put(line.id(), reply.conversation());
    return reply;
  }

  private Reply choose(Utterance utterance) {
    var features = new ReplyFeatures(talk, utterance);
    features.begin(row);
    float best = model.margin(row);
    float second = Float.NEGATIVE_INFINITY;
    var parent = utterance.line.id();
    var candidates = talk.candidates();
    for (int i = 0; i < candidates.size(); i++) {
      features.pair(i, row);
      float score = model.margin(row);
      if (score > best) {
        second = best;
        best = score;
        parent = candidates.get(i).line.id();
      } else if (score > second) {
        second = score;
      }
    }
    var conversation = conversations.getOrDefault(parent, parent);
    double lead = second == Float.NEGATIVE_INFINITY ? 0 : best - second;
    return new Reply(utterance.line.id(), parent, conversation, lead);
  }
}
