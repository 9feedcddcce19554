package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.phrase.StopWords;
import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import dev.lore.text.WordRanks;
import java.util.Set;

/// What is asked of a link where a team talks, in the order of what goes wrong there: the trade's
/// own nouns and everyday things ("invoice", "cake") are no topics though the encyclopedia has
/// them, an adjective of a country that stands alone is its language, a currency after an amount is
/// no topic. Stateless.
final class TeamTalk {
  /// A single word more common than this is vocabulary, whatever else it is called.
  private static final int VOCABULARY = 20_000;

  /// What a rare single word without capitals has to be worth.
  private static final double RARE_WORD = 0.9;

  private static final String LANGUAGE = "_language";
  private static final Set<String> CURRENCIES =
      Set.of("eur", "usd", "gbp", "chf", "sek", "nok", "dkk", "jpy", "cny", "inr", "cad", "aud");

  private TeamTalk() {}

  /// The language, where the best sense is a country or people and its adjective stands alone: "the
  /// PDF in Danish".
  static Candidate meant(Tokens tokens, PhraseSpan span, Candidate best) {
    if (span.words() > 1 || tokens.letterCase(span.first()) != LetterCase.CAPITALISED) {
      return best;
    }
    var value = best.entity().value();
    var word = tokens.norm(span.first());
    if (value.endsWith(LANGUAGE)
        || value.substring(value.indexOf(':') + 1).equalsIgnoreCase(word)
        || describesNoun(tokens, span)
        || span.first() > 0 && tokens.norm(span.first() - 1).equals("the")) {
      return best;
    }
    for (var candidate : span.candidates()) {
      if (candidate.entity().value().equalsIgnoreCase("wiki:" + word + LANGUAGE)) {
        return candidate;
      }
    }
    return best;
  }

  private static boolean describesNoun(Tokens tokens, PhraseSpan span) {
    int next = span.end();
    return next < tokens.size()
        && tokens.gap(next) == Gap.SPACE
        && !StopWords.contains(tokens.norm(next))
        && !tokens.norm(next).equals("text")
        && !tokens.norm(next).equals("texts");
  }

  /// Whether the phrase is no topic there, however well it matches.
  ///
  /// @param tool whether it is a thing of the overlay that has plain words for names, or a concept
  ///   in the company of its own words
  static boolean refuses(
      Tokens tokens, PhraseSpan span, Candidate best, boolean tool, double probability) {
    if (isAmount(tokens, span)) {
      return true;
    }
    if (span.words() > 1 || !isPlainlyWritten(tokens, span)) {
      return false;
    }
    boolean vocabulary =
        WordRanks.english().isCommon(tokens.norm(span.first()), VOCABULARY)
            || WordRanks.english().isCommon(singular(tokens.norm(span.first())), VOCABULARY);
    if (best.source().equals("overlay")) {
      return span.ordinary() && !tool;
    }
    return vocabulary || probability < RARE_WORD;
  }

  private static String singular(String word) {
    return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
  }

  /// Without capitals, or with one that the sentence gave it.
  private static boolean isPlainlyWritten(Tokens tokens, PhraseSpan span) {
    var form = tokens.letterCase(span.first());
    return form == LetterCase.LOWER
        || form == LetterCase.CAPITALISED && tokens.startsSentence(span.first());
  }

  private static boolean isAmount(Tokens tokens, PhraseSpan span) {
    int first = span.first();
    return span.words() == 1
        && first > 0
        && CURRENCIES.contains(tokens.norm(first))
        && Character.isDigit(tokens.norm(first - 1).charAt(0));
  }
}
