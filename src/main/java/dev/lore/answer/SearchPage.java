package dev.lore.answer;

import dev.lore.model.Channel;
import dev.lore.model.Passage;
import dev.lore.model.Person;
import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param total exact number of passages that the viewer may read and that match
/// @param relaxed whether no passage has most of the words, so that those with one of them are
///   shown
/// @param alike passages near in meaning that share few words with the text; for the first page
///   only, and empty while vectors are still being made
/// @param facets of all that matched
/// @param suggestions topics, persons and channels that the text names
public record SearchPage(
    SearchRequest request,
    long total,
    boolean relaxed,
    List<SearchHit> hits,
    List<SearchHit> alike,
    List<Facet> facets,
    List<Completion> suggestions) {
  public SearchPage {
    hits = List.copyOf(hits);
    alike = List.copyOf(alike);
    facets = List.copyOf(facets);
    suggestions = List.copyOf(suggestions);
  }

  public boolean hasNext() {
    return (request.page() + 1L) * request.pageSize() < total;
  }

  /// @param highlights spans of the passage's text that matched, as start and end in turn
  public record SearchHit(
      Passage passage,
      double score,
      int[] highlights,
      Optional<Person> author,
      Optional<Channel> channel) {}

  public enum FacetKind {
    SOURCE,
    CHANNEL,
    PERSON,
    TOPIC,
    KIND,
    /// Values are years and months, `2024-03`, in order.
    TIME
  }

  /// Values by falling count, except TIME.
  public record Facet(FacetKind kind, List<FacetValue> values) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  /// @param value what to filter by: an id, a kind's name, a month
  /// @param label as shown
  public record FacetValue(String value, String label, int passages, Choice choice) {}

  public enum Choice {
    OPEN,
    SELECTED,
    EXCLUDED
  }
}
