package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import java.util.ArrayList;
import java.util.List;

/// Names the stretches of a text that may answer: short ones between any two words, longer ones
/// between the borders of clauses, and runs of whole sentences.
final class SpanCandidates {
  /// Longest stretch, in words, that may begin or end in the middle of a clause.
  static final int SHORT = 9;

  private static final int MAX_RUN = 4;
  private static final int MAX_WORDS = 160;

  private SpanCandidates() {}

  static List<Range> of(SpanText text) {
    var ranges = new ArrayList<Range>();
    for (int sentence = 0; sentence < text.sentences(); sentence++) {
      in(text, sentence, ranges);
    }
    return ranges;
  }

  /// Those that begin in one sentence.
  static void in(SpanText text, int number, List<Range> ranges) {
    var sentence = text.sentence(number);
    for (int first = sentence.first(); first < sentence.end(); first++) {
      boolean clause = text.startsClause(first);
      int last = Math.min(sentence.end(), first + MAX_WORDS);
      for (int end = first + 1; end <= last; end++) {
        boolean closed = text.endsClause(end);
        boolean brief = end - first <= SHORT && (closed || !binds(text, end - 1));
        if (brief || (clause && closed)) {
          ranges.add(new Range(first, end));
        } else if ((clause || closed) && end - first <= 3 * SHORT && !binds(text, end - 1)) {
          ranges.add(new Range(first, end));
        }
      }
    }
    int from = sentence.first();
    for (int run = 1; run < MAX_RUN && number + run < text.sentences(); run++) {
      var range = new Range(from, text.sentence(number + run).end());
      if (range.size() <= MAX_WORDS) {
        ranges.add(range);
      }
    }
  }

  private static boolean binds(SpanText text, int word) {
    return (text.traits[word] & Traits.BINDING) != 0;
  }
}
