package dev.lore.phrase.sense;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;

/// Some of the places where one phrase was said, spread evenly over all of them: every place until
/// there are too many, then every second, every fourth.
final class Contexts {
  private static final int MOST = 200;
  private static final int LEAST_WORDS = 3;
  private static final int MOST_OF_A_TALK = 4;
  private static final int SHARED_AT_LEAST = 5;

  /// @param words content words around the phrase, sorted, each once
  /// @param talk what it was said in: a thread, a file, a channel's day
  record Context(List<String> words, String talk) {
    Context {
      words = List.copyOf(words);
    }
  }

  private List<Context> kept = new ArrayList<>();
  private int seen;
  private int stride = 1;

  /// @param words gives the words around the place; asked only where the place is kept
  void add(Supplier<List<String>> words, String talk) {
    if (seen++ % stride != 0) {
      return;
    }
    kept.add(new Context(words.get(), talk));
    if (kept.size() > MOST) {
      stride *= 2;
      var fewer = new ArrayList<Context>();
      for (int i = 0; i < kept.size(); i += 2) {
        fewer.add(kept.get(i));
      }
      kept = fewer;
    }
  }

  /// Those with enough words to tell anything, at most four of one talk (a single long thread is no
  /// sense of a word), and what is said again and again, an announcement or a list, once.
  List<Context> telling() {
    var perTalk = new HashMap<String, Integer>();
    var telling = new ArrayList<Context>();
    for (var context : kept) {
      if (context.words().size() >= LEAST_WORDS
          && telling.stream().noneMatch(other -> repeats(context.words(), other.words()))
          && perTalk.merge(context.talk(), 1, Integer::sum) <= MOST_OF_A_TALK) {
        telling.add(context);
      }
    }
    return telling;
  }

  /// Whether the two share a third of their words.
  private static boolean repeats(List<String> a, List<String> b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      int order = a.get(i).compareTo(b.get(j));
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared * 3 >= Math.min(a.size(), b.size()) && shared >= SHARED_AT_LEAST;
  }
}
