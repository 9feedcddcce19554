package dev.lore.index;

import dev.lore.model.ConversationId;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The first [#LINES] messages of many conversations, gathered from passages in any order: some 2
/// kB a conversation at most. Used by one thread.
final class ConversationBeginnings {
  private static final int LINES = 12;
  private static final int MIN_LINES = 2;

  private final Map<ConversationId, List<Line>> conversations = new LinkedHashMap<>();

  private record Line(PassageId passage, Instant time, int audienceClass, String text) {}

  /// Of two messages of the same time the one that was added first comes first.
  void add(Passage message) {
    var lines = conversations.computeIfAbsent(message.conversation(), c -> new ArrayList<>(2));
    int at = lines.size();
    while (at > 0 && lines.get(at - 1).time().isAfter(message.time())) {
      at--;
    }
    if (at < LINES) {
      if (lines.size() == LINES) {
        lines.removeLast();
      }
      lines.add(
          at,
          new Line(
              message.id(),
              message.time(),
              message.audienceClass(),
              VectorText.cut(message.text())));
    }
  }

  /// Visits the text of each conversation that may have a vector: it has several messages, and
  /// those at its beginning the same readers, since a vector mixes its texts.
  void forEach(Consumer<VectorText> visit) {
    conversations.forEach((conversation, lines) -> {
      boolean sameReaders = lines.stream().mapToInt(Line::audienceClass).distinct().count() == 1;
      if (lines.size() >= MIN_LINES && sameReaders) {
        visit.accept(text(conversation, lines));
      }
    });
  }

  private static VectorText text(ConversationId conversation, List<Line> lines) {
    var first = lines.getFirst();
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(line.text()).append('\n');
    }
    return VectorText.of(
        VectorIndex.keyOf(conversation),
        first.passage(),
        first.audienceClass(),
        VectorText.cut(text.toString()));
  }
}
