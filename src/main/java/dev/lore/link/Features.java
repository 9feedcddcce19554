package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Candidate.Match;
import dev.lore.phrase.StopWords;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.StaticVectors;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import dev.lore.text.WordRanks;

/// The rows that the ranker and the abstainer see. To add a feature: raise the count, fill the new
/// last place, train again.
final class Features {
  static final int CANDIDATE = 26;
  static final int MENTION = CANDIDATE + 38 + 3 * TextContext.EDGE;

  private final TextContext context;
  private final EntityProfiles profiles;
  private final WordRanks ranks = WordRanks.english();

  Features(TextContext context, EntityProfiles profiles) {
    this.context = context;
    this.profiles = profiles;
  }

  /// The text's kind.
  TextKind kind() {
    return context.kind;
  }

  /// One row a candidate.
  float[][] candidates(PhraseSpan span) {
    var tokens = context.tokens;
    var form = LetterCase.ofPhrase(tokens, span.first(), span.end());
    long key = PhraseKey.of(tokens, span.first(), span.end());
    var window = context.window(span);
    var rest = context.rest(span);
    var candidates = span.candidates();
    var rows = new float[candidates.size()][];
    float bestText = -1;
    float bestCoherence = -1;
    double topPrior = candidates.isEmpty() ? 1 : candidates.getFirst().prior();
    for (int i = 0; i < rows.length; i++) {
      var candidate = candidates.get(i);
      var profile = profiles.of(candidate.entity());
      var row = new float[CANDIDATE];
      row[0] = (float) Math.log(candidate.prior() + 1e-7);
      row[1] = (float) candidate.share();
      row[2] = (float) candidate.popularity();
      row[3] = candidate.match().ordinal();
      row[4] = (candidate.forms() & form.bit()) != 0 ? 1 : 0;
      row[5] = (float) Math.log((candidate.prior() + 1e-7) / (topPrior + 1e-7));
      row[6] = i;
      row[7] = rest.similarity(profile.vector());
      row[8] = StaticVectors.dot(window, profile.vector());
      row[9] = context.coherence(profile, ownWeight(span, candidate));
      int shared = context.sharedWords(profile, span);
      row[10] = shared;
      row[11] = shared / (float) (1 + profile.words().length);
      row[12] = candidate.source().equals("overlay") ? 1 : 0;
      row[13] = profile.titleKey() == key ? 1 : 0;
      row[14] = profile.bracket() ? 1 : 0;
      row[15] = profile.concept() ? 1 : 0;
      row[16] = profile.baseWords() - span.words();
      row[17] = context.longerMention(candidate.entity(), span.words());
      row[18] = span.words();
      row[19] = candidate.forms();
      int around = context.titleWordsAround(profile, span);
      row[22] = around;
      row[23] = around / (float) Math.max(1, profile.titleWords().length);
      row[24] = context.endsLongerMention(candidate.entity(), span) ? 1 : 0;
      row[25] = profile.titleWords().length;
      bestText = Math.max(bestText, row[7]);
      bestCoherence = Math.max(bestCoherence, row[9]);
      rows[i] = row;
    }
    for (var row : rows) {
      row[20] = row[7] - bestText;
      row[21] = row[9] - bestCoherence;
    }
    return rows;
  }

  private static double ownWeight(PhraseSpan span, Candidate candidate) {
    return candidate.prior() > 0.5 && candidate.match() == Match.NAME
        ? candidate.prior() * span.words()
        : 0;
  }

  /// The row of a mention, given its best candidate.
  ///
  /// @param covered number of words of the longest known name around this span
  float[] mention(PhraseSpan span, float[] best, float margin, float gap, int covered) {
    var tokens = context.tokens;
    int first = span.first();
    int last = span.end() - 1;
    var row = new float[MENTION];
    System.arraycopy(best, 0, row, 0, CANDIDATE);
    int at = CANDIDATE;
    row[at++] = margin;
    row[at++] = gap;
    row[at++] = span.candidates().size();
    row[at++] = (float) span.linkProbability();
    row[at++] = span.ordinary() ? 1 : 0;
    row[at++] = LetterCase.ofPhrase(tokens, first, span.end()).ordinal();
    row[at++] = tokens.startsSentence(first) ? 1 : 0;
    row[at++] = covered;
    int rarest = 0;
    int commonest = WordRanks.UNKNOWN;
    int stops = 0;
    for (int i = first; i <= last; i++) {
      int rank = ranks.rank(tokens.norm(i));
      rarest = Math.max(rarest, rank);
      commonest = Math.min(commonest, rank);
      stops += StopWords.contains(tokens.norm(i)) ? 1 : 0;
    }
    row[at++] = rarest;
    row[at++] = commonest;
    row[at++] = stops;
    row[at++] = StopWords.contains(tokens.norm(first)) ? 1 : 0;
    row[at++] = StopWords.contains(tokens.norm(last)) ? 1 : 0;
    row[at++] = tokens.end(last) - tokens.start(first);
    at = neighbour(row, at, tokens, first - 1, first);
    at = neighbour(row, at, tokens, last + 1, last + 1);
    row[at++] = tokens.letterCase(first).ordinal();
    row[at++] = tokens.letterCase(last).ordinal();
    row[at++] = hasDigit(tokens.norm(first)) || hasDigit(tokens.norm(last)) ? 1 : 0;
    row[at++] = context.capitalRun(span) - span.words();
    row[at++] = Math.min(20, context.count(last));
    row[at++] = context.isLowerElsewhere(first) ? 1 : 0;
    for (float x : context.style) {
      row[at++] = x;
    }
    row[at++] = context.kind.ordinal();
    row[at++] = NameEdges.goesOnBefore(tokens, first) ? 1 : 0;
    row[at++] = NameEdges.goesOnAfter(tokens, last + 1) ? 1 : 0;
    row[at++] = NameEdges.isHeadline(tokens, first) ? 1 : 0;
    at = edge(row, at, last);
    at = edge(row, at, tokens.gap(first) == Gap.SPACE ? first - 1 : -1);
    edge(row, at, last + 1 < tokens.size() && tokens.gap(last + 1) == Gap.SPACE ? last + 1 : -1);
    return row;
  }

  /// The word beside the span: its letters, how common it is, what lies between.
  private int neighbour(float[] row, int at, Tokens tokens, int word, int gapAt) {
    boolean there = word >= 0 && word < tokens.size();
    row[at] = there ? tokens.letterCase(word).ordinal() : -1;
    row[at + 1] = there ? ranks.rank(tokens.norm(word)) : -1;
    row[at + 2] = there && gapAt < tokens.size() ? tokens.gap(gapAt).ordinal() : -1;
    row[at + 3] = there && StopWords.contains(tokens.norm(word)) ? 1 : 0;
    return at + 4;
  }

  /// The first components of a word's vector, which stand in for its part of speech.
  private int edge(float[] row, int at, int word) {
    if (word >= 0) {
      System.arraycopy(context.edge(word), 0, row, at, TextContext.EDGE);
    }
    return at + TextContext.EDGE;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
