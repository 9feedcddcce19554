package dev.lore.scrub.contact;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Context;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;

/// Ages: a number up to 119 with "years old", "aged" or the like beside it.
public final class AgeDetector implements Detector {
  private static final Context BEFORE =
      Context.of("age", "aged", "turn", "turned", "turning", "turns", "ages", "aging");
  private static final String[] AFTER = {
    " years old",
    " year old",
    "-year-old",
    " yrs old",
    " y/o",
    " yo ",
    " years of age",
    "yo ",
    " year-old",
    "-years-old"
  };
  private static final String[] SAID = {
    "i'm ", "i am ", "he is ", "she is ", "he's ", "she's ", "is only ", "am only "
  };

  @Override
  public void find(FoldedText text, Findings findings) {
    var tokens = text.tokens();
    for (int i = 0; i < tokens.count(); i++) {
      int length = tokens.length(i);
      if (!tokens.isNumeric(i) || length > 3) {
        continue;
      }
      int start = tokens.start(i);
      int end = tokens.end(i);
      if (Integer.parseInt(text.text(), start, end, 10) > 119
          || "$€£.#/:-+".indexOf(text.at(start - 1)) >= 0) {
        continue;
      }
      double score = score(text, start, end);
      if (score > 0) {
        findings.add("AGE", "age", start, end, score, Proof.CONTEXT);
      }
    }
  }

  private static double score(FoldedText text, int start, int end) {
    char next = text.at(end);
    if (Ascii.lower(next) == 'y'
        || ((next == ' ' || next == '-') && Ascii.lower(text.at(end + 1)) == 'y')) {
      for (var after : AFTER) {
        if (Ascii.isAt(text.text(), end, after)) {
          return 0.9;
        }
      }
    }
    if (text.at(start - 1) != ' ' && text.at(start - 1) != ':' && text.at(start - 1) != '(') {
      return 0;
    }
    boolean closed = end == text.length() || ",.;!?)\n".indexOf(next) >= 0 && !text.wordAt(end + 1);
    if (closed && text.at(start - 1) == ' ') {
      for (var said : SAID) {
        if (Ascii.isAt(text.text(), start - said.length(), said)) {
          return 0.6;
        }
      }
    }
    return end - start == 2
            && next != '%'
            && !(text.at(start - 1) == ' ' && text.at(start - 2) == '.')
            && BEFORE.before(text, start)
        ? 0.6
        : 0;
  }
}
