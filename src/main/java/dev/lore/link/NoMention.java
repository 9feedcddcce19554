package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.text.CalendarWords;
import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What is no mention in any text: a face made of signs, two names joined by "and", an article
/// about a name as such. Stateless.
final class NoMention {
  private static final Set<String> JOINS = Set.of("and", "or");
  private static final String EYES = ":;=";

  /// Brackets as some corpora write them: `-LRB-`.
  private static final Set<String> BRACKETS = Set.of("lrb", "rrb", "lsb", "rsb", "lcb", "rcb");

  private NoMention() {}

  static boolean is(Tokens tokens, PhraseSpan span, Candidate best) {
    return isFace(tokens, span)
        || isSpeaker(tokens, span)
        || isAboutName(best)
        || joinsTwo(tokens, span, best)
        || isSign(tokens, span);
  }

  /// `-LRB-`, `&nbsp;`: a sign that is written out.
  private static boolean isSign(Tokens tokens, PhraseSpan span) {
    int start = tokens.start(span.first());
    int end = tokens.end(span.end() - 1);
    var text = tokens.text();
    if (span.words() > 1 || start == 0 || end >= text.length()) {
      return false;
    }
    char before = text.charAt(start - 1);
    char after = text.charAt(end);
    return before == '&' && after == ';'
        || before == '-' && after == '-' && BRACKETS.contains(tokens.norm(span.first()));
  }

  /// "Wednesday", "April 10th", "1996": a date or number, which is no name.
  static boolean isDate(Tokens tokens, PhraseSpan span) {
    for (int i = span.first(); i < span.end(); i++) {
      var word = tokens.norm(i);
      if (!CalendarWords.isDay(word)
          && !CalendarWords.isMonth(word)
          && !Character.isDigit(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /// Somebody's initials before what he said, as minutes have it: `GB: we start at nine`.
  private static boolean isSpeaker(Tokens tokens, PhraseSpan span) {
    var text = tokens.text();
    int start = tokens.start(span.first());
    int end = tokens.end(span.first());
    return span.words() == 1
        && end - start == 2
        && tokens.letterCase(span.first()) == LetterCase.UPPER
        && (start == 0 || text.charAt(start - 1) == '\n')
        && end + 1 < text.length()
        && text.charAt(end) == ':'
        && text.charAt(end + 1) == ' ';
  }

  /// `:D`
  private static boolean isFace(Tokens tokens, PhraseSpan span) {
    int start = tokens.start(span.first());
    return span.words() == 1
        && tokens.end(span.first()) - start == 1
        && start > 0
        && EYES.indexOf(tokens.text().charAt(start - 1)) >= 0
        && (start == 1 || Character.isWhitespace(tokens.text().charAt(start - 2)));
  }

  private static boolean isAboutName(Candidate best) {
    var title = best.entity().value();
    return title.endsWith("_(name)")
        || title.endsWith("_(given_name)")
        || title.endsWith("_(surname)");
  }

  /// "Java and Sumatra", where the title does not have the "and".
  private static boolean joinsTwo(Tokens tokens, PhraseSpan span, Candidate best) {
    for (int i = span.first() + 1; i < span.end() - 1; i++) {
      var word = tokens.norm(i);
      if (JOINS.contains(word)) {
        var title = best.entity().value();
        return !title.contains("_" + word + "_") && !title.contains("&");
      }
    }
    return false;
  }

  /// "Jobs, Wozniak": a list of names that somebody made a link of, without a word of the title.
  static boolean isList(Tokens tokens, PhraseSpan span, long[] titleWords) {
    boolean list = false;
    for (int i = span.first(); i < span.end(); i++) {
      if (Arrays.binarySearch(titleWords, tokens.hash(i)) >= 0) {
        return false;
      }
      list |= i > span.first() && tokens.gap(i) == Tokens.Gap.PUNCTUATION;
    }
    return list;
  }

  /// The end of the mention without a version number, where the words before it name the same:
  /// "Java 25", but "SOC 2".
  static int endWithoutVersion(
      Tokens tokens, PhraseSpan span, Candidate best, List<MentionScorer.Prepared> phrases) {
    int last = span.end() - 1;
    for (var prepared : phrases) {
      var shorter = prepared.span();
      if (shorter.first() == span.first()
          && shorter.end() == last
          && !shorter.candidates().isEmpty()) {
        return shorter.candidates().getFirst().entity().equals(best.entity()) ? last : span.end();
      }
    }
    return span.end();
  }

  static boolean endsInNumber(Tokens tokens, PhraseSpan span) {
    return span.words() > 1 && isNumber(tokens.norm(span.end() - 1));
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
  }
}
