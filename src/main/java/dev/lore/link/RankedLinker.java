package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Catalog;
import dev.lore.model.Mention;
import dev.lore.model.Resolution;
import dev.lore.phrase.WorkspaceLexicon;
import dev.lore.text.Addresses;
import dev.lore.text.ForeignText;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The linker that ships, after Pangloss (KDD 2018): candidates, features, a boosted ranker, and an
/// abstainer that stays silent below its threshold. The team's own words come first.
final class RankedLinker implements Linker {
  /// What a further word is worth where two phrases overlap.
  static final double LONGER = 0.06;

  private static final double WORKSPACE_WORD = 0.82;
  private static final double WORKSPACE_TERM = 0.45;
  private static final double WORKSPACE_NAME = 0.45;

  /// What speaks for the overlay's senses among people at work: gold sets, from which the ranker
  /// learned, hardly mean them.
  private static final float OVERLAY_BONUS = 0.7f;

  /// What a word without capitals has to be worth more in a short text that is no talk; in a long
  /// one it is no mention at all.
  private static final double IMPERSONAL = 0.3;

  private static final int SHORT = 25;

  /// Words of a line that people at work may have written.
  private static final int LINE = 24;

  /// Changes whenever the rules around the model do.
  private static final String VERSION = "linker-3+" + Addresses.VERSION + "+";

  /// A mention that is hardly one is not worth a question.
  private static final double ASKED_FROM = 0.1;

  private final Catalog catalog;
  private final WorkspaceLexicon lexicon;
  private final LinkModel model;
  private final MentionScorer scorer;
  private final OverlayRule rule;
  private final Optional<CloseCalls> closeCalls;
  private final OwnNames own;
  private final boolean atWork;
  private final float overlayBonus;
  private final String version;

  RankedLinker(
      Catalog catalog,
      WorkspaceLexicon lexicon,
      LinkModel model,
      MentionScorer scorer,
      Optional<CloseCalls> closeCalls) {
    this.closeCalls = closeCalls;
    this.catalog = catalog;
    this.lexicon = lexicon;
    this.model = model;
    this.scorer = scorer;
    atWork = lexicon.maxWords() > 0;
    own = new OwnNames(lexicon);
    rule = new OverlayRule(catalog, atWork);
    overlayBonus = atWork ? OVERLAY_BONUS : 0;
    version = VERSION + model.version() + "+" + catalog.version() + "+" + lexicon.version();
  }

