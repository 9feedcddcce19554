package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Candidate.Match;
import dev.lore.catalog.Catalog;
import dev.lore.catalog.Senses;
import dev.lore.phrase.StopWords;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Finds all stretches of a text that the catalog knows, in time linear in its words.
final class SpanFinder {
  static final int MAX_CANDIDATES = 14;
  private static final int MAX_WORDS = 6;
  private static final int TITLE_WORDS_KEPT = 8;

  /// Some 20 MB when full.
  private static final int SLOTS = 1 << 14;

  private final Catalog catalog;
  private final AtomicReferenceArray<@Nullable Found> kept = new AtomicReferenceArray<>(SLOTS);

  private record Found(long key, Senses senses) {}

  SpanFinder(Catalog catalog) {
    this.catalog = catalog;
  }

  /// @param avoid spans of the text to leave alone, as start and end in turn
  List<PhraseSpan> find(Tokens tokens, int[] avoid) {
    var spans = new ArrayList<PhraseSpan>();
    for (int first = 0; first < tokens.size(); first++) {
      boolean stop = StopWords.contains(tokens.norm(first));
      long key = PhraseKey.EMPTY;
      for (int end = first + 1; end <= Math.min(tokens.size(), first + MAX_WORDS); end++) {
        int last = end - 1;
        if (breaks(tokens, first, last) || touches(avoid, tokens.start(first), tokens.end(last))) {
          break;
        }
        key = PhraseKey.append(key, tokens.hash(last));
        var senses = senses(tokens, first, end, key);
        if (end - first == 1 && stop && !mayBeName(tokens.letterCase(first), senses)) {
          continue;
        }
        boolean filler =
            stop && tokens.letterCase(last) == LetterCase.LOWER && isFiller(tokens, first, end);
        if (!senses.isEmpty() && !(filler && !isOverlay(senses))) {
          spans.add(span(tokens, first, end, senses));
        }
      }
    }
    return LongerNames.of(tokens, spans).widen(spans);
  }

  /// Words of which sentences are made: "on the", "is there".
  private static boolean isFiller(Tokens tokens, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (!StopWords.contains(tokens.norm(i))) {
        return false;
      }
    }
    return end - first > 1;
  }

  private static boolean isOverlay(Senses senses) {
    return senses.candidates().getFirst().source().equals("overlay");
  }

  /// Whether a stop word is worth a look: "US" and "IT", and "go" where the overlay knows it.
  private static boolean mayBeName(LetterCase form, Senses senses) {
    return form == LetterCase.UPPER || (!senses.isEmpty() && isOverlay(senses));
  }

  /// The given stretch, whether the catalog knows it or not.
  PhraseSpan given(Tokens tokens, int first, int end) {
    return span(tokens, first, end, senses(tokens, first, end, PhraseKey.of(tokens, first, end)));
  }

  private static boolean breaks(Tokens tokens, int first, int last) {
    if (last == first) {
      return false;
    }
    var gap = tokens.gap(last);
    // a comma or quotation mark stands within names such as "Tucson, Arizona"
    return gap == Gap.SENTENCE
        ? !tokens.norm(last - 1).matches("[a-z]|st|dr|mr|vs|jr|inc|mt|ft")
                && !NameEdges.isDotted(tokens, last - 1)
            || tokens.start(last) - tokens.end(last - 1) > 2
        : gap == Gap.PUNCTUATION
            && (tokens.letterCase(last) == LetterCase.LOWER
                || tokens.start(last) - tokens.end(last - 1) > 2);
  }

  static boolean touches(int[] avoid, int start, int end) {
    for (int i = 0; i < avoid.length; i += 2) {
      if (avoid[i] < end && avoid[i + 1] > start) {
        return true;
      }
    }
    return false;
  }

  /// From the catalog, or as it was found before: the same few thousand phrases come again and
  /// again, and a built catalog reads the names of all senses anew.
  private Senses known(long key) {
    int folded = (int) (key ^ (key >>> 32));
    int slot = (folded * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(SLOTS - 1);
    var found = kept.get(slot);
    if (found == null || found.key() != key) {
      found = new Found(key, worthKeeping(catalog.lookup(key)));
      kept.set(slot, found);
    }
    return found.senses();
  }

  /// Without the candidates that [#span] never takes.
  private static Senses worthKeeping(Senses senses) {
    int strong = 0;
    int weak = 0;
    var kept = new ArrayList<Candidate>(MAX_CANDIDATES);
    for (var candidate : senses.candidates()) {
      if (isWeak(candidate) ? weak++ < TITLE_WORDS_KEPT : strong++ < MAX_CANDIDATES) {
        kept.add(candidate);
      }
    }
    return kept.size() == senses.candidates().size()
        ? senses
        : new Senses(kept, senses.linkProbability(), senses.ordinary());
  }

  private static boolean isWeak(Candidate candidate) {
    return candidate.match() == Match.TITLE_WORD || candidate.match() == Match.ACRONYM;
  }

  private Senses senses(Tokens tokens, int first, int end, long key) {
    var senses = known(key);
    if (!senses.isEmpty()) {
      return senses;
    }
    var last = tokens.norm(end - 1);
    if (last.length() > 3 && last.endsWith("s") && !last.endsWith("ss")) {
      long stem = PhraseKey.of(tokens, first, end - 1);
      senses =
          catalog.lookup(
              PhraseKey.append(stem, PhraseKey.hashWord(last.substring(0, last.length() - 1))));
      if (senses.isEmpty() && last.endsWith("ies")) {
        senses =
            catalog.lookup(
                PhraseKey.append(
                    stem, PhraseKey.hashWord(last.substring(0, last.length() - 3) + "y")));
      }
    }
    return senses;
  }

  private static PhraseSpan span(Tokens tokens, int first, int end, Senses senses) {
    var kept = new ArrayList<Candidate>(MAX_CANDIDATES);
    int titleWords = 0;
    boolean lower = tokens.letterCase(first) == LetterCase.LOWER;
    for (var candidate : senses.candidates()) {
      if (isWeak(candidate) && (lower || ++titleWords > TITLE_WORDS_KEPT)) {
        continue;
      }
      if (kept.size() < MAX_CANDIDATES) {
        kept.add(candidate);
      }
    }
    return new PhraseSpan(first, end, kept, senses.linkProbability(), senses.ordinary());
  }
}
