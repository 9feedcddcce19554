package dev.lore.answer.ask;

import java.io.IOException;
import java.util.List;

/// Puts an answer into words of its own, from given passages alone: a language model that the
/// operator configured. What it says is believed by nobody: [Grounding] keeps only sentences that
/// their citations support. Thread-safe.
public interface Phrasing {
  /// @param passages scrubbed, and readable by whoever asks; cited by number from 1
  /// @return sentences with what they cite; empty where the passages do not answer
  /// @throws IOException where it failed, took too long, or answered in no form that is understood
  List<Sentence> phrase(String question, List<String> passages) throws IOException;

  /// @param citations numbers of passages, as claimed
  record Sentence(String text, List<Integer> citations) {
    public Sentence {
      citations = List.copyOf(citations);
    }
  }
}
