package dev.lore.app.web.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What a search found.
///
/// @param total exact
/// @param relaxed whether nothing had most of the words, so that some of them had to do
/// @param alike near in meaning, though with other words
/// @param filters what narrows it down now
/// @param suggestions topics, people and channels that the text names
/// @param typed the question that the filters were read out of; empty where nothing was read
/// @param typedUrl searches for its words as they stand
/// @param order `relevance`, `newest` or `oldest`
public record SearchView(
    String query,
    long total,
    boolean relaxed,
    List<QuoteView> hits,
    List<QuoteView> alike,
    List<Facet> facets,
    List<Filter> filters,
    List<Counted> suggestions,
    String order,
    List<Choice> orders,
    int page,
    String previous,
    String next,
    String typed,
    String typedUrl) {
  /// The hits, those that show the same words under the first of them: a mail that was sent to
  /// three lists is read once.
  @JsonIgnore
  public List<Fold> folded() {
    var folds = new LinkedHashMap<String, Fold>();
    for (var hit : hits) {
      folds
          .computeIfAbsent(hit.text().strip(), words -> new Fold(hit, new ArrayList<>()))
          .take(hit);
    }
    return List.copyOf(folds.values());
  }

  /// A hit, and where else the same words stand.
  public record Fold(QuoteView first, List<QuoteView> same) {
    private void take(QuoteView hit) {
      if (!hit.equals(first)) {
        same.add(hit);
      }
    }
  }

  /// Whether the words ask something.
  @JsonIgnore
  public boolean question() {
    return query.strip().endsWith("?");
  }

  /// The page that answers them.
  @JsonIgnore
  public String askUrl() {
    return "/ask?answer=1&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  /// @param name as shown: `Channel`
  public record Facet(String name, List<Value> values) {
    private static final int AT_FIRST = 6;

    /// The values shown at once; what is chosen is always among them.
    public List<Value> first() {
      return values.subList(0, cut());
    }

    /// The values folded away.
    public List<Value> rest() {
      return values.subList(cut(), values.size());
    }

    private int cut() {
      int cut = Math.min(AT_FIRST, values.size());
      for (int i = cut; i < values.size(); i++) {
        if (!values.get(i).state().equals("open")) {
          cut = i + 1;
        }
      }
      // Folding a single value away saves nothing.
      return values.size() - cut == 1 ? values.size() : cut;
    }
  }

  /// @param state `open`, `selected` or `excluded`
  /// @param url to choose it, or to let go of it where it is chosen
  /// @param excludeUrl to leave it out; empty where that makes no sense
  public record Value(String label, int count, String state, String url, String excludeUrl) {}

  /// @param removeUrl the same search without it
  public record Filter(String name, String label, boolean excluded, String removeUrl) {}

  public record Choice(String name, String url, boolean chosen) {}
}
