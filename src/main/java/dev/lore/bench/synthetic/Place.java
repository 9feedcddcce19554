package dev.lore.bench.synthetic;

import java.util.List;

/// A channel or a pair of people, and how much is said there.
///
/// @param folder where its messages lie in the export
/// @param members numbers of people
record Place(Kind kind, String id, String folder, int number, List<Integer> members, int messages) {
  enum Kind {
    PUBLIC,
    PRIVATE,
    PAIR
  }
}
