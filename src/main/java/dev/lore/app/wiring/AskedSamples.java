package dev.lore.app.wiring;

import dev.lore.answer.SearchPage.SearchHit;
import dev.lore.answer.SearchRequest;
import dev.lore.bench.asked.AskedEvaluation;
import dev.lore.bench.asked.OwnBenchmark;
import dev.lore.bench.label.LabelItem;
import dev.lore.index.Readers;
import dev.lore.model.Audience;
import dev.lore.model.Document;
import dev.lore.model.Viewer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Questions out of a team's own talk, each with the passage that search finds first, for people to
/// judge. Only what everybody may read is sampled and shown.
public final class AskedSamples {
  private static final Pattern QUESTION =
      Pattern.compile("(?m)(?:^|(?<=[.!?] ))[^.!?\\n]{20,200}\\?");
  private static final int CHECK_EVERY = 10;
  private static final int DEPTH = 5;

  private final OpenLore lore;
  private final Readers readers;

  public AskedSamples(OpenLore lore) {
    this.lore = lore;
    this.readers = lore.readers(new Viewer.Guest());
  }

  /// A knowledge base as the evaluation asks it: with the eyes of its owner.
  public static AskedEvaluation.Asked asked(OpenLore lore) {
    return new AskedEvaluation.Asked() {
      @Override
      public List<String> documents(String question, int most) {
        var request =
            new SearchRequest(
                question,
                SearchRequest.of("").filter(),
                java.util.Set.of(),
                java.util.Set.of(),
                SearchRequest.of("").order(),
                0,
                most);
        return lore.search().search(request, lore.readers(new Viewer.Owner())).hits().stream()
            .map(hit -> hit.passage().document().value())
            .distinct()
            .toList();
      }

      @Override
      public void close() {
        lore.close();
      }
    };
  }

  /// @param most how many items, hidden checks included
  public List<LabelItem> sample(int most, long seed) {
    var questions = new ArrayList<Question>();
    lore.archive()
        .forEachDocument(document -> {
          if (document.audience() instanceof Audience.Everyone) {
            question(document).ifPresent(questions::add);
          }
        });
    Collections.sort(questions);
    Collections.shuffle(questions, new Random(seed));
    var items = new ArrayList<LabelItem>();
    var claims = new ArrayList<String>();
    var seen = new TreeSet<String>();
    for (Question question : questions) {
      if (items.size() >= most) {
        break;
      }
      found(question)
          .filter(hit -> seen.add(question.text()))
          .ifPresent(hit -> {
            items.add(
                new LabelItem(
                    "q" + (items.size() + 1),
                    question.text(),
                    hit.passage().text(),
                    "",
                    Map.of(OwnBenchmark.DOCUMENT, hit.passage().document().value())));
            claims.add(hit.passage().text());
            if (items.size() % CHECK_EVERY == CHECK_EVERY - 1 && items.size() < most) {
              items.add(check(items.size() + 1, question, claims));
            }
          });
    }
    return List.copyOf(items);
  }

  /// A question beside what was found for another one: nobody who reads says that it answers.
  private static LabelItem check(int number, Question question, List<String> claims) {
    return new LabelItem(
        "q" + number, question.text(), claims.getFirst(), OwnBenchmark.ANSWERS_NOT, Map.of());
  }

  private record Question(String document, String text) implements Comparable<Question> {
    @Override
    public int compareTo(Question other) {
      return (document + text).compareTo(other.document + other.text);
    }
  }

  private static Optional<Question> question(Document document) {
    var found = QUESTION.matcher(document.text());
    return found.find()
        ? Optional.of(new Question(document.id().value(), found.group().strip()))
        : Optional.empty();
  }

  /// The best passage of another document than the one that asks.
  private Optional<SearchHit> found(Question question) {
    var any = SearchRequest.of(question.text());
    return lore.search().search(any, readers).hits().stream()
        .limit(DEPTH)
        .filter(hit -> !hit.passage().document().value().equals(question.document()))
        .findFirst();
  }
}
