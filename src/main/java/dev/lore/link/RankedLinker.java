package dev.lore.link;

import dev.lore.catalog.Catalog;
import dev.lore.model.Mention;
import dev.lore.model.Resolution;
import dev.lore.phrase.WorkspaceLexicon;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// The linker that ships, after Pangloss (KDD 2018): candidates, features, a boosted ranker, and an
/// abstainer that stays silent below its threshold. The team's own words come first.
final class RankedLinker implements Linker {
  /// What a further word is worth where two phrases overlap.
  private static final double LONGER = 0.06;

  private static final double WORKSPACE_WORD = 0.45;
  private static final double WORKSPACE_NAME = 0.35;

  private final Catalog catalog;
  private final WorkspaceLexicon lexicon;
  private final LinkModel model;
  private final MentionScorer scorer;
  private final OverlayRule rule;
  private final String version;

  RankedLinker(Catalog catalog, WorkspaceLexicon lexicon, LinkModel model, MentionScorer scorer) {
    this.catalog = catalog;
    this.lexicon = lexicon;
    this.model = model;
    this.scorer = scorer;
    rule = new OverlayRule(catalog);
    version = model.version() + "+" + catalog.version() + "+" + lexicon.version();
  }

  /// A phrase that may become a mention.
  private record Claim(int first, int end, double weight, Resolution resolution) {}

  @Override
  public List<Mention> link(LinkInput input) {
    var scene = scorer.scene(input.text(), input.context(), input.avoid());
    var tokens = scene.tokens();
    var claims = new ArrayList<Claim>();
    var words = ContextWords.of(tokens, input.context(), catalog);
    for (var prepared : scene.phrases()) {
      var ranked = MentionScorer.rank(scene, prepared, model);
      if (ranked == null) {
        continue;
      }
      double p = probability(tokens, ranked, words);
      var span = prepared.span();
      boolean lower = LetterCase.ofPhrase(tokens, span.first(), span.end()) == LetterCase.LOWER;
      if (p >= threshold(lower)) {
        claims.add(
            new Claim(
                span.first(),
                span.end(),
                p + LONGER * (span.words() - 1),
                new Resolution.Linked(ranked.best().entity(), p)));
      }
    }
    addOwn(tokens, input.avoid(), claims);
    return choose(tokens, claims);
  }

  private double probability(Tokens tokens, MentionScorer.Ranked ranked, ContextWords words) {
    double learned = model.abstainer().probability(ranked.row());
    return rule.probability(tokens, ranked.span(), ranked.best(), words, learned);
  }

  /// In a workspace a wrong topic costs a page, so that more is asked than for a text of nobody's.
  private double threshold(boolean lower) {
    double least = model.threshold(lower);
    return lexicon.maxWords() == 0
        ? least
        : Math.max(least, lower ? WORKSPACE_WORD : WORKSPACE_NAME);
  }

  /// Topics of the team.
  private void addOwn(Tokens tokens, int[] avoid, List<Claim> claims) {
    if (lexicon.maxWords() == 0) {
      return;
    }
    for (int first = 0; first < tokens.size(); first++) {
      long key = PhraseKey.EMPTY;
      for (int end = first + 1; end <= Math.min(tokens.size(), first + lexicon.maxWords()); end++) {
        int last = end - 1;
        if (last > first && tokens.gap(last) != Gap.SPACE
            || SpanFinder.touches(avoid, tokens.start(first), tokens.end(last))) {
          break;
        }
        key = PhraseKey.append(key, tokens.hash(last));
        var own = lexicon.entry(key);
        if (own.isEmpty()) {
          continue;
        }
        var entry = own.get();
        boolean name =
            LetterCase.ofPhrase(tokens, first, end) != LetterCase.LOWER
                && !tokens.startsSentence(first);
        if (!entry.ordinary() || name) {
          double weight = (entry.outranksCatalog() ? 1 : 0.45 * entry.quality());
          claims.add(
              new Claim(
                  first,
                  end,
                  weight + 2 * LONGER * (end - first - 1),
                  new Resolution.Emergent(entry.id(), entry.quality())));
        }
      }
    }
  }

  private static List<Mention> choose(Tokens tokens, List<Claim> claims) {
    claims.sort(
        Comparator.comparingDouble((Claim c) -> -c.weight())
            .thenComparingInt(c -> c.first() - c.end())
            .thenComparingInt(Claim::first));
    var taken = new BitSet(tokens.size());
    var mentions = new ArrayList<Mention>();
    for (var claim : claims) {
      int next = taken.nextSetBit(claim.first());
      if (next < 0 || next >= claim.end()) {
        taken.set(claim.first(), claim.end());
        mentions.add(
            new Mention(
                tokens.start(claim.first()),
                tokens.end(claim.end() - 1),
                tokens.surface(claim.first(), claim.end()),
                claim.resolution()));
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
    return mentions;
  }

  @Override
  public List<Mention> resolve(LinkInput input, List<Span> spans) {
    var scene = scorer.scene(input.text(), input.context(), spans);
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      var surface = input.text().substring(span.start(), span.end());
      var own = lexicon.entry(PhraseKey.of(surface));
      var ranked = MentionScorer.rank(scene, scene.phrases().get(i), model);
      Resolution resolution;
      if (own.isPresent() && (own.get().outranksCatalog() || ranked == null)) {
        resolution = new Resolution.Emergent(own.get().id(), own.get().quality());
      } else if (ranked != null) {
        resolution =
            new Resolution.Linked(
                ranked.best().entity(), model.abstainer().probability(ranked.row()));
      } else {
        resolution = new Resolution.Nil(1);
      }
      mentions.add(new Mention(span.start(), span.end(), surface, resolution));
    }
    return mentions;
  }

  @Override
  public String version() {
    return version;
  }
}
