package dev.lore.phrase.sense;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A phrase with two meanings. The commoner one keeps the topic that the phrase had.
///
/// @param topic what the phrase names as long as nothing speaks for the other meaning
/// @param names the phrase's spellings, the one shown first
/// @param mainName how the commoner meaning is told apart: `NLP (corpus, language)`
/// @param other the topic of the rarer meaning
/// @param otherName its name
/// @param prior log-odds of the rarer meaning before a word of the company is read
/// @param odds words of the company with their log-odds, above zero for the rarer meaning
record Split(
    String topic,
    List<String> names,
    String mainName,
    String other,
    String otherName,
    double prior,
    Map<String, Double> odds) {
  Split {
    names = List.copyOf(names);
    odds = Collections.unmodifiableMap(new TreeMap<>(odds));
  }

  /// Equal for equal contents, whatever the order of the map.
  String digest() {
    return topic + names + mainName + other + otherName + prior + odds;
  }
}
