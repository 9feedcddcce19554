package dev.lore.role;

import dev.lore.learn.SparseRow;
import dev.lore.text.StaticVectors;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import java.util.HashSet;
import java.util.Locale;

/// The row that the role model sees: cues and place, words and pairs of words by their hash, and
/// the static vector of the whole. Linear in the text, of which the first [#MAX_CHARS] are looked
/// at. Thread-safe.
public final class RoleFeatures {
  private static final int MAX_CHARS = 600;
  private static final int CUES = 0;
  private static final int MOST_CUES = 64;
  private static final int PLACE = 4 * MOST_CUES;
  private static final int RULE = PLACE + 56;
  private static final int VECTOR = PLACE + 72;
  private static final int HASHED = 512;
  private static final int BUCKETS = 1 << 14;
  public static final int COUNT = HASHED + BUCKETS;

  private static final float WORD = 0.5f;
  private static final Cue[] ALL = Cue.values();

  private final StaticVectors vectors = StaticVectors.shipped();

  public SparseRow of(RoleInput input) {
    var text = start(input.text()).strip();
    var tokens = Tokenizer.tokenize(text);
    long cues = Cues.of(text, tokens);
    long asked = input.parent().map(p -> cues(p.text())).orElse(0L);
    var row = new SparseRow();
    int where = where(input, asked);
    for (Cue cue : ALL) {
      if (cue.in(cues)) {
        row.add(CUES + cue.ordinal(), 1);
        row.add(CUES + (1 + where) * MOST_CUES + cue.ordinal(), 1);
      }
    }
    StartingRules.of(input, text, cues, asked).ifPresent(role -> row.add(RULE + role.ordinal(), 1));
    place(input, text, tokens, cues, asked, row);
    words(tokens, row);
    vector(tokens, row);
    return row;
  }

  /// The cues of the start of a text.
  static long cues(String text) {
    var start = start(text).strip();
    return Cues.of(start, Tokenizer.tokenize(start));
  }

  /// 0 for what opens, 1 for a reply, 2 for a reply to somebody else's question.
  private static int where(RoleInput input, long asked) {
    if (input.parent().isEmpty()) {
      return 0;
    }
    return Cue.ASKS.in(asked) && !input.parent().get().sameAuthor() ? 2 : 1;
  }

  static String start(String text) {
    return text.substring(0, Math.min(MAX_CHARS, text.length()));
  }

  private static void place(
      RoleInput input, String text, Tokens tokens, long cues, long asked, SparseRow row) {
    int words = tokens.size();
    int length = Math.min(7, 32 - Integer.numberOfLeadingZeros(words));
    row.add(PLACE + (input.mail() ? 1 : input.parent().isPresent() ? 2 : 3), 1);
    row.add(PLACE + 8 + length, 1);
    row.add(PLACE + 4, (float) Math.log1p(words) / 4);
    if (text.equals(text.toLowerCase(Locale.ROOT))) {
      row.add(PLACE + 5, 1);
    }
    if (input.parent().isPresent()) {
      var parent = input.parent().get();
      int asks = Cue.ASKS.in(asked) || Cue.ANYONE.in(asked) || Cue.WONDERS.in(asked) ? 1 : 0;
      int soon = parent.gap().toMinutes() < 30 ? 1 : 0;
      row.add(PLACE + 20 + asks * 4 + (parent.sameAuthor() ? 2 : 0) + soon, 1);
      row.add(PLACE + 30 + asks * 2 + (Cue.ASKS.in(cues) ? 1 : 0), 1);
      row.add(PLACE + 36 + asks * 2 + (Cue.SOCIAL_FIRST.in(cues) ? 1 : 0), 1);
      row.add(PLACE + 40 + asks * 8 + length, 1);
    }
  }

  private static void words(Tokens tokens, SparseRow row) {
    var seen = new HashSet<Integer>();
    long before = 7;
    for (int i = 0; i < tokens.size(); i++) {
      long word = tokens.hash(i);
      add(word, WORD, seen, row);
      add(word * 31 + before * 1_000_003, WORD, seen, row);
      if (i < 3) {
        add(word * 131 + i + 17, WORD, seen, row);
      }
      before = word;
    }
  }

  private static void add(long hash, float value, HashSet<Integer> seen, SparseRow row) {
    long mixed = hash * 0x9E3779B97F4A7C15L;
    int bucket = HASHED + (int) (mixed >>> 50);
    if (seen.add(bucket)) {
      row.add(bucket, value);
    }
  }

  private void vector(Tokens tokens, SparseRow row) {
    var sum = new float[vectors.dimensions()];
    for (int i = 0; i < tokens.size(); i++) {
      vectors.add(tokens.norm(i), 1, sum);
    }
    StaticVectors.normalise(sum);
    for (int d = 0; d < sum.length; d++) {
      row.add(VECTOR + d, sum[d] * 2);
    }
  }
}
