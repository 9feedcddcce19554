package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Candidate.Match;
import dev.lore.catalog.Catalog;
import dev.lore.model.TopicId;
import dev.lore.text.StaticVectors;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/// Scores every phrase of a text that the catalog knows. Thread-safe.
final class MentionScorer {
  private static final double KNOWN_NAME = 0.05;

  /// Of a text around, so much is looked at.
  private static final int MAX_AROUND = 600;

  private final SpanFinder finder;
  private final StaticVectors vectors = StaticVectors.shipped();
  private final EntityProfiles profiles;

  MentionScorer(Catalog catalog) {
    finder = new SpanFinder(catalog);
    profiles = new EntityProfiles(catalog, vectors);
  }

  /// What is known of the entity.
  EntityProfile profile(TopicId entity) {
    return profiles.of(entity);
  }

  /// A phrase with the features of its candidates.
  ///
  /// @param covered words of the longest known name around it, itself included
  record Prepared(PhraseSpan span, float[][] rows, int covered) {}

  /// A phrase with its best candidate.
  ///
  /// @param row the abstainer's features
  /// @param gap by which it leads the second
  record Ranked(PhraseSpan span, Candidate best, float[] row, float gap) {}

  /// One text, ready to be ranked.
  record Scene(Tokens tokens, Features features, List<Prepared> phrases) {}

  Scene scene(String text, List<String> around, int[] avoid) {
    var tokens = Tokenizer.tokenize(text);
    var spans = finder.find(tokens, avoid);
    return scene(tokens, around, spans, spans);
  }

  /// What texts around name, without features.
  List<Prepared> around(List<String> texts) {
    var prepared = new ArrayList<Prepared>();
    for (var text : texts) {
      var tokens = Tokenizer.tokenize(text.substring(0, Math.min(text.length(), MAX_AROUND)));
      var spans = finder.find(tokens, new int[0]);
      int[] covered = covered(tokens, spans);
      for (var span : spans) {
        prepared.add(new Prepared(span, new float[0][], widest(span, covered)));
      }
    }
    return prepared;
  }

  private static int widest(PhraseSpan span, int[] covered) {
    int widest = span.words();
    for (int i = span.first(); i < span.end(); i++) {
      widest = Math.max(widest, covered[i]);
    }
    return widest;
  }

  /// Only the given stretches are ranked; the others are context.
  Scene scene(String text, List<String> around, List<Linker.Span> given) {
    var tokens = Tokenizer.tokenize(text);
    var all = new ArrayList<>(finder.find(tokens, new int[0]));
    var wanted = new ArrayList<PhraseSpan>();
    for (var span : given) {
      int first = 0;
      while (first < tokens.size() && tokens.end(first) <= span.start()) {
        first++;
      }
      int end = first;
      while (end < tokens.size() && tokens.start(end) < span.end()) {
        end++;
      }
      if (first == end) {
        wanted.add(new PhraseSpan(0, 0, List.of(), 0, false));
        continue;
      }
      int from = first;
      int to = end;
      wanted.add(
          all.stream()
              .filter(found -> found.first() == from && found.end() == to)
              .findFirst()
              .orElseGet(() -> finder.given(tokens, from, to)));
    }
    return scene(tokens, around, all, wanted);
  }

  private Scene scene(
      Tokens tokens, List<String> around, List<PhraseSpan> all, List<PhraseSpan> wanted) {
    var context = new TextContext(tokens, around, all, vectors, profiles);
    var features = new Features(context, profiles);
    int[] covered = covered(tokens, all);
    var prepared = new ArrayList<Prepared>(wanted.size());
    for (var span : wanted) {
      prepared.add(new Prepared(span, features.candidates(span), widest(span, covered)));
    }
    return new Scene(tokens, features, prepared);
  }

  /// For each word, the length of the longest known name that it is part of.
  private int[] covered(Tokens tokens, List<PhraseSpan> spans) {
    int[] covered = new int[tokens.size()];
    for (var span : spans) {
      if (span.candidates().isEmpty()) {
        continue;
      }
      var top = span.candidates().getFirst();
      if (top.match() == Match.NAME && top.popularity() > KNOWN_NAME) {
        int first =
            span.words() > 2
                ? NameEdges.first(tokens, span, profiles.of(top.entity()).titleWords())
                : span.first();
        if (span.words() > 1 && NameEdges.isOffice(tokens.norm(span.end() - 1))) {
          // "U.S. President" is two things
          continue;
        }
        for (int i = first; i < span.end(); i++) {
          covered[i] = Math.max(covered[i], span.end() - first);
        }
      }
    }
    return covered;
  }

  /// The best candidate under the ranker; null where there is none.
  static @org.jspecify.annotations.Nullable Ranked rank(
      Scene scene, Prepared prepared, LinkModel model, float overlayBonus) {
    return rank(scene, prepared, model.ranker(), overlayBonus);
  }

  /// @param overlayBonus what the overlay's senses are given in advance
  static @org.jspecify.annotations.Nullable Ranked rank(
      Scene scene, Prepared prepared, dev.lore.learn.TreeEnsemble ranker, float overlayBonus) {
    var candidates = prepared.span().candidates();
    var rows = prepared.rows();
    int best = -1;
    float bestMargin = Float.NEGATIVE_INFINITY;
    float second = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      float margin = ranker.margin(rows[i]);
      if (overlayBonus > 0 && candidates.get(i).source().equals("overlay")) {
        margin += overlayBonus;
      }
      if (margin > bestMargin) {
        second = bestMargin;
        bestMargin = margin;
        best = i;
      } else if (margin > second) {
        second = margin;
      }
    }
    if (best < 0) {
      return null;
    }
    float gap = rows.length == 1 ? 9 : bestMargin - second;
    var row =
        scene.features().mention(prepared.span(), rows[best], bestMargin, gap, prepared.covered());
    return new Ranked(prepared.span(), prepared.span().candidates().get(best), row, gap);
  }
}
