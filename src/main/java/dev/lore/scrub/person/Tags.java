package dev.lore.scrub.person;

import java.util.List;

/// The tagger's tags: 0 is outside, then two a type, the first word of a span and the others.
public final class Tags {
  public static final List<String> TYPES =
      List.of("PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS", "TITLE", "NRP");
  public static final int COUNT = 1 + 2 * TYPES.size();

  private Tags() {}

  public static int first(String type) {
    int at = TYPES.indexOf(type);
    return at < 0 ? 0 : 1 + 2 * at;
  }

  static String type(int tag) {
    return TYPES.get((tag - 1) / 2);
  }

  static boolean isFirst(int tag) {
    return tag % 2 == 1;
  }

  /// Whether a tag may follow another: the rest of a span needs its beginning.
  static boolean follows(int tag, int before) {
    return tag == 0 || isFirst(tag) || before == tag || before == tag - 1;
  }
}
