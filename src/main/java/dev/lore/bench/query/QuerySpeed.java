package dev.lore.bench.query;

import dev.lore.answer.Search;
import dev.lore.answer.SearchRequest;
import dev.lore.answer.ask.Answers;
import dev.lore.answer.ask.AskRequest;
import dev.lore.bench.synthetic.Workspace;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Asks a knowledge base what people would ask it, ten at once by default: searches of one to three
/// words, and topic pages, those of frequent topics more often. The askers take turns, so that each
/// kind of audience is among them.
public final class QuerySpeed {
  public static final int AT_ONCE = 10;
  public static final int QUESTIONS_AT_ONCE = 8;

  private static final int TOPICS_KNOWN = 2_000;
  private static final int WARM_UP_SHARE = 5;

  private QuerySpeed() {}

  /// Searches for words as they are written in the workspace.
  public static LatencyRun.Latencies searches(
      Search search, List<Readers> askers, Workspace workspace, int requests) {
    var random = new SplittableRandom(11);
    var asked = new ArrayList<Runnable>(requests);
    for (var i = 0; i < requests; i++) {
      var request = SearchRequest.of(workspace.query(random));
      var readers = askers.get(i % askers.size());
      asked.add(() -> search.search(request, readers));
    }
    return LatencyRun.measure(asked, requests / WARM_UP_SHARE, AT_ONCE);
  }

  /// Questions in whole sentences, [#QUESTIONS_AT_ONCE] at a time.
  public static LatencyRun.Latencies questions(
      Answers answers, List<Readers> askers, Workspace workspace, int requests) {
    var random = new SplittableRandom(13);
    var asked = new ArrayList<Runnable>(requests);
    for (var i = 0; i < requests; i++) {
      var request = new AskRequest(workspace.question(random), PassageFilter.ANY);
      var readers = askers.get(i % askers.size());
      asked.add(() -> answers.ask(request, readers));
    }
    return LatencyRun.measure(asked, requests / WARM_UP_SHARE, QUESTIONS_AT_ONCE);
  }

  /// Topic pages, by rank in a Zipf-like draw over the topics of the knowledge base.
  ///
  /// @throws IllegalStateException where there is no topic
  public static LatencyRun.Latencies topicPages(Topics topics, List<Readers> askers, int requests) {
    var known = topics.list(new Readers.All(), 0, TOPICS_KNOWN).topics();
    if (known.isEmpty()) {
      throw new IllegalStateException("the knowledge base has no topics; ingest something first");
    }
    var random = new SplittableRandom(12);
    List<Runnable> asked = new ArrayList<>(requests);
    for (var i = 0; i < requests; i++) {
      // log-uniform ranks: as many from 1 to 10 as from 10 to 100
      var rank = (int) StrictMath.pow(known.size(), random.nextDouble()) - 1;
      var id = known.get(rank).topic().id();
      var readers = askers.get(i % askers.size());
      asked.add(() -> topics.page(id, readers));
    }
    return LatencyRun.measure(asked, requests / WARM_UP_SHARE, AT_ONCE);
  }
}
