package dev.lore.role;

import dev.lore.text.Tokenizer;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;

/// Finds the words of a message that say what was decided, and whether they take back what was
/// decided before.
public final class DecisionWords {
  private static final int MAX_CHARS = 320;

  /// A sentence that short ("Decided.") leaves the saying to the next.
  private static final int SHORT_CHARS = 25;

  private static final Set<String> REPLACING =
      Set.of(
          "replaces",
          "replace",
          "supersedes",
          "superseded",
          "instead",
          "anymore",
          "reversed",
          "revised",
          "changed",
          "postponed",
          "postpone",
          "cancelled",
          "canceled",
          "overturned",
          "corrected",
          "correction",
          "revoked");

  private DecisionWords() {}

  /// Start and end of the sentence of the decision, with the next one where it says little; of the
  /// first sentences where none stands out.
  public static int[] in(String text) {
    var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    int best = -1;
    int most = 0;
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      int weight = weight(text.substring(start, end));
      if (weight > most) {
        most = weight;
        best = start;
      }
      start = end;
    }
    int from = Math.max(0, best);
    int to = sentences.following(from);
    while (to != BreakIterator.DONE && to < text.length() && to - from < SHORT_CHARS) {
      to = sentences.following(to);
    }
    return trimmed(text, from, to == BreakIterator.DONE ? text.length() : to);
  }

  private static int weight(String sentence) {
    long cues = RoleFeatures.cues(sentence);
    int weight = Cue.DECIDED_FIRST.in(cues) ? 4 : 0;
    weight += Cue.DECIDED.in(cues) ? 3 : 0;
    weight += Cue.GO_WITH.in(cues) ? 2 : 0;
    weight += Cue.FROM_NOW.in(cues) || Cue.RESULT.in(cues) ? 1 : 0;
    return Cue.ASKS.in(cues) ? 0 : weight;
  }

  private static int[] trimmed(String text, int start, int end) {
    int from = start;
    int to = Math.min(end, start + MAX_CHARS);
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new int[] {from, to};
  }

  /// Whether the text says that something holds no longer.
  public static boolean replaces(String text) {
    var tokens = Tokenizer.tokenize(text.substring(0, Math.min(1_000, text.length())));
    for (int i = 0; i < tokens.size(); i++) {
      var word = tokens.norm(i);
      var next = i + 1 < tokens.size() ? tokens.norm(i + 1) : "";
      if (REPLACING.contains(word)
          || word.equals("no") && next.equals("longer")
          || word.equals("change") && next.equals("of")
          || word.equals("any") && next.equals("more")) {
        return true;
      }
    }
    return false;
  }
}
