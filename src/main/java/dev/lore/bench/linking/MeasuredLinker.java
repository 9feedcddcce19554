package dev.lore.bench.linking;

import dev.lore.bench.Trial;
import dev.lore.catalog.Catalog;
import dev.lore.engine.onnx.SentenceEmbedder;
import dev.lore.engine.onnx.SentenceModel;
import dev.lore.link.CloseCalls;
import dev.lore.link.LinkModel;
import dev.lore.link.Linker;
import dev.lore.link.Linkers;
import dev.lore.phrase.WorkspaceLexicon;
import java.util.Optional;
import java.util.Set;

/// The linker under test, with the sentence model for close calls where the task asks for it:
/// `close-margin` is the difference of scores below which a call is close (0: never),
/// `close-weight` what a cosine counts beside them.
final class MeasuredLinker implements AutoCloseable {
  private static final String MARGIN = "close-margin";
  private static final String WEIGHT = "close-weight";

  /// What tasks may set.
  static final Set<String> PARAMETERS = Set.of(MARGIN, WEIGHT);

  private final Linker linker;
  private final Optional<SentenceEmbedder> embedder;

  private MeasuredLinker(Linker linker, Optional<SentenceEmbedder> embedder) {
    this.linker = linker;
    this.embedder = embedder;
  }

  static MeasuredLinker open(
      Trial trial, Catalog catalog, WorkspaceLexicon lexicon, LinkModel model) {
    double margin = trial.number(MARGIN, 0);
    if (margin <= 0) {
      return new MeasuredLinker(Linkers.open(catalog, lexicon, model), Optional.empty());
    }
    var embedder = SentenceEmbedder.open(SentenceModel.MINI_LM);
    var calls = new CloseCalls(embedder, catalog, margin, trial.number(WEIGHT, 1));
    return new MeasuredLinker(Linkers.open(catalog, lexicon, model, calls), Optional.of(embedder));
  }

  Linker linker() {
    return linker;
  }

  /// Whether the sentence model is asked at all.
  boolean asksModel() {
    return embedder.isPresent();
  }

  @Override
  public void close() {
    embedder.ifPresent(SentenceEmbedder::close);
  }
}
