package dev.lore.feedback;

import dev.lore.model.Decision;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// What people decided about topics, as one look at it. Immutable, thread-safe.
///
/// Merged topics form groups; the one that was kept last stands for the group. A later decision
/// outranks an earlier one.
public final class TopicDecisions {
  /// Nobody has decided anything.
  public static final TopicDecisions NONE = of(List.of());

  private final Map<TopicId, TopicId> kept = new HashMap<>();
  private final Map<TopicId, Set<TopicId>> groups = new HashMap<>();
  private final Map<TopicId, String> names = new HashMap<>();
  private final Set<TopicId> hidden = new HashSet<>();
  private final Map<TopicId, Set<String>> rejected = new HashMap<>();
  private final Set<Set<TopicId>> apart = new HashSet<>();

  private TopicDecisions() {}

  /// @param decisions in the order in which they were made
  public static TopicDecisions of(Collection<Decision> decisions) {
    var made = new TopicDecisions();
    decisions.forEach(made::apply);
    made.kept.keySet().forEach(made::join);
    return made;
  }

  private void apply(Decision decision) {
    switch (decision) {
      case Decision.TopicsMerged d -> {
        var root = keptFor(d.kept());
        var other = keptFor(d.merged());
        if (!root.equals(other)) {
          kept.put(other, root);
        } else if (!root.equals(d.kept())) {
          kept.remove(d.kept()); // the one that is kept changes
          kept.put(root, d.kept());
        }
      }
      case Decision.TopicRenamed d -> names.put(d.topic(), d.name());
      case Decision.TopicHidden d -> hidden.add(d.topic());
      case Decision.NotThisTopic d ->
          rejected.computeIfAbsent(d.topic(), t -> new HashSet<>()).add(d.phrase());
      case Decision.TopicsKeptApart d -> {
        if (!d.one().equals(d.other())) {
          apart.add(Set.of(d.one(), d.other()));
        }
      }
      default -> {
        // Not about topics.
      }
    }
  }

  private void join(TopicId merged) {
    var root = keptFor(merged);
    var group = groups.computeIfAbsent(root, r -> new TreeSet<>());
    group.add(root);
    group.add(merged);
  }

  /// The topic that stands for this one: itself where it was not merged into another.
  public TopicId keptFor(TopicId topic) {
    var at = topic;
    for (var next = kept.get(at); next != null; next = kept.get(at)) {
      at = next;
    }
    return at;
  }

  /// All topics that count as this one, itself included.
  public Set<TopicId> group(TopicId topic) {
    var root = keptFor(topic);
    return groups.getOrDefault(root, Set.of(root));
  }

  /// The groups of two topics or more, by the one that is kept.
  public Map<TopicId, Set<TopicId>> groups() {
    return Map.copyOf(groups);
  }

  /// Whether topics were merged at all.
  public boolean merges() {
    return !groups.isEmpty();
  }

  /// Whether a suggestion to merge the two was declined.
  public boolean areKeptApart(TopicId one, TopicId other) {
    return !one.equals(other) && apart.contains(Set.of(one, other));
  }

  /// Whether the team does not mean the topic where it writes the phrase.
  ///
  /// @param phrase in normal form
  public boolean isRejected(TopicId topic, String phrase) {
    return rejected.getOrDefault(topic, Set.of()).contains(phrase);
  }

  /// Whether anything was said of what phrases do not mean.
  public boolean rejects() {
    return !rejected.isEmpty();
  }

  /// The topic as it is shown: under its own name, with what was merged into it as further names;
  /// empty where it is unknown or hidden.
  ///
  /// @param known what is known of topics without decisions
  public Optional<Topic> shown(TopicId id, Function<TopicId, Optional<Topic>> known) {
    var root = keptFor(id);
    if (hidden.contains(root)) {
      return Optional.empty();
    }
    var group = groups.get(root);
    if (group == null && !names.containsKey(root)) {
      return known.apply(root);
    }
    return known.apply(root).map(topic -> joined(topic, group == null ? Set.of() : group, known));
  }

  private Topic joined(Topic topic, Set<TopicId> group, Function<TopicId, Optional<Topic>> known) {
    var name = names.getOrDefault(topic.id(), topic.name());
    var aliases = new LinkedHashSet<String>();
    aliases.add(topic.name());
    for (var member : group) {
      if (!member.equals(topic.id())) {
        Optional.ofNullable(names.get(member)).ifPresent(aliases::add);
        known
            .apply(member)
            .ifPresent(other -> {
              aliases.add(other.name());
              aliases.addAll(other.aliases());
            });
      }
    }
    aliases.addAll(topic.aliases());
    aliases.remove(name);
    return new Topic(
        topic.id(),
        name,
        topic.title(),
        topic.description(),
        topic.types(),
        new ArrayList<>(aliases),
        topic.origin());
  }
}
