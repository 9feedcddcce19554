package dev.lore.answer.find;

import java.util.List;

/// Other names of what a question names: `k8s` is Kubernetes. Thread-safe.
@FunctionalInterface
public interface Aliases {
  /// Knows nobody by another name.
  Aliases NONE = question -> List.of();

  /// What the question names, each with its other names.
  List<Named> in(String question);

  /// @param words as the question has them
  /// @param others other names, the most usual first
  record Named(String words, List<String> others) {
    public Named {
      others = List.copyOf(others);
    }
  }
}
