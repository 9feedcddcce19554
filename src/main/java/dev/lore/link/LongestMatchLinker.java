package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Catalog;
import dev.lore.catalog.Senses;
import dev.lore.model.Mention;
import dev.lore.model.Resolution;
import dev.lore.phrase.WorkspaceLexicon;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import dev.lore.text.WordRanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes, from left to right, the longest phrase that names something: a topic of the team where
/// the team's own words say so, else an entity of the catalog, else a mined topic. Plain English
/// words count only when their letters or the words around them say that they are names.
final class LongestMatchLinker implements Linker {
  private static final double THRESHOLD = 0.5;
  private static final int VERY_COMMON = 4_000;
  private static final int COMMON = 14_000;

  private final Catalog catalog;
  private final WorkspaceLexicon lexicon;
  private final WordRanks ranks = WordRanks.english();
  private final int maxWords;

  LongestMatchLinker(Catalog catalog, WorkspaceLexicon lexicon) {
    this.catalog = catalog;
    this.lexicon = lexicon;
    this.maxWords = Math.max(1, Math.max(catalog.maxWords(), lexicon.maxWords()));
  }

  @Override
  public List<Mention> link(LinkInput input) {
    var tokens = Tokenizer.tokenize(input.text());
    var context = ContextWords.of(tokens, input.context(), catalog);
    var mentions = new ArrayList<Mention>();
    long[] keys = new long[maxWords];
    for (int i = 0; i < tokens.size(); ) {
      int length = keysFrom(tokens, i, input.avoid(), keys);
      int next = i + 1;
      for (int n = length; n >= 1; n--) {
        var resolution = resolve(tokens, i, i + n, keys[n - 1], context);
        if (resolution.score() >= THRESHOLD && resolution.topic().isPresent()) {
          mentions.add(mention(tokens, i, i + n, resolution));
          next = i + n;
          break;
        }
      }
      i = next;
    }
    return mentions;
  }

  @Override
  public List<Mention> resolve(LinkInput input, List<Span> spans) {
    var tokens = Tokenizer.tokenize(input.text());
    var context = ContextWords.of(tokens, input.context(), catalog);
    var mentions = new ArrayList<Mention>();
    for (var span : spans) {
      var surface = input.text().substring(span.start(), span.end());
      long key = PhraseKey.of(surface);
      var best = best(catalog.lookup(key), LetterCase.of(surface, 0, surface.length()), context);
      var own = lexicon.entry(key);
      Resolution resolution;
      if (own.isPresent() && (own.get().outranksCatalog() || best.isEmpty())) {
        resolution = own.get().resolution();
      } else if (best.isPresent()) {
        resolution = new Resolution.Linked(best.get().entity(), best.get().prior());
      } else {
        resolution = new Resolution.Nil(1);
      }
      mentions.add(new Mention(span.start(), span.end(), surface, resolution));
    }
    return mentions;
  }

  @Override
  public String version() {
    return "longest-match-1+" + catalog.version() + "+" + lexicon.version();
  }

  /// Fills `keys` with the keys of the phrases that start at the word; how many words may follow.
  private int keysFrom(Tokens tokens, int first, int[] avoid, long[] keys) {
    long key = PhraseKey.EMPTY;
    int length = 0;
    for (int end = first + 1; end <= Math.min(tokens.size(), first + maxWords); end++) {
      int last = end - 1;
      if (last > first && tokens.gap(last) != Gap.SPACE
          || touches(avoid, tokens.start(first), tokens.end(last))) {
        break;
      }
      key = PhraseKey.append(key, tokens.hash(last));
      keys[length++] = key;
    }
    return length;
  }

  private static boolean touches(int[] avoid, int start, int end) {
    for (int i = 0; i < avoid.length; i += 2) {
      if (avoid[i] < end && avoid[i + 1] > start) {
        return true;
      }
    }
    return false;
  }

  private Resolution resolve(Tokens tokens, int first, int end, long key, ContextWords context) {
    var form = LetterCase.ofPhrase(tokens, first, end);
    boolean inSentence = !tokens.startsSentence(first);
    var own = lexicon.entry(key);
    if (own.isPresent()
        && own.get().outranksCatalog()
        && (!own.get().ordinary() || form != LetterCase.LOWER && inSentence)) {
      return own.get().resolution();
    }
    var senses = catalog.lookup(key);
    var best = best(senses, form, context);
    if (best.isPresent()) {
      double score = score(tokens, first, end, senses, best.get(), form, inSentence, context);
      if (score >= THRESHOLD) {
        return new Resolution.Linked(best.get().entity(), score);
      }
    }
    if (own.isPresent() && (!own.get().ordinary() || form != LetterCase.LOWER && inSentence)) {
      return own.get().resolution();
    }
    return new Resolution.Nil(1);
  }

  private Optional<Candidate> best(Senses senses, LetterCase form, ContextWords context) {
    Candidate best = null;
    double bestWeight = -1;
    for (var candidate : senses.candidates()) {
      double weight =
          candidate.prior() * (1 + 2 * context.support(candidate.entity()))
              + ((candidate.forms() & form.bit()) != 0 ? 0.1 : 0);
      if (weight > bestWeight) {
        bestWeight = weight;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private double score(
      Tokens tokens,
      int first,
      int end,
      Senses senses,
      Candidate best,
      LetterCase form,
      boolean inSentence,
      ContextWords context) {
    boolean sameForm = (best.forms() & form.bit()) != 0 && form != LetterCase.LOWER;
    boolean oneWord = end - first == 1;
    int rank = oneWord ? ranks.rank(tokens.norm(first)) : WordRanks.UNKNOWN;
    boolean plain = senses.ordinary() || oneWord && rank < VERY_COMMON && best.forms() != 1;
    double support = context.support(best.entity());
    if (!plain) {
      return oneWord
              && rank < COMMON
              && form == LetterCase.LOWER
              && support == 0
              && best.prior() < 1
          ? 0.4
          : 0.6 + 0.35 * best.prior();
    }
    if (sameForm && inSentence) {
      return 0.6 + 0.3 * Math.min(1, support);
    }
    return support > 0 ? 0.45 + 0.4 * Math.min(1, support) : 0.1;
  }

  private static Mention mention(Tokens tokens, int first, int end, Resolution resolution) {
    return new Mention(
        tokens.start(first), tokens.end(end - 1), tokens.surface(first, end), resolution);
  }
}
