package dev.lore.thread;

import dev.lore.learn.TreeEnsemble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The model that ships with Lore; its card is `model-card.md` beside it.
public final class ThreadModel {
  private ThreadModel() {}

  /// Reads it anew; keep it.
  public static TreeEnsemble shipped() {
    try (var in =
        Objects.requireNonNull(
            ThreadModel.class.getResourceAsStream("model.bin"), "the thread model is in the jar")) {
      return TreeEnsemble.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the thread model in the jar cannot be read; build anew", e);
    }
  }
}
