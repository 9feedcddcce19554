package dev.lore.link;

import dev.lore.catalog.Candidate.Match;
import dev.lore.model.Resolution;
import dev.lore.model.Topic;
import dev.lore.phrase.WorkspaceLexicon;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The team's own topics in a text. A name that the team itself gave outranks the encyclopedia, and
/// so does a longer name around it: "Northsound Ferries" is not "Northsound". Thread-safe.
final class OwnNames {
  /// What a mined phrase without such a claim has to be worth.
  private static final double MINED = 0.65;

  private static final double MINED_WEIGHT = 0.45;

  /// A name of several words is worth more than any single word of it.
  private static final double WHOLE_NAME = 0.95;

  private static final Set<String> HONORIFICS =
      Set.of(
          "captain",
          "capt",
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "professor",
          "sir",
          "herr",
          "frau");

  private final WorkspaceLexicon lexicon;

  OwnNames(WorkspaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// @param weight against other claims to the same words
  record Own(int first, int end, double weight, Resolution resolution) {}

  /// @param phrases what the catalog knows of the text
  List<Own> in(Tokens tokens, int[] avoid, List<MentionScorer.Prepared> phrases) {
    var found = new ArrayList<Own>();
    for (int first = 0; first < tokens.size(); first++) {
      long key = PhraseKey.EMPTY;
      for (int end = first + 1; end <= Math.min(tokens.size(), first + lexicon.maxWords()); end++) {
        int last = end - 1;
        if (last > first && tokens.gap(last) != Gap.SPACE
            || SpanFinder.touches(avoid, tokens.start(first), tokens.end(last))) {
          break;
        }
        key = PhraseKey.append(key, tokens.hash(last));
        var entry = lexicon.entry(key);
        if (entry.isPresent()) {
          add(tokens, first, end, entry.get(), phrases, found);
        }
      }
    }
    return found;
  }

  private void add(
      Tokens tokens,
      int first,
      int end,
      WorkspaceLexicon.Entry entry,
      List<MentionScorer.Prepared> phrases,
      List<Own> found) {
    boolean capitals = LetterCase.ofPhrase(tokens, first, end) != LetterCase.LOWER;
    boolean name = capitals && !tokens.startsSentence(first);
    if (entry.ordinary() && !name
        || isPerson(tokens, first)
        || !entry.outranksCatalog()
            && (entry.quality() < MINED || isCatalogName(first, end, phrases))) {
      return;
    }
    double weight = entry.outranksCatalog() ? 1 : MINED_WEIGHT * entry.quality();
    if (end - first > 1 && isWholeName(entry)) {
      weight = Math.max(weight, WHOLE_NAME);
    }
    found.add(
        new Own(
            first, end, weight + RankedLinker.LONGER * 2 * (end - first - 1), entry.resolution()));
  }

  /// A title with a name, or the name after it.
  private static boolean isPerson(Tokens tokens, int first) {
    return HONORIFICS.contains(tokens.norm(first))
        || first > 0
            && tokens.gap(first) == Gap.SPACE
            && HONORIFICS.contains(tokens.norm(first - 1));
  }

  /// Whether the team writes each word with a capital.
  private boolean isWholeName(WorkspaceLexicon.Entry entry) {
    var name = lexicon.topic(entry.id()).map(Topic::name).orElse("");
    var words = Tokenizer.tokenize(name);
    for (int i = 0; i < words.size(); i++) {
      if (words.letterCase(i) == LetterCase.LOWER) {
        return false;
      }
    }
    return words.size() > 1;
  }

  /// Whether the overlay has exactly these words, perhaps in the singular.
  private static boolean isCatalogName(int first, int end, List<MentionScorer.Prepared> phrases) {
    for (var prepared : phrases) {
      var span = prepared.span();
      if (span.first() == first && span.end() == end && !span.candidates().isEmpty()) {
        var top = span.candidates().getFirst();
        return top.match() == Match.NAME && top.source().equals("overlay");
      }
    }
    return false;
  }
}
