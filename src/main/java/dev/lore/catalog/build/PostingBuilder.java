package dev.lore.catalog.build;

import dev.lore.catalog.Candidate.Match;
import dev.lore.catalog.CatalogFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Joins the rows of each phrase into its candidates and gives them priors.
///
/// A candidate's weight is the sum, over the spellings that fold to the phrase, of the source's
/// share, times what the kind of match is worth, times the entity's popularity; priors are weights
/// over their sum. At most [#MAX_CANDIDATES] stay. Where the source counted links ([#counted]), its
/// shares are the commonness itself, and popularity adds nothing.
final class PostingBuilder {
  private static final int MAX_CANDIDATES = 24;
  private static final Match[] MATCHES = Match.values();

  private final EntityTable entities;
  private final RowTable rows;
  private final boolean counted;
  private byte[] bytes = new byte[1 << 24];
  private int size;
  private long[] keys = new long[1 << 20];
  private int[] offsets = new int[1 << 20];
  private int phrases;

  /// The joined rows of one entity under one phrase.
  private static final class Joined {
    final int entity;
    Match match = Match.TITLE_WORD;
    int forms;
    double share;
    double total;
    double weight;

    Joined(int entity) {
      this.entity = entity;
    }
  }

  /// @param counted whether the shares are counted links of a dump
  PostingBuilder(EntityTable entities, RowTable rows, boolean counted) {
    this.entities = entities;
    this.rows = rows;
    this.counted = counted;
  }

  int phrases() {
    return phrases;
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void build() {
    int[] order = rows.sorted();
    for (int from = 0; from < order.length; ) {
      long key = rows.key(order[from]);
      int to = from + 1;
      while (to < order.length && rows.key(order[to]) == key) {
        to++;
      }
      append(key, chance(order, from, to), candidates(order, from, to));
      from = to;
    }
  }

  /// The link probability, which every row of a phrase carries; 0 where unknown.
  private byte chance(int[] order, int from, int to) {
    int most = 0;
    for (int i = from; i < to; i++) {
      most = Math.max(most, rows.chance(order[i]) & 0xFF);
    }
    return (byte) most;
  }

  private List<Joined> candidates(int[] order, int from, int to) {
    Map<Integer, Joined> byEntity = new HashMap<>();
    for (int i = from; i < to; i++) {
      int row = order[i];
      var joined = byEntity.computeIfAbsent(rows.entity(row), Joined::new);
      int mark = rows.mark(row);
      var match = MATCHES[mark & 3];
      double share = CatalogFormat.unpackShare(rows.share(row));
      if (match.ordinal() < joined.match.ordinal()) {
        joined.match = match;
      }
      joined.forms |= mark >>> 2;
      joined.share = Math.max(joined.share, share);
      joined.total += share * worth(match);
    }
    double sum = 0;
    for (var joined : byEntity.values()) {
      double popularity = entities.popularity(joined.entity);
      joined.weight = joined.total * (counted ? 1 : 0.02 + popularity * popularity);
      sum += joined.weight;
    }
    var all = new ArrayList<>(byEntity.values());
    all.sort(Comparator.comparingDouble((Joined j) -> -j.weight).thenComparingInt(j -> j.entity));
    for (var joined : all) {
      joined.weight /= sum;
    }
    return all.subList(0, Math.min(MAX_CANDIDATES, all.size()));
  }

  private static double worth(Match match) {
    return switch (match) {
      case NAME -> 1;
      case TITLE_BASE -> 0.3;
      case ACRONYM -> 0.05;
      case TITLE_WORD -> 0.03;
    };
  }

  private void append(long key, byte chance, List<Joined> candidates) {
    if (phrases == keys.length) {
      keys = Arrays.copyOf(keys, phrases * 2);
      offsets = Arrays.copyOf(offsets, phrases * 2);
    }
    keys[phrases] = key;
    offsets[phrases] = size;
    phrases++;
    int needed = size + 2 + candidates.size() * CatalogFormat.ROW_BYTES;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + bytes.length / 2));
    }
    if (chance == 0) {
      bytes[size++] = (byte) candidates.size();
    } else {
      bytes[size++] = (byte) (candidates.size() | CatalogFormat.WITH_CHANCE);
      bytes[size++] = chance;
    }
    for (var candidate : candidates) {
      int entity = candidate.entity;
      bytes[size++] = (byte) entity;
      bytes[size++] = (byte) (entity >>> 8);
      bytes[size++] = (byte) (entity >>> 16);
      bytes[size++] = (byte) (entity >>> 24);
      bytes[size++] = CatalogFormat.packProbability(candidate.weight);
      bytes[size++] = CatalogFormat.packShare(candidate.share);
      bytes[size++] = (byte) CatalogWriter.mark(candidate.match, candidate.forms);
    }
  }

  /// Puts every phrase into the open-addressing table.
  void fill(ByteBuffer table, long slots) {
    for (int i = 0; i < phrases; i++) {
      long slot = keys[i] & (slots - 1);
      while (table.getInt((int) (slot * CatalogFormat.SLOT_BYTES) + 4) != 0) {
        slot = (slot + 1) & (slots - 1);
      }
      int at = (int) (slot * CatalogFormat.SLOT_BYTES);
      table.putInt(at, (int) (keys[i] >>> 32));
      table.putInt(at + 4, offsets[i] + 1);
    }
  }
}
