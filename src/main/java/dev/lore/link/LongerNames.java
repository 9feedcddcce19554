package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Candidate.Match;
import dev.lore.model.TopicId;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of several words in one text, and the single words that may stand for them: "Fiorina"
/// beside "Carly Fiorina", "ICJ" beside "International Court of Justice", whether the catalog knows
/// the short form or not. Linear in the text.
final class LongerNames {
  private static final double PRIOR = 0.01;
  private static final int MAX_ADDED = 3;
  private static final int MIN_INITIALS = 2;

  private final Tokens tokens;
  private final Map<Long, List<Candidate>> byWord = new HashMap<>();

  private LongerNames(Tokens tokens) {
    this.tokens = tokens;
  }

  static LongerNames of(Tokens tokens, List<PhraseSpan> spans) {
    var names = new LongerNames(tokens);
    for (var span : spans) {
      if (span.words() > 1
          && !span.candidates().isEmpty()
          && span.candidates().getFirst().match() == Match.NAME
          && LetterCase.ofPhrase(tokens, span.first(), span.end()) != LetterCase.LOWER) {
        names.add(span);
      }
    }
    return names;
  }

  private void add(PhraseSpan span) {
    var top = span.candidates().getFirst();
    var initials = new StringBuilder();
    for (int i = span.first(); i < span.end(); i++) {
      if (tokens.letterCase(i) != LetterCase.LOWER) {
        put(tokens.hash(i), top, Match.TITLE_WORD, LetterCase.CAPITALISED);
        initials.append(tokens.norm(i).charAt(0));
      }
    }
    if (initials.length() >= MIN_INITIALS) {
      put(PhraseKey.hashWord(initials), top, Match.ACRONYM, LetterCase.UPPER);
    }
  }

  private void put(long word, Candidate top, Match match, LetterCase form) {
    var known = byWord.computeIfAbsent(word, unused -> new ArrayList<>(2));
    if (known.size() < 2 * MAX_ADDED
        && known.stream().noneMatch(c -> c.entity().equals(top.entity()))) {
      known.add(
          new Candidate(
              top.entity(), PRIOR, top.share(), top.popularity(), match, form.bit(), top.source()));
    }
  }

  /// The spans, single words among them widened by what longer names they may stand for, and words
  /// that only those explain.
  List<PhraseSpan> widen(List<PhraseSpan> spans) {
    if (byWord.isEmpty()) {
      return spans;
    }
    var out = new ArrayList<PhraseSpan>(spans.size());
    Set<Integer> seen = new HashSet<>();
    for (var span : spans) {
      boolean single = span.words() == 1;
      if (single) {
        seen.add(span.first());
      }
      out.add(single ? widened(span) : span);
    }
    int known = out.size();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.letterCase(i) != LetterCase.LOWER && !seen.contains(i) && !insideName(i)) {
        var found = widened(new PhraseSpan(i, i + 1, List.of(), 0.1, false));
        if (!found.candidates().isEmpty()) {
          out.add(found);
        }
      }
    }
    if (out.size() > known) {
      out.sort(Comparator.comparingInt(PhraseSpan::first).thenComparingInt(PhraseSpan::end));
    }
    return out;
  }

  /// Whether the word is one of several capitalised ones, as "Carly" in "Carly Fiorina".
  private boolean insideName(int word) {
    return word + 1 < tokens.size()
        && tokens.gap(word + 1) == Gap.SPACE
        && tokens.letterCase(word + 1) != LetterCase.LOWER;
  }

  private PhraseSpan widened(PhraseSpan span) {
    var form = tokens.letterCase(span.first());
    var longer = byWord.get(tokens.hash(span.first()));
    if (longer == null || form == LetterCase.LOWER) {
      return span;
    }
    Set<TopicId> known = new HashSet<>();
    span.candidates().forEach(c -> known.add(c.entity()));
    var merged = new ArrayList<>(span.candidates());
    int added = 0;
    for (var candidate : longer) {
      boolean fits = candidate.match() != Match.ACRONYM || form == LetterCase.UPPER;
      if (fits && added < MAX_ADDED && known.add(candidate.entity())) {
        merged.add(candidate);
        added++;
      }
    }
    return added == 0
        ? span
        : new PhraseSpan(span.first(), span.end(), merged, span.linkProbability(), span.ordinary());
  }
}
