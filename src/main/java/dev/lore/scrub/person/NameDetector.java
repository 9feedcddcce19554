package dev.lore.scrub.person;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;

/// Names of persons, places, organisations, titles and postal addresses, by the trained tagger.
public final class NameDetector implements Detector {
  /// A single word with digits is some number, which other detectors know better.
  private static final double CODE_SCORE = 0.08;

  private final TaggerModel model;
  private final Lexicon lexicon;
  private final float eagerness;

  /// @param eagerness how much "outside" is held back; 0 balances, more finds more and errs more
  public NameDetector(TaggerModel model, Lexicon lexicon, float eagerness) {
    this.model = model;
    this.lexicon = lexicon;
    this.eagerness = eagerness;
  }

  @Override
  public void find(FoldedText folded, Findings findings) {
    var text = folded.text();
    var words = Words.of(text);
    var features = new Features(text, words, lexicon);
    var tags = new int[words.count()];
    var margins = new float[words.count()];
    for (int from = 0; from < words.count(); from += TaggerModel.MAX_WORDS) {
      int to = Math.min(words.count(), from + TaggerModel.MAX_WORDS);
      model.tag(features, from, to, eagerness, tags, margins);
    }
    for (int i = 0; i < tags.length; ) {
      int tag = tags[i];
      int first = i++;
      if (tag == 0) {
        continue;
      }
      float margin = margins[first];
      while (i < tags.length && tags[i] != 0 && !Tags.isFirst(tags[i])) {
        margin += margins[i++];
      }
      add(text, words, first, i, tag, margin / (i - first), findings);
    }
  }

  private static void add(
      String text, Words words, int first, int last, int tag, float margin, Findings findings) {
    int end = last;
    while (end > first && isEdge(text.charAt(words.start(end - 1)))) {
      end--;
    }
    if (end > first) {
      boolean code = end - first == 1 && hasDigit(text, words.start(first), words.end(first));
      double score = code ? CODE_SCORE : 0.3 + 0.65 / (1 + Math.exp(-margin / 4));
      findings.add(
          Tags.type(tag), "name.tagger", words.start(first), words.end(end - 1), score, Proof.SHAPE);
    }
  }

  private static boolean hasDigit(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Ascii.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(char c) {
    return c == '\n' || c == ',' || c == ';';
  }
}
