package dev.lore.answer.span;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often answers begin and end at a word, learned from answered questions: the log odds of a
/// word standing before an answer, first in it, last in it, or after it, for all questions and for
/// those of a type. Words are function words and other common ones; a word seen seldom says
/// nothing.
public final class BoundaryWords {
  /// Roles of a word at the border of an answer.
  static final int BEFORE = 0;

  static final int FIRST = 1;
  static final int LAST = 2;
  static final int AFTER = 3;
  static final int ROLES = 4;

  private static final int MIN_SEEN = 12;
  private static final double PRIOR = 8;

  private final Map<String, float[]> odds;

  private BoundaryWords(Map<String, float[]> odds) {
    this.odds = odds;
  }

  private static int groups() {
    return QuestionType.values().length + 1;
  }

  float of(int role, String word) {
    var found = odds.get(word);
    return found == null ? 0 : found[role];
  }

  float of(int role, QuestionType type, String word) {
    var found = odds.get(word);
    return found == null ? 0 : found[(type.ordinal() + 1) * ROLES + role];
  }

  /// Counts over answered questions.
  static final class Counts {
    private final Map<String, int[]> seen = new HashMap<>();
    private final Map<String, int[]> held = new HashMap<>();
    private final int[] seenAll = new int[groups()];
    private final int[] heldAll = new int[groups()];

    /// Adds a text with the answers that are in it.
    void add(SpanText text, QuestionType type, List<SpanText.Range> answers) {
      int group = type.ordinal() + 1;
      for (int i = 0; i < text.size; i++) {
        var counts = seen.computeIfAbsent(text.tokens.norm(i), w -> new int[groups()]);
        counts[0]++;
        counts[group]++;
      }
      seenAll[0] += text.size;
      seenAll[group] += text.size;
      for (var answer : answers) {
        heldAll[0]++;
        heldAll[group]++;
        hold(text, answer.first() - 1, BEFORE, group);
        hold(text, answer.first(), FIRST, group);
        hold(text, answer.end() - 1, LAST, group);
        hold(text, answer.end(), AFTER, group);
      }
    }

    private void hold(SpanText text, int word, int role, int group) {
      if (word >= 0 && word < text.size) {
        var counts = held.computeIfAbsent(text.tokens.norm(word), w -> new int[groups() * ROLES]);
        counts[role]++;
        counts[group * ROLES + role]++;
      }
    }

    BoundaryWords odds() {
      var odds = new TreeMap<String, float[]>();
      seen.forEach((word, counts) -> {
        if (counts[0] >= MIN_SEEN) {
          odds.put(word, odds(counts, held.getOrDefault(word, new int[groups() * ROLES])));
        }
      });
      return new BoundaryWords(odds);
    }

    /// A type's odds lean on those over all questions.
    private float[] odds(int[] all, int[] marked) {
      var odds = new float[groups() * ROLES];
      for (int role = 0; role < ROLES; role++) {
        double rate = (double) heldAll[0] / Math.max(1, seenAll[0]);
        double general = (marked[role] + PRIOR * rate) / (all[0] + PRIOR) / rate;
        odds[role] = (float) Math.log(Math.max(0.02, general));
        for (int group = 1; group < groups(); group++) {
          double own = (double) heldAll[group] / Math.max(1, seenAll[group]);
          double expected = own * general;
          double typed =
              own == 0
                  ? general
                  : (marked[group * ROLES + role] + PRIOR * 3 * expected)
                      / (all[group] + PRIOR * 3)
                      / own;
          odds[group * ROLES + role] = (float) Math.log(Math.max(0.02, typed));
        }
      }
      return odds;
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(odds.size());
    for (var entry : new TreeMap<>(odds).entrySet()) {
      out.writeUTF(entry.getKey());
      for (float value : entry.getValue()) {
        out.writeByte(Math.clamp(Math.round(value * 30), -127, 127));
      }
    }
  }

  static BoundaryWords read(DataInputStream in) throws IOException {
    int words = in.readInt();
    var odds = new HashMap<String, float[]>(words * 2);
    for (int i = 0; i < words; i++) {
      var word = in.readUTF();
      var values = new float[groups() * ROLES];
      for (int v = 0; v < values.length; v++) {
        values[v] = in.readByte() / 30f;
      }
      odds.put(word, values);
    }
    return new BoundaryWords(odds);
  }
}
