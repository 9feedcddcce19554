package dev.lore.catalog.build;

import dev.lore.catalog.Candidate.Match;
import dev.lore.catalog.CatalogFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// Writes a catalog file from its tables: into a temporary file first, which takes the place of the
/// old one in one step, so that a build that dies leaves the old catalog as it was.
final class CatalogWriter {
  private final EntityTable entities;
  private final RowTable rows;

  private final boolean counted;

  CatalogWriter(EntityTable entities, RowTable rows) {
    this(entities, rows, false);
  }

  /// @param counted whether the rows' shares are counted links of a dump
  CatalogWriter(EntityTable entities, RowTable rows, boolean counted) {
    this.entities = entities;
    this.rows = rows;
    this.counted = counted;
  }

  /// The bits of a row's last byte.
  static int mark(Match match, int formBits) {
    return match.ordinal() | formBits << 2;
  }

  /// @return the number of phrases
  long write(Path target, int maxWords) throws IOException {
    var postings = new PostingBuilder(entities, rows, counted);
    postings.build();
    long slots = powerOfTwo(postings.phrases() * 4L / 3);
    long titleSlots = powerOfTwo(entities.size() * 4L / 3);
    var phraseTable = ByteBuffer.allocate((int) (slots * CatalogFormat.SLOT_BYTES));
    phraseTable.order(ByteOrder.LITTLE_ENDIAN);
    postings.fill(phraseTable, slots);
    var parts = new ArrayList<ByteBuffer>();
    parts.add(phraseTable);
    parts.add(ByteBuffer.wrap(postings.bytes(), 0, postings.size()));
    parts.add(entityTable());
    parts.add(titleTable(titleSlots));
    parts.addAll(entities.heap());
    var header = ByteBuffer.allocate(CatalogFormat.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(CatalogFormat.AT_MAGIC, CatalogFormat.MAGIC);
    header.putLong(CatalogFormat.AT_VERSION, CatalogFormat.VERSION);
    header.putLong(CatalogFormat.AT_SLOTS, slots);
    header.putLong(CatalogFormat.AT_TITLE_SLOTS, titleSlots);
    header.putLong(CatalogFormat.AT_ENTITIES, entities.size());
    header.putLong(CatalogFormat.AT_PHRASES, postings.phrases());
    header.putLong(CatalogFormat.AT_MAX_WORDS, maxWords);
    long at = CatalogFormat.HEADER_BYTES;
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).rewind();
      if (i < CatalogFormat.SECTIONS) {
        header.putLong(CatalogFormat.AT_SECTIONS + 8 * i, at);
      }
      at += parts.get(i).remaining();
    }
    header.putLong(CatalogFormat.AT_LENGTH, at);
    store(target, header, parts);
    return postings.phrases();
  }

  private static void store(Path target, ByteBuffer header, List<ByteBuffer> sections)
      throws IOException {
    var crc = new CRC32C();
    crc.update(header.duplicate());
    for (var section : sections) {
      crc.update(section.duplicate());
    }
    header.putLong(CatalogFormat.AT_CHECKSUM, crc.getValue());
    Files.createDirectories(target.toAbsolutePath().getParent());
    var part = target.resolveSibling(target.getFileName() + ".part");
    try (var channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      writeFully(channel, header);
      for (var section : sections) {
        writeFully(channel, section);
      }
      channel.force(true);
    }
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private ByteBuffer entityTable() {
    var table =
        ByteBuffer.allocate(entities.size() * CatalogFormat.ENTITY_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < entities.size(); i++) {
      table.putInt(entities.textAt(i));
      table.put(CatalogFormat.packShare(entities.popularity(i)));
      table.put(entities.source(i));
    }
    return table;
  }

  private ByteBuffer titleTable(long slots) {
    var table = ByteBuffer.allocate((int) (slots * 4)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < entities.size(); i++) {
      long slot = entities.titleHash(i) & (slots - 1);
      while (table.getInt((int) (slot * 4)) != 0) {
        slot = (slot + 1) & (slots - 1);
      }
      table.putInt((int) (slot * 4), i + 1);
    }
    return table;
  }

  private static long powerOfTwo(long atLeast) {
    return Math.max(16, Long.highestOneBit(Math.max(1, atLeast - 1)) << 1);
  }
}
