package dev.lore.feedback;

import dev.lore.feedback.Suggestion.OneTopic;
import dev.lore.model.Topic;
import dev.lore.text.NormalForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/// Finds topics that are likely one by their names: written alike but for case, hyphens and plural;
/// initials of the other; another way to write it. Linear in the names.
///
/// Two entries of the encyclopedia are never taken for one, since its authors keep them apart: at
/// least one of the two is the team's own.
final class TopicLikeness {
  private static final String OWN = "team:";
  private static final int SHORTEST = 3;
  private static final int LONGEST_INITIALS = 6;
  private static final Set<String> SMALL_WORDS =
      Set.of("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to");

  private final Map<String, List<Topic>> byName = new HashMap<>();
  private final Map<String, List<Topic>> byInitials = new HashMap<>();
  private final List<Topic> topics;
  private final BiPredicate<Topic, Topic> together;

  /// @param topics most talked about first
  /// @param together whether something that was said names both; initials of what never goes with
  ///   them are a coincidence
  TopicLikeness(List<Topic> topics, BiPredicate<Topic, Topic> together) {
    this.topics = topics;
    this.together = together;
    for (var topic : topics) {
      byName.computeIfAbsent(squashed(topic.name()), k -> new ArrayList<>(1)).add(topic);
      initials(topic.name())
          .forEach(i -> byInitials.computeIfAbsent(i, k -> new ArrayList<>(1)).add(topic));
    }
  }

  /// Each pair once; those most talked about first.
  List<OneTopic> pairs() {
    var pairs = new LinkedHashMap<Set<Topic>, OneTopic>();
    for (var topic : topics) {
      var key = squashed(topic.name());
      if (key.length() < SHORTEST) {
        continue;
      }
      for (var other : byName.getOrDefault(key, List.of())) {
        if (sameWords(topic.name(), other.name())) {
          var alike = NormalForm.of(topic.name()).equals(NormalForm.of(other.name()));
          var reason =
              alike ? "both are called so" : "their names differ only in case, hyphens or plural";
          add(topic, other, reason, pairs);
        }
      }
      if (isShort(topic.name())) {
        for (var other : byInitials.getOrDefault(key, List.of())) {
          if (!together.test(topic, other)) {
            continue;
          }
          var reason = "“%s” are the initials of “%s”".formatted(topic.name(), other.name());
          add(topic, other, reason, pairs);
        }
      }
      for (var alias : topic.aliases()) {
        if (squashed(alias).length() >= SHORTEST) {
          for (var other : byName.getOrDefault(squashed(alias), List.of())) {
            var reason = "“%s” is another way to write “%s”".formatted(alias, topic.name());
            add(topic, other, reason, pairs);
          }
        }
      }
    }
    return List.copyOf(pairs.values());
  }

  private static void add(Topic one, Topic other, String reason, Map<Set<Topic>, OneTopic> pairs) {
    if (one.id().equals(other.id()) || !(isOwn(one) || isOwn(other))) {
      return;
    }
    // The one that comes first is talked about most; what the encyclopedia knows stays.
    var kept = isOwn(one) && !isOwn(other) ? other : one;
    var merged = kept == one ? other : one;
    pairs.putIfAbsent(Set.of(one, other), new OneTopic(kept, merged, reason));
  }

  private static boolean isOwn(Topic topic) {
    return topic.id().value().startsWith(OWN);
  }

  /// Letters and digits only, lower case, without the plural's s.
  static String squashed(String name) {
    var plain = NormalForm.of(name).replaceAll("[^\\p{L}\\p{N}+#]", "");
    boolean plural = plain.length() > 3 && plain.endsWith("s") && !plain.endsWith("ss");
    return plural ? plain.substring(0, plain.length() - 1) : plain;
  }

  /// "compile R" is no "compiler": a word of one letter is not the end of another word.
  private static boolean sameWords(String one, String other) {
    return hasLetterWord(one) == hasLetterWord(other);
  }

  private static boolean hasLetterWord(String name) {
    return Arrays.stream(NormalForm.of(name).split(" ")).anyMatch(word -> word.length() == 1);
  }

  private static boolean isShort(String name) {
    return name.length() >= SHORTEST
        && name.length() <= LONGEST_INITIALS
        && name.chars().allMatch(Character::isLetter)
        && name.chars().filter(Character::isUpperCase).count() >= 2;
  }

  /// With small words and without, of names of three words or more.
  private static Set<String> initials(String name) {
    var words = NormalForm.of(name).replaceFirst("\\(.*", "").split("[^\\p{L}\\p{N}]+");
    var all = new StringBuilder();
    var large = new StringBuilder();
    for (var word : words) {
      if (!word.isEmpty()) {
        all.append(word.charAt(0));
        large.append(SMALL_WORDS.contains(word) ? "" : word.substring(0, 1));
      }
    }
    return all.length() < SHORTEST
        ? Set.of()
        : Set.copyOf(List.of(all.toString(), large.length() < SHORTEST ? all + "" : large + ""));
  }
}
