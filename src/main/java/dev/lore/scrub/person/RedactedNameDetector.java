package dev.lore.scrub.person;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;

/// Names of which somebody left the initials: `A**** L*******`. With an address beside them they
/// still tell who it is.
public final class RedactedNameDetector implements Detector {
  @Override
  public void find(FoldedText text, Findings findings) {
    for (int at = text.text().indexOf("**"); at > 0; ) {
      int start = at - 1;
      int end = wordEnd(text, start);
      int second = end + 1;
      if (end > 0 && text.at(end) == ' ' && wordEnd(text, second) > 0) {
        end = wordEnd(text, second);
        findings.add("PERSON", "name.redacted", start, end, 0.7, Proof.SHAPE);
      }
      at = text.text().indexOf("**", Math.max(at + 2, end));
    }
  }

  /// End of a capital and two stars or more, or 0.
  private static int wordEnd(FoldedText text, int start) {
    if (!Ascii.isUpper(text.at(start)) || text.wordAt(start - 1)) {
      return 0;
    }
    int end = start + 1;
    while (text.at(end) == '*') {
      end++;
    }
    return end - start > 2 && !text.wordAt(end) ? end : 0;
  }
}
