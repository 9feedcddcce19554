package dev.lore.link;

import dev.lore.catalog.Catalog;
import dev.lore.model.Mention;
import dev.lore.model.Resolution;
import dev.lore.phrase.WorkspaceLexicon;
import dev.lore.text.ForeignText;
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

  private static final double WORKSPACE_WORD = 0.82;
  private static final double WORKSPACE_TERM = 0.45;
  private static final double WORKSPACE_NAME = 0.45;

  /// What speaks for the overlay's senses among people at work: gold sets, from which the ranker
  /// learned, hardly mean them.
  private static final float OVERLAY_BONUS = 0.7f;

  /// What a common word has to be worth more where nobody speaks of himself.
  private static final double IMPERSONAL = 0.2;

  private final Catalog catalog;
  private final WorkspaceLexicon lexicon;
  private final LinkModel model;
  private final MentionScorer scorer;
  private final OverlayRule rule;
  private final float overlayBonus;
  private final String version;

  RankedLinker(Catalog catalog, WorkspaceLexicon lexicon, LinkModel model, MentionScorer scorer) {
    this.catalog = catalog;
    this.lexicon = lexicon;
    this.model = model;
    this.scorer = scorer;
    boolean atWork = lexicon.maxWords() > 0;
    rule = new OverlayRule(catalog, atWork);
    overlayBonus = atWork ? OVERLAY_BONUS : 0;
    version = model.version() + "+" + catalog.version() + "+" + lexicon.version();
  }

  /// A phrase that may become a mention.
  private record Claim(int first, int end, double weight, Resolution resolution) {}

  /// Long texts are linked piece by piece, so that memory stays bounded.
  @Override
  public List<Mention> link(LinkInput input) {
    var text = input.text();
    if (text.length() <= Pieces.MAX) {
      return linkPiece(input);
    }
    var mentions = new ArrayList<Mention>();
    for (var piece : Pieces.of(text)) {
      var part =
          new LinkInput(
              text.substring(piece.start(), piece.end()),
              input.context(),
              Pieces.within(input.avoid(), piece));
      for (var m : linkPiece(part)) {
        mentions.add(
            new Mention(
                m.start() + piece.start(), m.end() + piece.start(), m.surface(), m.resolution()));
      }
    }
    return mentions;
  }

  private List<Mention> linkPiece(LinkInput input) {
    var scene = scorer.scene(input.text(), input.context(), input.avoid());
    var tokens = scene.tokens();
    var claims = new ArrayList<Claim>();
    var words = ContextWords.of(tokens, input.context(), catalog);
    var company = rule.company(scene.phrases());
    boolean[] foreign = ForeignText.words(tokens);
    for (var prepared : scene.phrases()) {
      var ranked = MentionScorer.rank(scene, prepared, model, overlayBonus);
      if (ranked == null) {
        continue;
      }
      double p =
          rule.probability(
              tokens,
              prepared.span(),
              prepared.covered(),
              ranked.best(),
              words,
              company,
              model.abstainer().probability(ranked.row()));
      var span = prepared.span();
      boolean lower = LetterCase.ofPhrase(tokens, span.first(), span.end()) == LetterCase.LOWER;
      boolean term = ranked.best().source().equals("overlay") && !span.ordinary();
      if (foreign[span.first()] && !term) {
        // what an English catalog makes of another language is a guess
        continue;
      }
      boolean impersonal =
          lexicon.maxWords() == 0 && lower && !term && !scene.features().personal();
      if (p >= threshold(lower, term) + (impersonal ? IMPERSONAL : 0)) {
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

  /// In a workspace a wrong topic costs a page, so that more is asked than for a text of nobody's.
  ///
  /// @param term whether it is a name of the overlay that is no plain English
  private double threshold(boolean lower, boolean term) {
    double least = model.threshold(lower);
    if (lexicon.maxWords() == 0) {
      return least;
    }
    double asked = lower ? term ? WORKSPACE_TERM : WORKSPACE_WORD : WORKSPACE_NAME;
    return Math.max(least, asked);
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
      var ranked = MentionScorer.rank(scene, scene.phrases().get(i), model, overlayBonus);
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
