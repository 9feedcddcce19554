package dev.lore.link;

import dev.lore.catalog.Catalog;
import dev.lore.learn.TreeEnsemble;
import dev.lore.model.TopicId;
import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import dev.lore.text.WordRanks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Turns annotated texts into the rows that the ranker and the abstainer learn from.
public final class LinkExamples {
  /// A mention in UTF-16 code units and the title that it names; an empty title for a name of
  /// nothing known.
  public record Gold(int start, int end, String title) {
    TopicId id() {
      return new TopicId("wiki:" + title.replace(' ', '_'));
    }
  }

  /// @param complete whether every mention is annotated, so that what is not is no mention
  public record Annotated(String text, List<Gold> gold, boolean complete) {
    public Annotated {
      gold = List.copyOf(gold);
    }
  }

  /// Rows one after the other.
  ///
  /// @param groups sizes of the ranker's groups; empty for the abstainer
  public record Rows(float[] values, int features, float[] labels, int[] groups) {}

  private static final int COMMON = 5_000;

  private final MentionScorer scorer;

  /// What a text is seen as does not depend on the model, so that several are trained from one
  /// look.
  private final Map<Annotated, MentionScorer.Scene> found = new IdentityHashMap<>();

  private final Map<Annotated, MentionScorer.Scene> given = new IdentityHashMap<>();

  public LinkExamples(Catalog catalog) {
    scorer = new MentionScorer(catalog);
  }

  private MentionScorer.Scene given(Annotated text) {
    return given.computeIfAbsent(
        text,
        unused ->
            scorer.scene(
                text.text(),
                List.of(),
                text.gold().stream().map(g -> new Linker.Span(g.start(), g.end())).toList()));
  }

  /// One group a mention of which the right title is among the candidates.
  public Rows ranker(List<Annotated> texts) {
    var rows = new ArrayList<float[]>();
    var labels = new ArrayList<Float>();
    var groups = new ArrayList<Integer>();
    for (var text : texts) {
      var scene = given(text);
      for (int i = 0; i < text.gold().size(); i++) {
        var prepared = scene.phrases().get(i);
        var right = text.gold().get(i).id();
        var candidates = prepared.span().candidates();
        if (candidates.size() < 2 || candidates.stream().noneMatch(c -> c.entity().equals(right))) {
          continue;
        }
        for (int c = 0; c < candidates.size(); c++) {
          rows.add(prepared.rows()[c]);
          labels.add(candidates.get(c).entity().equals(right) ? 1f : 0f);
        }
        groups.add(candidates.size());
      }
    }
    return rows(rows, labels, Features.CANDIDATE, groups);
  }

  /// One row a phrase that the catalog knows: right where it is a mention and the ranker's first
  /// candidate is its title.
  public Rows abstainer(List<Annotated> texts, TreeEnsemble ranker) {
    var rows = new ArrayList<float[]>();
    var labels = new ArrayList<Float>();
    for (var text : texts) {
      Map<Long, TopicId> gold = new HashMap<>();
      text.gold().forEach(g -> gold.put((long) g.start() << 32 | g.end(), g.id()));
      var scene =
          found.computeIfAbsent(text, unused -> scorer.scene(text.text(), List.of(), new int[0]));
      for (var prepared : scene.phrases()) {
        var ranked = MentionScorer.rank(scene, prepared, ranker, 0);
        if (ranked == null) {
          continue;
        }
        int start = scene.tokens().start(prepared.span().first());
        int end = NameEdges.end(scene.tokens(), prepared.span().end() - 1);
        var right = gold.get((long) start << 32 | end);
        if (right == null
            && !isCounterExample(scene.tokens(), prepared.span(), text, gold, ranked)) {
          continue;
        }
        rows.add(ranked.row());
        labels.add(ranked.best().entity().equals(right) ? 1f : 0f);
      }
    }
    return rows(rows, labels, Features.MENTION, List.of());
  }

  /// Whether a phrase that nobody annotated is no mention. Annotators often mark the first mention
  /// only; and where only some names are annotated, another name tells nothing, unless it overlaps
  /// one that is.
  private boolean isCounterExample(
      Tokens tokens,
      PhraseSpan span,
      Annotated text,
      Map<Long, TopicId> gold,
      MentionScorer.Ranked ranked) {
    if (gold.containsValue(ranked.best().entity())) {
      return false;
    }
    if (text.complete()) {
      return true;
    }
    int start = tokens.start(span.first());
    int end = tokens.end(span.end() - 1);
    for (var mention : text.gold()) {
      if (mention.start() < end && mention.end() > start) {
        return true;
      }
    }
    if (LetterCase.ofPhrase(tokens, span.first(), span.end()) == LetterCase.LOWER) {
      return true;
    }
    return span.words() == 1
        && tokens.startsSentence(span.first())
        && WordRanks.english().isCommon(tokens.norm(span.first()), COMMON);
  }

  /// Share of gold mentions of which the right title is among the candidates, place told.
  public double candidateRecall(List<Annotated> texts) {
    int gold = 0;
    int reached = 0;
    for (var text : texts) {
      var scene = given(text);
      for (int i = 0; i < text.gold().size(); i++) {
        if (text.gold().get(i).title().isEmpty()) {
          continue;
        }
        var right = text.gold().get(i).id().value();
        gold++;
        reached +=
            scene.phrases().get(i).span().candidates().stream()
                    .anyMatch(c -> c.entity().value().equalsIgnoreCase(right))
                ? 1
                : 0;
      }
    }
    return gold == 0 ? 0 : (double) reached / gold;
  }

  private static Rows rows(
      List<float[]> rows, List<Float> labels, int features, List<Integer> groups) {
    var values = new float[rows.size() * features];
    var flat = new float[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, values, i * features, features);
      flat[i] = labels.get(i);
    }
    return new Rows(values, features, flat, groups.stream().mapToInt(Integer::intValue).toArray());
  }
}
