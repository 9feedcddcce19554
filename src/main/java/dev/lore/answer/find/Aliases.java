package dev.lore.answer.find;

import dev.lore.index.Readers;
import java.util.List;

/// Other names of what a question names: `k8s` is Kubernetes. Thread-safe.
@FunctionalInterface
public interface Aliases {
  /// Knows nobody by another name.
  Aliases NONE = (question, readers) -> List.of();

  /// What the question names, each with its other names: nothing that is known only from what the
  /// readers may not read.
  List<Named> in(String question, Readers readers);

  /// @param words as the question has them
  /// @param others other names, the most usual first
  record Named(String words, List<String> others) {
    public Named {
      others = List.copyOf(others);
    }
  }
}
