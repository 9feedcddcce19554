package dev.lore.app.wiring;

import dev.lore.answer.Search;
import dev.lore.answer.SearchPage;
import dev.lore.answer.SearchRequest;
import dev.lore.answer.ask.Answer;
import dev.lore.answer.ask.Answers;
import dev.lore.answer.ask.AskRequest;
import dev.lore.answer.find.Finder;
import dev.lore.answer.find.HybridFinder;
import dev.lore.answer.find.Ranker;
import dev.lore.answer.span.AnswerReader;
import dev.lore.index.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The ways to search and to answer that can be tried beside each other, by the names that
/// `live.yaml` and the tasks of the benchmark use:
///
/// - `meaning`: as the product does;
/// - `words`: by words alone, what meaning is to beat;
/// - `ranker`: as the product does, in the order of a ranker of one's own, `ranker.txt` in the
///   knowledge base's folder (as `lore train ranker` writes it), where there is one.
public final class Challengers {
  /// The product as it is.
  public static final String USUAL = "meaning";

  private static final String WORDS = "words";
  static final String RANKER = "ranker";
  static final String RANKER_FILE = "ranker.txt";

  private Challengers() {}

  /// Ways to find passages for a question. Each is asked for anew, since vectors may come later.
  ///
  /// @throws IllegalArgumentException where a ranker of one's own cannot be read, with its place
  public static Map<String, Supplier<Finder>> finders(OpenLore lore) {
    var finders = new TreeMap<String, Supplier<Finder>>();
    finders.put(USUAL, lore::finder);
    finders.put(WORDS, () -> new HybridFinder(lore.index(), Optional.empty()));
    ranker(lore).ifPresent(ranker -> finders.put(RANKER, () -> lore.finder(ranker)));
    return finders;
  }

  /// The one that a task asks for.
  ///
  /// @throws IllegalArgumentException where there is none of that name
  static <T> T named(Map<String, T> ways, String name) {
    var way = ways.get(name);
    if (way == null) {
      throw new IllegalArgumentException(
          "by \"" + name + "\": there is no such way; known are " + ways.keySet());
    }
    return way;
  }

  private static Optional<Ranker> ranker(OpenLore lore) {
    var file = lore.directory().resolve(RANKER_FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Ranker.parse(Files.readAllLines(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file + ": " + e.getMessage() + "; expected a feature and its weight a line", e);
    }
  }

  /// Ways to answer. Challengers quote; what a model phrases is the product's alone.
  public static Map<String, BiFunction<AskRequest, Readers, Answer>> answers(OpenLore lore) {
    var answers = new TreeMap<String, BiFunction<AskRequest, Readers, Answer>>();
    finders(lore)
        .forEach((name, finder) ->
            answers.put(
                name, (request, readers) -> quoting(lore, finder.get()).ask(request, readers)));
    answers.put(USUAL, (request, readers) -> lore.answers().ask(request, readers));
    return answers;
  }

  private static Answers quoting(OpenLore lore, Finder finder) {
    return new Answers(
        finder, lore.index(), lore.names(), AnswerReader.shipped(), lore.archive()::decisions);
  }

  /// The way of that name to answer by quotation, silent below a probability.
  ///
  /// @throws IllegalArgumentException where there is none of that name
  static Answers answers(OpenLore lore, String by, double silentBelow) {
    return quoting(lore, named(finders(lore), by).get()).silentBelow(silentBelow);
  }

  /// Ways to search. Each is made anew, since vectors may come later.
  public static Map<String, BiFunction<SearchRequest, Readers, SearchPage>> searches(
      OpenLore lore) {
    var words = new Search(lore.index(), lore.names(), lore.completions());
    var searches = new TreeMap<String, BiFunction<SearchRequest, Readers, SearchPage>>();
    searches.put(USUAL, (request, readers) -> lore.search().search(request, readers));
    searches.put(WORDS, words::search);
    ranker(lore)
        .ifPresent(ranker ->
            searches.put(
                RANKER, (request, readers) -> lore.search(ranker).search(request, readers)));
    return searches;
  }
}
