package dev.lore.catalog;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.lore.catalog.Candidate.Match;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A built catalog, mapped into memory and shared between processes: what is asked for is resident,
/// the rest stays on the disk. See [CatalogFormat] for the layout. Thread-safe until closed.
public final class MappedCatalog implements Catalog {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final Match[] MATCHES = Match.values();
  private static final String PREFIX = "wiki:";
  private static final double NAME_LINK_PROBABILITY = 0.5;

  private final Arena arena;
  private final MemorySegment file;
  private final long[] sections = new long[CatalogFormat.SECTIONS];
  private final long slotMask;
  private final long titleMask;
  private final int entityCount;
  private final long phraseCount;
  private final int maxWords;
  private final String version;

  private MappedCatalog(Arena arena, MemorySegment file) {
    this.arena = arena;
    this.file = file;
    slotMask = file.get(LONG, CatalogFormat.AT_SLOTS) - 1;
    titleMask = file.get(LONG, CatalogFormat.AT_TITLE_SLOTS) - 1;
    entityCount = (int) file.get(LONG, CatalogFormat.AT_ENTITIES);
    phraseCount = file.get(LONG, CatalogFormat.AT_PHRASES);
    maxWords = (int) file.get(LONG, CatalogFormat.AT_MAX_WORDS);
    for (int i = 0; i < sections.length; i++) {
      sections[i] = file.get(LONG, CatalogFormat.AT_SECTIONS + 8L * i);
    }
    version =
        "catalog-"
            + CatalogFormat.VERSION
            + "-"
            + Long.toHexString(file.get(LONG, CatalogFormat.AT_CHECKSUM));
  }

  /// Opens a built catalog.
  ///
  /// @throws CatalogException where it is truncated, altered or of another version
  @SuppressWarnings("MustBeClosedChecker") // the arena is closed by close()
  public static MappedCatalog open(Path path) {
    CatalogChecks.verify(path);
    var arena = Arena.ofShared();
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      var file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return new MappedCatalog(arena, file);
    } catch (IOException e) {
      arena.close();
      throw new UncheckedIOException("[" + path + "] the catalog cannot be opened", e);
    }
  }

  @Override
  public Senses lookup(long phraseKey) {
    int print = (int) (phraseKey >>> 32);
    long slot = phraseKey & slotMask;
    while (true) {
      long at = sections[CatalogFormat.PHRASES] + slot * CatalogFormat.SLOT_BYTES;
      int posting = file.get(INT, at + 4);
      if (posting == 0) {
        return Senses.NONE;
      }
      if (file.get(INT, at) == print) {
        return senses(sections[CatalogFormat.POSTINGS] + Integer.toUnsignedLong(posting) - 1);
      }
      slot = (slot + 1) & slotMask;
    }
  }

  private Senses senses(long at) {
    int head = file.get(JAVA_BYTE, at) & 0xFF;
    boolean known = (head & CatalogFormat.WITH_CHANCE) != 0;
    int count = head & ~CatalogFormat.WITH_CHANCE;
    long rows = known ? at + 2 : at + 1;
    var candidates = new ArrayList<Candidate>(count);
    boolean named = false;
    for (int i = 0; i < count; i++) {
      long row = rows + (long) i * CatalogFormat.ROW_BYTES;
      int entity = file.get(INT, row);
      int bits = file.get(JAVA_BYTE, row + 6) & 0xFF;
      var match = MATCHES[bits & 3];
      named |= match == Match.NAME;
      candidates.add(
          new Candidate(
              id(entity),
              CatalogFormat.unpackProbability(file.get(JAVA_BYTE, row + 4)),
              CatalogFormat.unpackShare(file.get(JAVA_BYTE, row + 5)),
              popularity(entity),
              match,
              bits >>> 2,
              source(entity)));
    }
    double chance =
        known
            ? CatalogFormat.unpackShare(file.get(JAVA_BYTE, at + 1))
            : named ? NAME_LINK_PROBABILITY : 0.1;
    return new Senses(candidates, chance, false);
  }

  private long entityAt(int entity) {
    return sections[CatalogFormat.ENTITIES] + (long) entity * CatalogFormat.ENTITY_BYTES;
  }

  private String source(int entity) {
    int bits = file.get(JAVA_BYTE, entityAt(entity) + 5) & 0xFF;
    return CatalogFormat.source(bits & ~CatalogFormat.WITH_TYPES);
  }

  private double popularity(int entity) {
    return CatalogFormat.unpackShare(file.get(JAVA_BYTE, entityAt(entity) + 4));
  }

  private TopicId id(int entity) {
    return new TopicId(PREFIX + text(textAt(entity)).replace(' ', '_'));
  }

  private long textAt(int entity) {
    return sections[CatalogFormat.TEXTS] + Integer.toUnsignedLong(file.get(INT, entityAt(entity)));
  }

  private String text(long at) {
    int length = file.get(SHORT, at) & 0xFFFF;
    var bytes = new byte[length];
    MemorySegment.copy(file, JAVA_BYTE, at + 2, bytes, 0, length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private long next(long at) {
    return at + 2 + (file.get(SHORT, at) & 0xFFFF);
  }

  /// The number of the entity with the id, or -1.
  private int find(TopicId id) {
    if (!id.value().startsWith(PREFIX)) {
      return -1;
    }
    var title = id.value().substring(PREFIX.length()).replace('_', ' ');
    long slot = CatalogFormat.titleHash(title) & titleMask;
    while (true) {
      int entity = file.get(INT, sections[CatalogFormat.TITLES] + slot * 4) - 1;
      if (entity < 0) {
        return -1;
      }
      if (text(textAt(entity)).equals(title)) {
        return entity;
      }
      slot = (slot + 1) & titleMask;
    }
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    int entity = find(id);
    if (entity < 0) {
      return Optional.empty();
    }
    long at = textAt(entity);
    var title = text(at);
    return Optional.of(
        new Topic(
            id,
            title,
            Optional.of(title),
            text(next(at)),
            types(entity, title),
            List.of(),
            source(entity)));
  }

  /// What stands in brackets says what kind of thing it is: "Java (programming language)"; a dump
  /// says more.
  private List<String> types(int entity, String title) {
    if ((file.get(JAVA_BYTE, entityAt(entity) + 5) & CatalogFormat.WITH_TYPES) != 0) {
      return List.of(text(next(next(next(textAt(entity))))).split("; "));
    }
    int open = title.lastIndexOf(" (");
    return open > 0 && title.endsWith(")")
        ? List.of(title.substring(open + 2, title.length() - 1))
        : List.of();
  }

  @Override
  public List<String> contextOf(TopicId id) {
    int entity = find(id);
    if (entity < 0) {
      return List.of();
    }
    long title = textAt(entity);
    long description = next(title);
    var words = new ArrayList<String>();
    for (var text : List.of(text(title), text(description), text(next(description)))) {
      var tokens = Tokenizer.tokenize(text);
      for (int i = 0; i < tokens.size(); i++) {
        words.add(tokens.norm(i));
      }
    }
    return words;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public int maxWords() {
    return maxWords;
  }

  @Override
  public String summary() {
    return String.format("%,d entities, %,d phrases of Wikipedia", entityCount, phraseCount);
  }

  @Override
  public void close() {
    arena.close();
  }
}
