package dev.lore.pipeline.talk;

import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.thread.ChatLine;
import dev.lore.thread.Disentangler;
import dev.lore.thread.ThreadModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Parts one stretch of a channel's talk into conversations, each named by its first message.
///
/// Where many talk at once (a crowd: [#CROWD] authors or more within minutes, as on IRC) the
/// trained [Disentangler] tells their conversations apart. Elsewhere people wait for each other,
/// and time, names and words do better: see decision 105. Linear in the messages. Thread-safe.
final class StretchReader {
  /// Changes whenever conversations come out differently.
  static final String VERSION = "talk-3";

  /// How many of the last messages may be answered in a crowd; a sixth of the model's window costs
  /// a twentieth of its time.
  static final int CANDIDATES = 16;

  private static final int CROWD = 4;
  private static final int CROWD_MESSAGES = 12;
  private static final Duration CROWD_PAUSE = Duration.ofMinutes(3);
  private static final Duration CROWD_MEAN = Duration.ofSeconds(60);

  /// Nothing is gone on with after so long without saying what with.
  private static final Duration OPEN = Duration.ofHours(20);

  private static final int MOST_OPEN = 5;

  private final ThreadModel model = ThreadModel.shipped();

  Map<DocumentId, ConversationId> conversations(List<TalkLine> lines) {
    var found = new HashMap<DocumentId, ConversationId>();
    var calm = new ArrayList<TalkLine>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean ends = i == lines.size() || pause(lines, i).compareTo(CROWD_PAUSE) > 0;
      if (ends) {
        var run = lines.subList(from, i);
        if (isCrowd(run)) {
          calm(calm, found);
          calm.clear();
          crowd(run, found);
        } else {
          calm.addAll(run);
        }
        from = i;
      }
    }
    calm(calm, found);
    return found;
  }

  private static Duration pause(List<TalkLine> lines, int before) {
    return Duration.between(lines.get(before - 1).time(), lines.get(before).time());
  }

  private static boolean isCrowd(List<TalkLine> run) {
    if (run.size() < CROWD_MESSAGES) {
      return false;
    }
    var length = Duration.between(run.getFirst().time(), run.getLast().time());
    var authors = new HashSet<String>();
    run.forEach(line -> authors.add(line.author()));
    return authors.size() >= CROWD && length.dividedBy(run.size()).compareTo(CROWD_MEAN) <= 0;
  }

  private void crowd(List<TalkLine> lines, Map<DocumentId, ConversationId> found) {
    var disentangler = new Disentangler(model, CANDIDATES);
    for (var line : lines) {
      var reply =
          disentangler.next(
              new ChatLine(line.id().value(), line.author(), line.time(), line.text(), false));
      found.put(line.id(), new ConversationId(reply.conversation()));
    }
  }

  private static void calm(List<TalkLine> lines, Map<DocumentId, ConversationId> found) {
    var sayings = lines.stream().map(Saying::of).toList();
    var spread = new HashMap<String, Integer>();
    sayings.forEach(s -> s.words().forEach(word -> spread.merge(word, 1, Integer::sum)));
    var open = new ArrayList<OpenTalk>(); // the latest last
    for (var saying : sayings) {
      open.removeIf(talk -> talk.time().plus(OPEN).isBefore(saying.line().time()));
      OpenTalk best = null;
      double pull = 0;
      for (int i = open.size() - 1; i >= 0; i--) {
        double p = open.get(i).pull(saying, i == open.size() - 1, spread);
        if (p > pull) {
          pull = p;
          best = open.get(i);
        }
      }
      if (best == null) {
        best = new OpenTalk(saying);
        if (open.size() == MOST_OPEN) {
          open.removeFirst();
        }
      } else {
        open.remove(best);
        best.add(saying);
      }
      open.add(best);
      found.put(saying.line().id(), new ConversationId(best.first));
    }
  }
}
