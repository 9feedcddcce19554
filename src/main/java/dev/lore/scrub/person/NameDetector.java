package dev.lore.scrub.person;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import dev.lore.text.CalendarWords;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/// Names of persons, places, organisations, titles and postal addresses, by the trained tagger.
public final class NameDetector implements Detector {
  /// What is mostly digits is some number, which other detectors know better.
  private static final double CODE_SCORE = 0.08;

  /// The score of a name that only the tagger is sure of.
  public static final double HIGHEST_GUESS = 0.7;

  /// What a guess gains when the lexicon agrees.
  private static final double CONFIRMED = 0.25;

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "ter");

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  private final TaggerModel model;
  private final Lexicon lexicon;
  private final float eagerness;
  private final boolean onlyConfirmed;

  /// @param eagerness how much "outside" is held back; 0 balances, more finds more and errs more
  public NameDetector(TaggerModel model, Lexicon lexicon, float eagerness) {
    this(model, lexicon, eagerness, false);
  }

  /// @param onlyConfirmed whether what the lexicon does not confirm is of no use to anybody: then
  ///   only the neighbourhood of words that it could confirm is looked at
  public NameDetector(TaggerModel model, Lexicon lexicon, float eagerness, boolean onlyConfirmed) {
    this.model = model;
    this.lexicon = lexicon;
    this.eagerness = eagerness;
    this.onlyConfirmed = onlyConfirmed;
  }

  @Override
  public void find(FoldedText folded, Findings findings) {
    var text = folded.text();
    var words = Words.of(text);
    if (!onlyConfirmed) {
      stretch(text, words, 0, words.count(), findings);
      return;
    }
    var candidates = new NameCandidates(text, words, lexicon);
    for (int from = candidates.next(0); from < words.count(); ) {
      int to = candidates.end(from);
      stretch(text, words, from, to, findings);
      from = candidates.next(to);
    }
  }

  private void stretch(String text, Words words, int first, int last, Findings findings) {
    for (int from = first; from < last; from += TaggerModel.MAX_WORDS) {
      int to = Math.min(last, from + TaggerModel.MAX_WORDS);
      var tags = new int[to - from];
      var margins = new float[to - from];
      model.tag(new Features(text, words, from, to, lexicon), from, to, eagerness, tags, margins);
      for (int i = 0; i < tags.length; ) {
        int tag = tags[i];
        int begin = i++;
        if (tag == 0) {
          continue;
        }
        float margin = margins[begin];
        while (i < tags.length && tags[i] != 0 && !Tags.isFirst(tags[i])) {
          margin += margins[i++];
        }
        add(text, words, from + begin, from + i, tag, margin / (i - begin), findings);
      }
    }
  }

  private void add(
      String text, Words words, int first, int last, int tag, float margin, Findings findings) {
    int end = last;
    while (end > first && isEdge(text.charAt(words.start(end - 1)))) {
      end--;
    }
    // "Charles Van" is half a name
    while (end > first
        && end < words.count()
        && Tags.type(tag).equals("PERSON")
        && PARTICLES.contains(word(text, words, end - 1))
        && Character.isUpperCase(text.charAt(words.start(end)))) {
      end++;
    }
    if (end > first
        && (!Tags.type(tag).equals("STREET_ADDRESS") || namesPlace(text, words, first, end))) {
      boolean code = isCode(text, words.start(first), words.end(end - 1));
      double guess = 0.3 + (HIGHEST_GUESS - 0.3) / (1 + Math.exp(-margin / 4));
      double score =
          code
              ? CODE_SCORE
              : isConfirmed(text, words, first, end, Tags.type(tag)) ? guess + CONFIRMED : guess;
      findings.add(
          Tags.type(tag),
          "name.tagger",
          words.start(first),
          words.end(end - 1),
          score,
          Proof.SHAPE);
    }
  }

  /// Whether the lexicon agrees: a first and a last name in capitals; and whether an address is
  /// built as addresses are.
  private boolean isConfirmed(String text, Words words, int first, int end, String type) {
    if (type.equals("STREET_ADDRESS")) {
      return new StreetProof(text, words).holds(first, end);
    }
    int count = end - first;
    if (!type.equals("PERSON") || count < 2 || count > 5) {
      return false;
    }
    boolean unusual = false;
    for (int i = first; i < end; i++) {
      char c = text.charAt(words.start(i));
      if (!Character.isUpperCase(c) && c != '.') {
        return false;
      }
      unusual |=
          Character.isLetter(c)
              && words.end(i) - words.start(i) > 2
              && (lexicon.flags(word(text, words, i)) & Lexicon.COMMON) == 0;
    }
    var head = word(text, words, first);
    var tail = word(text, words, end - 1);
    int last = lexicon.flags(tail);
    return unusual
        && !CalendarWords.isDay(head)
        && !CalendarWords.isMonth(tail)
        && (lexicon.flags(head) & Lexicon.FIRST_NAME) != 0
        && (last & Lexicon.LAST_NAME) != 0
        && (last & Lexicon.COMMON) == 0;
  }

  /// Whether a word says or may say where: one for streets or places, or one in capitals that is no
  /// day or month, no currency, and no common word that begins a sentence. Amounts, counts and
  /// times have none.
  private boolean namesPlace(String text, Words words, int first, int end) {
    boolean lettered = false;
    for (int i = first; i < end; i++) {
      int start = words.start(i);
      char c = text.charAt(start);
      if (words.end(i) - start < 2 || !Character.isLetter(c)) {
        continue;
      }
      var key = word(text, words, i);
      int flags = lexicon.flags(key);
      lettered = true;
      char before = i == 0 ? '\n' : text.charAt(words.start(i - 1));
      boolean street = (flags & Lexicon.STREET) != 0 && !Ascii.isDigit(before);
      boolean place = (flags & (Lexicon.CITY | Lexicon.COUNTRY)) != 0 && before == ',';
      if (street || place) {
        return true;
      }
      boolean begins = ".!?\n".indexOf(before) >= 0;
      if (Character.isUpperCase(c)
          && !CalendarWords.isDay(key)
          && !CalendarWords.isMonth(key)
          && !CURRENCIES.contains(text.substring(start, words.end(i)))
          && !(begins && (flags & Lexicon.COMMON) != 0)) {
        return true;
      }
    }
    return !lettered;
  }

  private static String word(String text, Words words, int i) {
    return Lexicon.key(text.substring(words.start(i), words.end(i)));
  }

  /// Digits, with at most a few letters among them.
  private static boolean isCode(String text, int start, int end) {
    int digits = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      digits += Ascii.isDigit(text.charAt(i)) ? 1 : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return digits > 0
        && (letters < 3
            || digits > 3 * letters
            || (end - start < 24 && text.substring(start, end).indexOf(' ') < 0));
  }

  private static boolean isEdge(char c) {
    return c == '\n' || c == ',' || c == ';';
  }
}
