package dev.lore.app.wiring;

import dev.lore.answer.SearchPage;
import dev.lore.answer.SearchRequest;
import dev.lore.answer.ask.AskRequest;
import dev.lore.answer.ask.Quotation;
import dev.lore.bench.asked.OwnBenchmark;
import dev.lore.bench.label.LabelItem;
import dev.lore.index.Readers;
import dev.lore.model.Audience;
import dev.lore.model.ChannelId;
import dev.lore.model.Document;
import dev.lore.model.Passage;
import dev.lore.model.Viewer;
import dev.lore.pipeline.Progress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Questions out of a team's own talk, each with the passage that search finds first and the one
/// that an answer quotes first, for people to judge. Only what everybody may read is sampled and
/// shown.
public final class AskedSamples {
  private static final Pattern QUESTION =
      Pattern.compile("(?m)(?:^|(?<=[.!?] ))[^.!?\\n]{20,200}\\?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int CHECK_EVERY = 10;
  private static final int DEPTH = 5;

  private final OpenLore lore;
  private final Readers readers;

  public AskedSamples(OpenLore lore) {
    this.lore = lore;
    this.readers = lore.readers(new Viewer.Guest());
  }

  /// @param most how many items, hidden checks included
  public List<LabelItem> sample(int most, long seed) {
    lore.catchUp(Progress.SILENT);
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
    var spare = new ArrayList<Passage>();
    var seen = new TreeSet<String>();
    for (Question question : questions) {
      if (items.size() >= most) {
        break;
      }
      if (!seen.add(question.text())) {
        continue;
      }
      var found = found(question);
      for (Passage passage : found) {
        if (items.size() >= most) {
          break;
        }
        items.add(item(items.size() + 1, question, passage, ""));
        if (items.size() % CHECK_EVERY == CHECK_EVERY - 1 && items.size() < most) {
          leastLike(question, spare)
              .filter(spare::remove)
              .ifPresent(other ->
                  items.add(item(items.size() + 1, question, other, OwnBenchmark.ANSWERS_NOT)));
        }
      }
      spare.addAll(found);
    }
    return List.copyOf(items);
  }

  /// @param gold what is right; empty where nobody knows yet
  private LabelItem item(int number, Question question, Passage passage, String gold) {
    return new LabelItem(
        "q" + number,
        question.text(),
        passage.text(),
        gold,
        Map.of(
            OwnBenchmark.DOCUMENT, passage.document().value(),
            OwnBenchmark.IN, question.document(),
            OwnBenchmark.ASKED_WHERE, question.where(),
            OwnBenchmark.WRITTEN_WHERE,
                where(passage.title(), passage.channel(), passage.time(), passage.page())));
  }

  /// What was found for another question, with the fewest words of this one: nobody who reads says
  /// that it answers. Each is used once, or it would be known again.
  private static Optional<Passage> leastLike(Question question, List<Passage> others) {
    var words = words(question.text());
    return others.stream()
        .min(
            Comparator.comparingLong(
                (Passage p) -> words(p.text()).stream().filter(words::contains).count()));
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  private record Question(String document, String text, String where)
      implements Comparable<Question> {
    @Override
    public int compareTo(Question other) {
      return (document + text).compareTo(other.document + other.text);
    }
  }

  private Optional<Question> question(Document document) {
    var found = QUESTION.matcher(document.text());
    return found.find()
        ? Optional.of(
            new Question(
                document.id().value(),
                found.group().strip(),
                where(document.title(), document.channel(), document.time(), 0)))
        : Optional.empty();
  }

  /// `#office, 3 May 2026`, or the title with its page.
  private String where(String title, ChannelId channel, Instant time, int page) {
    var place =
        title.isEmpty()
            ? lore.names().channel(channel).map(c -> "#" + c.name()).orElse("")
            : title + (page > 0 ? ", page " + page : "");
    return Stream.of(place, DAY.format(time))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// What search finds first and what an answer quotes first, of other documents than the one that
  /// asks; one passage where they are of the same document.
  private List<Passage> found(Question question) {
    var hits =
        lore.search().search(SearchRequest.of(question.text()), readers).hits().stream()
            .limit(DEPTH)
            .map(SearchPage.SearchHit::passage);
    var quoted =
        lore.answers().quoted(AskRequest.of(question.text()), readers).quotations().stream()
            .map(Quotation::passage);
    var found = new LinkedHashMap<String, Passage>();
    for (var passages : List.of(hits, quoted)) {
      passages
          .filter(passage -> !passage.document().value().equals(question.document()))
          .findFirst()
          .ifPresent(passage -> found.putIfAbsent(passage.document().value(), passage));
    }
    return List.copyOf(found.values());
  }
}
