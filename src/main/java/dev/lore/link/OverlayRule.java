package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Catalog;
import dev.lore.phrase.StopWords;
import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import dev.lore.text.WordRanks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Helps the abstainer with the modern workplace, of which no gold set knows much: a name of the
/// overlay that is no plain English is meant as a name; a plain word is so only where it is written
/// as one within a sentence, or in company of its own context words. Thread-safe.
final class OverlayRule {
  /// Kinds of which one is seldom named alone.
  private static final Set<String> LIKE =
      Set.of(
          "programming language", "database", "operating system", "web framework", "game console");

  /// What another of its kind says for a plain word: more than its own context words do.
  private static final double LIKE_SUPPORT = 1.2;

  /// Kinds of tools that a team which works with them calls by a plain word: "the airflow job".
  private static final Set<String> PRODUCTS =
      Set.of(
          "language",
          "programming language",
          "database",
          "operating system",
          "library",
          "framework",
          "web framework",
          "workflow",
          "stream processing",
          "data processing",
          "infrastructure as code");

  private static final Set<String> CONCEPTS =
      Set.of(
          "programming concept",
          "database concept",
          "testing",
          "version control",
          "architecture",
          "security",
          "storage",
          "data structure");

  /// Words rarer than this are seldom meant as such among people at work.
  private static final int UNCOMMON = 9_000;

  private static final int VERY_COMMON = 5_000;

  private static final double AT_WORK = 0.82;

  private final Catalog catalog;
  private final boolean atWork;

  /// @param atWork whether the texts are a team's, known by its own words
  OverlayRule(Catalog catalog, boolean atWork) {
    this.catalog = catalog;
    this.atWork = atWork;
  }

  private boolean isProduct(Candidate candidate) {
    return hasType(candidate, PRODUCTS);
  }

  private boolean hasType(Candidate candidate, Set<String> types) {
    return catalog
        .topic(candidate.entity())
        .filter(topic -> topic.types().stream().anyMatch(types::contains))
        .isPresent();
  }

  /// Whether it is a thing that people who work with it call by a plain word.
  boolean isTool(Candidate candidate) {
    return isProduct(candidate) || !kind(candidate).isEmpty();
  }

  /// Whether it is a concept of how software is made, which has plain words for names.
  boolean isConcept(Candidate candidate) {
    return hasType(candidate, CONCEPTS);
  }

  private static boolean isVeryCommon(Tokens tokens, PhraseSpan span) {
    return span.words() == 1
        && WordRanks.english().isCommon(tokens.norm(span.first()), VERY_COMMON);
  }

  private static boolean isUncommon(Tokens tokens, PhraseSpan span) {
    return span.words() == 1 && WordRanks.english().rank(tokens.norm(span.first())) > UNCOMMON;
  }

  /// The kinds of things that the text's clear overlay names are: "java" beside "go" says that both
  /// are languages.
  Set<String> company(List<MentionScorer.Prepared> phrases) {
    var kinds = new HashSet<String>();
    for (var prepared : phrases) {
      var span = prepared.span();
      if (!span.ordinary() && !span.candidates().isEmpty() && prepared.covered() <= span.words()) {
        var top = span.candidates().getFirst();
        if (top.source().equals("overlay") && top.prior() > 0.5) {
          kinds.add(kind(top));
        }
      }
    }
    kinds.remove("");
    return kinds;
  }

  private String kind(Candidate candidate) {
    return catalog
        .topic(candidate.entity())
        .flatMap(topic -> topic.types().stream().findFirst())
        .map(type -> type.equals("language") ? "programming language" : type)
        .filter(LIKE::contains)
        .orElse("");
  }

  /// The sense of the same kind as the company, where there is one: "rust" beside "Kotlin".
  Candidate inCompany(PhraseSpan span, Candidate best, Set<String> company) {
    if (company.isEmpty() || best.source().equals("overlay")) {
      return best;
    }
    for (var candidate : span.candidates()) {
      if (candidate.source().equals("overlay") && company.contains(kind(candidate))) {
        return candidate;
      }
    }
    return best;
  }

  /// @param covered words of the longest known name around the span
  double probability(
      Tokens tokens,
      PhraseSpan span,
      int covered,
      Candidate best,
      ContextWords words,
      Set<String> company,
      double learned) {
    if (!best.source().equals("overlay")) {
      return span.ordinary() ? Math.min(learned, 0.3) : learned;
    }
    if (covered > span.words() || isPartOfName(tokens, span)) {
      return learned;
    }
    var form = LetterCase.ofPhrase(tokens, span.first(), span.end());
    boolean written =
        form != LetterCase.LOWER
            && (best.forms() & form.bit()) != 0
            && !tokens.startsSentence(span.first());
    double support =
        Math.max(words.support(best.entity()), company.contains(kind(best)) ? LIKE_SUPPORT : 0);
    if (!span.ordinary()) {
      return Math.max(learned, 0.55 + 0.35 * best.prior());
    }
    boolean verb = form == LetterCase.LOWER && isVeryCommon(tokens, span) && kind(best).isEmpty();
    if (verb) {
      // "make" and "join" are said in any company
      return Math.min(learned, 0.15);
    }
    if (isOtherwiseWritten(tokens, span, best, form) && words.support(best.entity()) < 1) {
      return Math.min(learned, 0.15);
    }
    if (support > 0) {
      return Math.max(learned, 0.5 + 0.35 * support);
    }
    if (atWork && isProduct(best) && isUncommon(tokens, span)) {
      return Math.max(learned, AT_WORK);
    }
    return written ? Math.max(learned, 0.5) : Math.min(learned, 0.15);
  }

  /// Whether two letters that the overlay writes in capitals only stand there without: "ts" is not
  /// TS because another language is spoken of, since in R it is a class.
  private static boolean isOtherwiseWritten(
      Tokens tokens, PhraseSpan span, Candidate best, LetterCase form) {
    return span.words() == 1
        && tokens.norm(span.first()).length() <= 2
        && best.forms() == LetterCase.UPPER.bit()
        && form != LetterCase.UPPER;
  }

  /// Whether capitals go on beside a single word, as in "Captain Jenkins" or "Hong Kong".
  private static boolean isPartOfName(Tokens tokens, PhraseSpan span) {
    if (span.words() > 1 || tokens.letterCase(span.first()) != LetterCase.CAPITALISED) {
      return false;
    }
    int before = span.first() - 1;
    int after = span.end();
    return before >= 0
            && tokens.gap(span.first()) == Gap.SPACE
            && tokens.letterCase(before) == LetterCase.CAPITALISED
            && !StopWords.contains(tokens.norm(before))
        || after < tokens.size()
            && tokens.gap(after) == Gap.SPACE
            && tokens.letterCase(after) == LetterCase.CAPITALISED;
  }

  @Override
  public String toString() {
    return "OverlayRule over " + catalog.version();
  }
}
