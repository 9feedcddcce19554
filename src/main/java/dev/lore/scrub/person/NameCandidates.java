package dev.lore.scrub.person;

import dev.lore.scrub.span.Ascii;

/// The stretches of a text in which the lexicon could confirm a name or an address: around a first
/// name in capitals, and around a word like "street".
final class NameCandidates {
  /// Words on either side that decide with the tagger about the one in the middle.
  private static final int AROUND = 12;

  private static final int LONGEST_STREET_WORD = 12;

  private final String text;
  private final Words words;
  private final Lexicon lexicon;

  NameCandidates(String text, Words words, Lexicon lexicon) {
    this.text = text;
    this.words = words;
    this.lexicon = lexicon;
  }

  /// Where the next stretch starts, not before the word given; the number of words if none does.
  int next(int from) {
    int candidate = candidate(from);
    return candidate == words.count() ? candidate : Math.max(from, candidate - AROUND);
  }

  /// Where the stretch ends that [#next] gave: once no candidate is near any more.
  int end(int start) {
    int end = start;
    int candidate = candidate(start);
    while (candidate < words.count() && candidate <= end + AROUND) {
      end = Math.min(words.count(), candidate + 1 + AROUND);
      candidate = candidate(candidate + 1);
    }
    return end;
  }

  private int candidate(int from) {
    int word = from;
    while (word < words.count() && !isCandidate(word)) {
      word++;
    }
    return word;
  }

  private boolean isCandidate(int word) {
    int start = words.start(word);
    int end = words.end(word);
    char first = text.charAt(start);
    boolean capital = first < 128 ? Ascii.isUpper(first) : Character.isUpperCase(first);
    if (!capital && (end - start > LONGEST_STREET_WORD || !Character.isLetter(first))) {
      return false;
    }
    if (!capital && !hasNumberNear(word)) {
      return false;
    }
    var lower = Features.lower(text, start, end);
    int flags = lexicon.flags(lower, 0, lower.length, Features.hash(lower, 0, lower.length));
    return capital && (flags & Lexicon.FIRST_NAME) != 0 && hasCapitalAfter(word)
        || (flags & Lexicon.STREET) != 0 && hasNumberNear(word);
  }

  /// A name that is confirmed has two words at least and five at the most.
  private boolean hasCapitalAfter(int word) {
    for (int i = word + 1; i < Math.min(words.count(), word + 5); i++) {
      if (Character.isUpperCase(text.charAt(words.start(i)))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNumberNear(int word) {
    int last = Math.min(words.count(), word + 6);
    for (int i = Math.max(0, word - 6); i < last; i++) {
      if (Ascii.isDigit(text.charAt(words.start(i)))) {
        return true;
      }
    }
    return false;
  }
}
