package dev.lore.catalog;

import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The overlay laid over a built catalog: its senses come first and its records win. Where the
/// overlay has a phrase, it keeps the share of the prior that it claims; the built catalog's senses
/// divide what is left.
public final class LayeredCatalog implements Catalog {
  /// What a word of plain English leaves to other senses.
  private static final double ORDINARY_CLAIM = 0.6;

  private static final double CLAIM = 0.85;

  private final OverlayCatalog overlay;
  private final Catalog base;

  public LayeredCatalog(OverlayCatalog overlay, Catalog base) {
    this.overlay = overlay;
    this.base = base;
  }

  @Override
  public Senses lookup(long phraseKey) {
    var above = overlay.lookup(phraseKey);
    var below = base.lookup(phraseKey);
    if (above.isEmpty() || below.isEmpty()) {
      return above.isEmpty() ? below : above;
    }
    var candidates = new ArrayList<Candidate>();
    var seen = new HashSet<TopicId>();
    double claimed = 0;
    for (var candidate : above.candidates()) {
      double share = candidate.prior() * (above.ordinary() ? ORDINARY_CLAIM : CLAIM);
      claimed += share;
      seen.add(candidate.entity());
      candidates.add(withPrior(candidate, share));
    }
    double left = Math.max(0.01, 1 - claimed);
    for (var candidate : below.candidates()) {
      if (seen.add(candidate.entity())) {
        candidates.add(withPrior(candidate, candidate.prior() * left));
      }
    }
    return new Senses(candidates, above.linkProbability(), above.ordinary());
  }

  private static Candidate withPrior(Candidate c, double prior) {
    return new Candidate(
        c.entity(), prior, c.share(), c.popularity(), c.match(), c.forms(), c.source());
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    var above = overlay.topic(id);
    return above.isPresent() ? above : base.topic(id);
  }

  @Override
  public List<String> contextOf(TopicId id) {
    var above = overlay.contextOf(id);
    if (above.isEmpty()) {
      return base.contextOf(id);
    }
    var all = new ArrayList<>(above);
    all.addAll(base.contextOf(id));
    return all;
  }

  @Override
  public String version() {
    return overlay.version() + "+" + base.version();
  }

  @Override
  public int maxWords() {
    return Math.max(overlay.maxWords(), base.maxWords());
  }

  @Override
  public String summary() {
    return base.summary() + ", and the built-in overlay";
  }

  @Override
  public void close() {
    overlay.close();
    base.close();
  }
}