  /// A phrase that may become a mention.
  record Claim(int first, int end, double weight, Resolution resolution) {}

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
    int[] avoid = withAddresses(input);
    var scene = scorer.scene(input.text(), input.context(), avoid);
    var tokens = scene.tokens();
    var claims = new ArrayList<Claim>();
    var words = ContextWords.of(tokens, input.context(), catalog);
    var company = rule.company(scene.phrases());
    if (atWork) {
      company.addAll(rule.company(scorer.around(input.context())));
    }
    boolean[] foreign = ForeignText.words(tokens);
    var kind = scene.features().kind();
    int asked = 0;
    for (var prepared : scene.phrases()) {
      var ranked = MentionScorer.rank(scene, prepared, model, overlayBonus);
      var span = prepared.span();
      if (ranked == null || NoMention.is(tokens, span, ranked.best())) {
        continue;
      }
      var sense = ranked.best();
      if (closeCalls.isPresent() && asked < CloseCalls.MOST && isWorthAsking(ranked)) {
        asked++;
        sense = called(closeCalls.get(), input, tokens, prepared);
      }
      var best =
          atWork ? rule.inCompany(span, TeamTalk.meant(tokens, span, sense), company) : sense;
      double p =
          rule.probability(
              tokens,
              span,
              prepared.covered(),
              best,
              words,
              company,
              model.abstainer().probability(ranked.row()));
      boolean lower = LetterCase.ofPhrase(tokens, span.first(), span.end()) == LetterCase.LOWER;
      boolean term = best.source().equals("overlay") && !span.ordinary();
      if (foreign[span.first()] && !term) {
        // what an English catalog makes of another language is a guess
        continue;
      }
      if (p < threshold(lower, term)
          || !atWork && kind != TextKind.TALK && namesOnly(tokens, span, best, lower && !term, p)
          || atWork
              && TeamTalk.refuses(
                  tokens,
                  span,
                  best,
                  rule.isTool(best) || words.support(best.entity()) >= 1 && rule.isConcept(best),
                  p)) {
        continue;
      }
      claims.add(
          new Claim(
              NameEdges.first(tokens, span, scorer.profile(best.entity()).titleWords()),
              NoMention.endsInNumber(tokens, span) && rule.isTool(best)
                  ? NoMention.endWithoutVersion(tokens, span, best, scene.phrases())
                  : atWork ? span.end() : NameEdges.withCompany(tokens, span.end()),
              p + LONGER * (span.words() - 1),
              new Resolution.Linked(best.entity(), p)));
    }
    if (atWork) {
      for (var own : own.in(tokens, avoid, scene.phrases())) {
        claims.add(new Claim(own.first(), own.end(), own.weight(), own.resolution()));
      }
    }
    return choose(tokens, claims);
  }

  /// Whether it is none of the names that prose and posts are about.
  private boolean namesOnly(
      Tokens tokens, PhraseSpan span, Candidate best, boolean lower, double p) {
    boolean overlay = best.source().equals("overlay");
    if (overlay
        && (tokens.size() <= LINE || rule.isTool(best))
        && !NoMention.isDate(tokens, span)) {
      return false;
    }
    return lower && (tokens.size() > SHORT || p < model.threshold(true) + IMPERSONAL)
        || NoMention.isDate(tokens, span)
        || NoMention.isList(tokens, span, scorer.profile(best.entity()).titleWords())
        || isCommonNoun(tokens, span, best)
        || span.ordinary() && overlay && tokens.startsSentence(span.first());
  }

  /// Whether it is a thing rather than a name, for all its capitals: "District Court".
  private boolean isCommonNoun(Tokens tokens, PhraseSpan span, Candidate best) {
    var profile = scorer.profile(best.entity());
    return profile.concept()
        && profile.baseWords() > 1
        && !rule.isTool(best)
        && !NameEdges.isHeadline(tokens, span.first());
  }

  private boolean isWorthAsking(MentionScorer.Ranked ranked) {
    return closeCalls.orElseThrow().isClose(ranked.gap())
        && model.abstainer().probability(ranked.row()) > ASKED_FROM;
  }

  private Candidate called(
      CloseCalls calls, LinkInput input, Tokens tokens, MentionScorer.Prepared prepared) {
    var span = prepared.span();
    int sense =
        calls.decide(
            input.text(),
            tokens.start(span.first()),
            tokens.end(span.end() - 1),
            input.context(),
            span.candidates(),
            CloseCalls.scores(prepared, model.ranker(), overlayBonus));
    return span.candidates().get(sense);
  }

  /// Addresses and paths name no topic.
  private static int[] withAddresses(LinkInput input) {
    var spans = IntStream.builder();
    Arrays.stream(input.avoid()).forEach(spans::add);
    Addresses.in(input.text(), (start, end) -> spans.add(start).add(end));
    return spans.build().toArray();
  }

  /// In a workspace a wrong topic costs a page, so that more is asked than for a text of nobody's.
  ///
  /// @param term whether it is a name of the overlay that is no plain English
  private double threshold(boolean lower, boolean term) {
    double least = model.threshold(lower);
    if (!atWork) {
      return least;
    }
    double asked = lower ? term ? WORKSPACE_TERM : WORKSPACE_WORD : WORKSPACE_NAME;
    return Math.max(least, asked);
  }

  private List<Mention> choose(Tokens tokens, List<Claim> claims) {
    claims.sort(
        Comparator.comparingDouble((Claim c) -> -c.weight())
            .thenComparingInt(c -> c.first() - c.end())
            .thenComparingInt(Claim::first));
    var taken = new boolean[tokens.size()];
    List<Claim> chosen = new ArrayList<>();
    for (var claim : claims) {
      if (isFree(taken, claim)) {
        Arrays.fill(taken, claim.first(), claim.end(), true);
        chosen.add(claim);
      }
    }
    chosen.sort(Comparator.comparingInt(Claim::first));
    if (!atWork) {
      chosen = FamilyNames.resolved(tokens, chosen, taken);
    }
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < chosen.size(); i++) {
      var claim = chosen.get(i);
      int first = claim.first();
      // "J.K." and "Rowling", which are one
      while (i + 1 < chosen.size() && isSame(tokens, claim, chosen.get(i + 1))) {
        claim = chosen.get(++i);
      }
      if (!atWork
          && NameEdges.isTorn(tokens, first, claim.end(), claim.resolution().score(), taken)) {
        continue;
      }
      int end = NameEdges.end(tokens, claim.end() - 1);
      mentions.add(
          new Mention(
              tokens.start(first),
              end,
              tokens.text().subSequence(tokens.start(first), end).toString(),
              claim.resolution()));
    }
    return mentions;
  }

  private static boolean isSame(Tokens tokens, Claim one, Claim next) {
    return one.end() == next.first()
        && NameEdges.isJoined(tokens, next.first())
        && one.resolution() instanceof Resolution.Linked a
        && next.resolution() instanceof Resolution.Linked b
        && a.entity().equals(b.entity());
  }

  private static boolean isFree(boolean[] taken, Claim claim) {
    for (int i = claim.first(); i < claim.end(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
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
        resolution = own.get().resolution();
      } else if (ranked != null
          && closeCalls.isPresent()
          && closeCalls.get().isClose(ranked.gap())) {
        var sense = called(closeCalls.get(), input, scene.tokens(), scene.phrases().get(i));
        resolution =
            new Resolution.Linked(sense.entity(), model.abstainer().probability(ranked.row()));
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
