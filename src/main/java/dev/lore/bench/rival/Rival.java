package dev.lore.bench.rival;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Another program, or a plain method, that ranks documents for a question.
public interface Rival extends AutoCloseable {
  /// A document of a corpus.
  record Text(String id, String title, String text) {}

  /// Ids, best first.
  List<String> rank(String question, int most) throws IOException;

  @Override
  void close() throws IOException;

  /// Lets a rival read a corpus.
  ///
  /// @param name `bm25`, `notmuch` or `mu`
  /// @throws IllegalArgumentException where nobody has that name
  static Rival open(String name, List<Text> corpus) throws IOException {
    return switch (name) {
      case "bm25" -> new Bm25(corpus);
      case "notmuch", "mu" -> MailProgram.open(name, corpus);
      default ->
          throw new IllegalArgumentException(
              "ranker \"" + name + "\" is none of lore, bm25, notmuch, mu");
    };
  }

  /// What this machine lacks to run it.
  static Optional<String> lacks(String name) {
    return MailProgram.isOne(name) && !MailProgram.isInstalled(name)
        ? Optional.of(name + " is not installed")
        : Optional.empty();
  }
}
