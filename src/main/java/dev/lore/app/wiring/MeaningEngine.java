package dev.lore.app.wiring;

import dev.lore.answer.find.Meaning;
import dev.lore.engine.lucene.LuceneVectorIndex;
import dev.lore.engine.onnx.SentenceEmbedder;
import dev.lore.engine.onnx.SentenceModel;
import dev.lore.index.PassageIndex;
import dev.lore.index.VectorBuilder;
import dev.lore.index.VectorIndex;
import dev.lore.text.Embedder;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Vectors of a knowledge base and the model that makes them. The model is loaded when the first
/// text needs it, so that opening costs nothing.
final class MeaningEngine implements AutoCloseable {
  private final VectorIndex vectors;
  private final VectorBuilder builder;
  private final UnaryOperator<Embedder> instead;
  private @Nullable Embedder embedder;

  /// @param directory folder of the vectors, made when missing
  /// @param index whose passages get vectors
  MeaningEngine(Path directory, PassageIndex index) {
    this(directory, index, UnaryOperator.identity());
  }

  /// @param instead what takes the place of the sentence model
  MeaningEngine(Path directory, PassageIndex index, UnaryOperator<Embedder> instead) {
    this.instead = instead;
    this.vectors = LuceneVectorIndex.open(directory, SentenceModel.MINI_LM.version());
    this.builder = new VectorBuilder(index, vectors, this::embedder);
  }

  private synchronized Embedder embedder() {
    if (embedder == null) {
      embedder = instead.apply(SentenceEmbedder.open(SentenceModel.MINI_LM));
    }
    return embedder;
  }

  /// For questions.
  Meaning meaning() {
    return new Meaning(vectors, this::embedder);
  }

  /// How many vectors there are.
  int size() {
    return vectors.size();
  }

  /// Makes missing vectors in the background from now on.
  void follow() {
    builder.start();
  }

  /// Makes every missing vector before it returns.
  void catchUp() {
    builder.catchUp();
  }

  /// Drops the vectors of passages that are gone, from the disk too.
  void purge() {
    builder.purge();
  }

  @Override
  public void close() {
    builder.close();
    vectors.close();
    synchronized (this) {
      if (embedder != null) {
        embedder.close();
      }
    }
  }
}
