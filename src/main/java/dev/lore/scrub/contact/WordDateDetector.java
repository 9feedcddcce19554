package dev.lore.scrub.contact;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;

/// Names of weekdays and months. Only worth it where all dates have to go.
public final class WordDateDetector implements Detector {
  @Override
  public void find(FoldedText folded, Findings findings) {
    var text = folded.text();
    for (int i = 0; i < text.length(); ) {
      if (!Ascii.isWord(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && Ascii.isWord(text.charAt(i))) {
        i++;
      }
      if (i - start < 3 || i - start > 12 || !Ascii.isUpper(text.charAt(start))) {
        continue;
      }
      var word = text.substring(start, i);
      if (Months.isWeekday(word)) {
        findings.add(DateDetector.TYPE, "date.weekday", start, i, 0.6, Proof.SHAPE);
      } else if (word.length() > 3 && Months.isMonth(text, start, i) && !folded.wordAt(i + 1)) {
        findings.add(DateDetector.TYPE, "date.month", start, i, 0.35, Proof.SHAPE);
      }
    }
  }
}
