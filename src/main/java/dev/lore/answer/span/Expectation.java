package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a stretch is the kind of thing that a question asks for, taken strictly: "how many
/// weeks" is met by a number of weeks, and by no other number. [TypeAgreement] is what the trees
/// learned with, and says only that there is some number.
final class Expectation {
  /// How far the noun that is counted may stand behind its number, in words: "16 paid weeks".
  private static final int REACH = 3;

  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d|\\d{1,2}(?:st|nd|rd|th)");

  private static final Pattern RECURRING =
      Pattern.compile("(?i)\\bwhen (?:do|does|can|may|must|should)\\b");

  private static final Set<String> FREQUENCIES =
      Set.of("once", "twice", "daily", "weekly", "monthly", "yearly", "annually", "every", "each");

  private static final Set<String> MEASURES =
      Set.of("a", "an", "until", "whole", "half", "end", "several", "few", "per", "same", "next");

  private static final Set<String> NONE = Set.of("no", "none", "zero", "several", "many", "few");

  private final Question question;
  private final SpanText text;

  Expectation(Question question, SpanText text) {
    this.question = question;
    this.text = text;
  }

  /// Whether the range has it; true where nothing is expected.
  boolean isMet(Range range) {
    return switch (question.type()) {
      case HOW_MANY -> counts(range);
      case HOW_MUCH ->
          any(range, Traits.MONEY | Traits.PERCENT)
              || followed(range, Traits.MONEY | Traits.PERCENT)
              || amount(range);
      case HOW_LONG ->
          any(range, Traits.TIME_UNIT) && (any(range, Traits.NUMBER) || has(range, MEASURES))
              || has(range, FREQUENCIES)
              || clock(range);
      case WHEN ->
          any(range, Traits.CALENDAR | Traits.TIME_UNIT)
              || clock(range)
              || (any(range, Traits.YEAR) && !recurs());
      case YES_NO, WHO, WHO_KNOWS, WHERE, HOW, WHY, DEFINITION, WHAT -> true;
    };
  }

  /// Whether it is asked when something happens each time, which no year answers: "When do I get my
  /// salary?"
  private boolean recurs() {
    return RECURRING.matcher(question.text()).find();
  }

  private boolean counts(Range range) {
    if (question.focus().isEmpty()) {
      return any(range, Traits.NUMBER | Traits.PERCENT) || has(range, NONE);
    }
    for (int i = range.first(); i < range.end(); i++) {
      boolean number = (text.traits[i] & Traits.NUMBER) != 0 || NONE.contains(text.tokens.norm(i));
      if (number && counted(i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether what is asked to be counted follows the number, in its sentence.
  private boolean counted(int number) {
    int end = Math.min(text.sentence(text.sentenceOf[number]).end(), number + 1 + REACH);
    for (int i = number + 1; i < end; i++) {
      if (question.focus().contains(text.stems[i])) {
        return true;
      }
      if ((text.traits[i] & Traits.NUMBER) != 0) {
        return false;
      }
    }
    return false;
  }

  private boolean amount(Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      if ((text.traits[i] & Traits.NUMBER) != 0 && (text.traits[i] & Traits.YEAR) == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean followed(Range range, int traits) {
    return range.end() < text.size
        && (text.traits[range.end()] & traits) != 0
        && any(range, Traits.NUMBER);
  }

  private boolean has(Range range, Set<String> words) {
    for (int i = range.first(); i < range.end(); i++) {
      if (words.contains(text.tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean clock(Range range) {
    return CLOCK
        .matcher(text.text())
        .region(text.tokens.start(range.first()), text.tokens.end(range.end() - 1))
        .find();
  }

  private boolean any(Range range, int traits) {
    for (int i = range.first(); i < range.end(); i++) {
      if ((text.traits[i] & traits) != 0) {
        return true;
      }
    }
    return false;
  }
}
