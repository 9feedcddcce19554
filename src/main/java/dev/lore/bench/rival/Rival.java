package dev.lore.bench.rival;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Another program, or a plain method, that ranks documents for a question.
public interface Rival extends AutoCloseable {
  /// BM25's usual values, those of Anserini.
  double K1 = 0.9;

  double B = 0.4;

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
      case "bm25" -> bm25(corpus, K1, B);
      case "notmuch", "mu" -> MailProgram.open(name, corpus);
      default ->
          throw new IllegalArgumentException(
              "ranker \"" + name + "\" is none of lore, bm25, notmuch, mu");
    };
  }

  /// BM25 with values of one's own.
  static Rival bm25(List<Text> corpus, double k1, double b) {
    return new Bm25(corpus, k1, b);
  }

  /// What this machine lacks to run it.
  static Optional<String> lacks(String name) {
    return MailProgram.isOne(name) && !MailProgram.isInstalled(name)
        ? Optional.of(name + " is not installed")
        : Optional.empty();
  }
}
