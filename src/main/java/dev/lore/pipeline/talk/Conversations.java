package dev.lore.pipeline.talk;

import dev.lore.archive.Archive;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.pipeline.talk.Stretches.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which conversation a document belongs to: the thread that its source names; talk without a
/// thread, the conversation that it is part of; anything else is one by itself. A function of what
/// the archive holds, whatever was read when.
///
/// Sees the archive as it was when first asked; use a new one for each run. Thread-safe; remembers
/// a bounded number of stretches, so ask in the order of channels and time.
public final class Conversations {
  /// Changes whenever conversations come out differently.
  public static final String VERSION = StretchReader.VERSION;

  private static final int REMEMBERED = 64;

  /// How many blocks around a changed message may be parted anew: the stretches that depend on a
  /// block begin in the one before, in it and after it, and reach one further.
  private static final int BEFORE = 1;

  private static final int AFTER = 2;

  private final Stretches stretches;
  private final StretchReader reader = new StretchReader();
  private final Memo<Key, Map<DocumentId, ConversationId>> read = new Memo<>(REMEMBERED);

  public Conversations(Archive archive) {
    this.stretches = new Stretches(archive);
  }

  public ConversationId of(Document document) {
    return document
        .conversation()
        .orElseGet(() ->
            TalkLine.isTalk(document)
                ? talk(Stretches.block(document.channel(), document.time()), TalkLine.of(document))
                : byItself(document.id()));
  }

  private ConversationId talk(Key block, TalkLine line) {
    var stretch = stretches.stretch(block, line);
    var conversations = read.of(stretch, s -> reader.conversations(stretches.read(s)));
    return conversations.getOrDefault(line.id(), byItself(line.id()));
  }

  private static ConversationId byItself(DocumentId id) {
    return new ConversationId(id.value());
  }

  /// The talk that may be parted otherwise because something was said, changed or deleted at these
  /// times, with its conversations as they are now.
  ///
  /// @param times of what changed in the channel
  public Map<DocumentId, ConversationId> around(ChannelId channel, Set<Instant> times) {
    var found = new HashMap<DocumentId, ConversationId>();
    for (long b : blocks(times)) {
      var block = new Key(channel, b);
      for (var line : stretches.lines(block)) {
        found.put(line.id(), talk(block, line));
      }
    }
    return found;
  }

  /// A time that stands for all that a change at the given one concerns: few remain of many.
  public static Instant about(Instant time) {
    return Stretches.start(Stretches.block(time));
  }

  /// A stretch of time, `to` exclusive.
  public record Reach(Instant from, Instant to) {}

  /// The times in which that talk lies, in order, not overlapping.
  public static List<Reach> reach(Set<Instant> times) {
    var reaches = new ArrayList<Reach>();
    for (long block : blocks(times)) {
      var from = Stretches.start(block);
      var to = Stretches.start(block + 1);
      if (!reaches.isEmpty() && reaches.getLast().to().equals(from)) {
        from = reaches.removeLast().from();
      }
      reaches.add(new Reach(from, to));
    }
    return reaches;
  }

  private static Set<Long> blocks(Set<Instant> times) {
    var blocks = new TreeSet<Long>();
    for (var time : times) {
      long block = Stretches.block(time);
      for (long b = block - BEFORE; b <= block + AFTER; b++) {
        blocks.add(b);
      }
    }
    return blocks;
  }
}
