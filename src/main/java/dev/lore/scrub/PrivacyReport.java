package dev.lore.scrub;

import dev.lore.model.Document;
import dev.lore.model.Masked;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what was masked, over scrubbed documents: by type, source and rule, and which tokens
/// stand most often, so that a false alarm that repeats shows. Holds no value. Not thread-safe.
public final class PrivacyReport {
  /// @param source the source's id
  public record Line(String type, String source, String rule, long count) {}

  /// @param token as it stands in the texts
  public record Token(String token, long count) {}

  private record Key(String type, String source, String rule) {}

  private final Map<Key, Long> counts = new HashMap<>();
  private final Map<String, Long> tokens = new TreeMap<>();

  public void add(Document document) {
    for (Masked mask : document.masks()) {
      counts.merge(new Key(mask.type(), document.source().value(), mask.rule()), 1L, Long::sum);
      tokens.merge(document.text().substring(mask.start(), mask.end()), 1L, Long::sum);
    }
  }

  /// By type, source and rule, most first.
  public List<Line> lines() {
    return counts.entrySet().stream()
        .map(e -> new Line(e.getKey().type(), e.getKey().source(), e.getKey().rule(), e.getValue()))
        .sorted(
            Comparator.comparingLong(Line::count)
                .reversed()
                .thenComparing(Line::type)
                .thenComparing(Line::source)
                .thenComparing(Line::rule))
        .toList();
  }

  /// The tokens that stand most often.
  public List<Token> mostMasked(int count) {
    return tokens.entrySet().stream()
        .map(e -> new Token(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Token::count).reversed().thenComparing(Token::token))
        .limit(count)
        .toList();
  }
}
