package dev.lore.catalog;

import java.nio.charset.StandardCharsets;

/// How a built catalog lies on the disk: a header of [#HEADER_BYTES], then five sections, all
/// little-endian; the header gives the offset of each.
///
/// | section | contents |
/// | --- | --- |
/// | phrases | open addressing, a power of two of slots; a slot is the upper 32 bits of the phrase key and the offset of its posting plus 1 (0: free) |
/// | postings | count, with [#WITH_CHANCE] a byte of link probability, then a row for each candidate: entity (int), prior, share, match and forms (a byte each) |
/// | entities | offset of the text (int), popularity (byte), source (byte, with [#WITH_TYPES]) |
/// | titles | open addressing by the hash of the title; a slot is the entity plus 1 |
/// | texts | title, description, context words and, with [#WITH_TYPES], types: each a length (unsigned short) and UTF-8 |
public final class CatalogFormat {
  public static final long MAGIC = 0x4C4F5245_43415431L;
  public static final int VERSION = 2;
  public static final int HEADER_BYTES = 256;

  /// Where the header keeps things.
  public static final int AT_MAGIC = 0;

  public static final int AT_VERSION = 8;
  public static final int AT_LENGTH = 16;
  public static final int AT_CHECKSUM = 24;
  public static final int AT_SLOTS = 32;
  public static final int AT_TITLE_SLOTS = 40;
  public static final int AT_ENTITIES = 48;
  public static final int AT_PHRASES = 56;
  public static final int AT_MAX_WORDS = 64;
  public static final int AT_SECTIONS = 72;

  public static final int SLOT_BYTES = 8;
  public static final int ROW_BYTES = 7;
  public static final int ENTITY_BYTES = 6;

  /// In a posting's count: a byte with the link probability follows.
  public static final int WITH_CHANCE = 0x80;

  /// In an entity's source: a fourth text names its types, with a semicolon between them.
  public static final int WITH_TYPES = 0x80;

  public static final int PHRASES = 0;
  public static final int POSTINGS = 1;
  public static final int ENTITIES = 2;
  public static final int TITLES = 3;
  public static final int TEXTS = 4;
  public static final int SECTIONS = 5;

  /// Sources of entities, by number; licences are told by [#licence].
  private static final String[] SOURCES = {"wikidict", "popular-titles", "wikipedia-dump", "lore"};

  public static final int WIKIDICT = 0;
  public static final int POPULAR_TITLES = 1;
  public static final int WIKIPEDIA_DUMP = 2;
  public static final int LORE = 3;

  private CatalogFormat() {}

  public static String source(int number) {
    return number < SOURCES.length ? SOURCES[number] : "unknown";
  }

  /// The licence under which a source's rows may be used.
  public static String licence(String source) {
    return switch (source) {
      case "wikidict" -> "GPL-3.0-or-later (Stanford CoreNLP KBP models; CrossWikis)";
      case "popular-titles" -> "MIT (compromise-wikipedia)";
      case "wikipedia-dump" -> "CC BY-SA 4.0 (Wikipedia), CC0 (Wikidata, page views)";
      case "overlay", "lore" -> "Apache-2.0 (Lore)";
      case "workspace" -> "your own";
      default -> "unknown";
    };
  }

  /// A probability as a byte, on a logarithmic scale down to e^-15.9.
  public static byte packProbability(double p) {
    return (byte) Math.min(255, Math.max(0, Math.round(-16 * Math.log(Math.max(1e-7, p)))));
  }

  public static double unpackProbability(byte b) {
    return PROBABILITIES[b & 0xFF];
  }

  /// A share from 0 to 1 as a byte.
  public static byte packShare(double share) {
    return (byte) Math.round(255 * Math.min(1, Math.max(0, share)));
  }

  public static double unpackShare(byte b) {
    return (b & 0xFF) / 255.0;
  }

  /// The hash under which a title is found; underscores are spaces.
  public static long titleHash(String title) {
    long hash = 0x517CC1B727220A95L;
    for (byte b : title.replace('_', ' ').getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xBF58476D1CE4E5B9L;
    return hash ^ (hash >>> 29);
  }

  private static final double[] PROBABILITIES = probabilities();

  private static double[] probabilities() {
    var values = new double[256];
    for (int i = 0; i < 256; i++) {
      values[i] = Math.exp(-i / 16.0);
    }
    return values;
  }
}
