package dev.lore.bench.linking;

import dev.lore.catalog.Catalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What `lore train` runs: each writes one resource file of Lore, the same bytes for the same data.
public final class Training {
  private static final int DIMENSIONS = 128;

  private Training() {}

  /// The static vectors, `text/vectors.bin`.
  public static void vectors(Path file) throws IOException {
    var vectors = VectorDistillation.run(DIMENSIONS);
    write(file, vectors::write);
  }

  /// The linker's model, `link/model.bin`.
  ///
  /// @param data folder of gold sets
  public static void linker(Path data, Catalog catalog, Path file) throws IOException {
    var model = new LinkTraining(catalog, LinkTraining.Effort.WHOLE).train(GoldSet.readAll(data));
    write(file, model::write);
  }

  /// The key phrase model, `phrase/key-phrases.bin`.
  ///
  /// @param data folder of `*.jsonl` with keys
  public static void phrases(Path data, Catalog catalog, Path file) throws IOException {
    // the news' keys are mostly single words, every fourth word of a text: another task
    var texts = PhraseTraining.read(data.resolve("inspec.jsonl"));
    var models = PhraseTraining.train(texts, catalog);
    write(file, models.trees()::write);
    write(file.resolveSibling("key-phrase-words.bin"), models.look()::write);
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void write(Path file, Writing writing) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      writing.to(out);
    }
  }
}
