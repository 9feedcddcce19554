package dev.lore.pipeline.talk;

import dev.lore.archive.Archive;
import dev.lore.model.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Parts a channel's talk into stretches. Time is laid out in blocks of [#BLOCK]; in each block
/// that has talk, the longest silence before one of its messages ends one stretch and begins the
/// next. So a stretch lies within two blocks that follow each other, and depends on them and on the
/// last message of the block before. Thread-safe.
final class Stretches {
  static final Duration BLOCK = Duration.ofDays(3);

  /// Blocks that are read at once.
  private static final int PAGE_BLOCKS = 8;

  private static final int REMEMBERED_PAGES = 24;

  /// As the archive orders messages.
  private static final Comparator<TalkLine> ORDER =
      Comparator.comparing((TalkLine line) -> line.time().truncatedTo(ChronoUnit.MICROS))
          .thenComparing(TalkLine::id);

  private final Archive archive;
  private final Memo<Key, Map<Long, List<TalkLine>>> pages = new Memo<>(REMEMBERED_PAGES);

  /// A block of a channel, or the stretch that begins in it.
  record Key(ChannelId channel, long block) {
    Key plus(long blocks) {
      return new Key(channel, block + blocks);
    }
  }

  Stretches(Archive archive) {
    this.archive = archive;
  }

  static Key block(ChannelId channel, Instant time) {
    return new Key(channel, block(time));
  }

  static long block(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), BLOCK.toSeconds());
  }

  static Instant start(long block) {
    return Instant.ofEpochSecond(block * BLOCK.toSeconds());
  }

  /// What is said in a block, oldest first.
  List<TalkLine> lines(Key block) {
    long page = Math.floorDiv(block.block(), (long) PAGE_BLOCKS);
    return pages
        .of(new Key(block.channel(), page), this::page)
        .getOrDefault(block.block(), List.of());
  }

  /// The talk of some blocks, from one question to the archive.
  private Map<Long, List<TalkLine>> page(Key page) {
    var from = start(page.block() * PAGE_BLOCKS);
    var to = start((page.block() + 1) * PAGE_BLOCKS);
    var blocks = new HashMap<Long, List<TalkLine>>();
    for (var document : archive.documents(page.channel(), from, to)) {
      if (TalkLine.isTalk(document)) {
        blocks
            .computeIfAbsent(block(document.time()), b -> new ArrayList<>())
            .add(TalkLine.of(document));
      }
    }
    return blocks;
  }

  /// The stretch that holds a message.
  Key stretch(Key block, TalkLine line) {
    var lines = lines(block);
    return !lines.isEmpty() && ORDER.compare(line, lines.get(cut(block))) < 0
        ? block.plus(-1)
        : block;
  }

  /// What is said in the stretch that begins in a block.
  List<TalkLine> read(Key stretch) {
    var here = lines(stretch);
    var next = lines(stretch.plus(1));
    return Stream.concat(
            here.subList(cut(stretch), here.size()).stream(),
            next.subList(0, cut(stretch.plus(1))).stream())
        .toList();
  }

  /// The message of the block before which the silence is longest; the earliest of equal ones.
  private int cut(Key block) {
    var lines = lines(block);
    if (lines.isEmpty()) {
      return 0;
    }
    var before = lines(block.plus(-1));
    if (before.isEmpty()) {
      return 0;
    }
    var last = before.getLast().time();
    var longest = Duration.ofSeconds(-1);
    int cut = 0;
    for (int i = 0; i < lines.size(); i++) {
      var silence = Duration.between(last, lines.get(i).time());
      if (silence.compareTo(longest) > 0) {
        longest = silence;
        cut = i;
      }
      last = lines.get(i).time();
    }
    return cut;
  }
}
