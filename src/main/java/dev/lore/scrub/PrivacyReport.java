package dev.lore.scrub;

import dev.lore.model.Account;
import dev.lore.model.Channel;
import dev.lore.model.Document;
import dev.lore.model.Masked;
import dev.lore.model.Reference;
import dev.lore.scrub.policy.Placeholders;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what was masked, over what is kept: by type, source, part and rule, and which tokens
/// stand most often, so that a false alarm that repeats shows. Holds no value. Not thread-safe.
///
/// Rules are known of texts, where each mask leads back to its source. In names, titles, metadata
/// and links the tokens themselves are counted, so values that a policy replaces by surrogates are
/// not seen there.
public final class PrivacyReport {
  /// The rule of what was masked outside of texts.
  public static final String ANY_RULE = "any";

  /// @param source the source's id
  /// @param part `text`, `title`, `place`, `link`, `metadata`, `source`, `account`, `channel`
  public record Line(String type, String source, String part, String rule, long count) {}

  /// @param token as it stands in the texts
  /// @param type of what it stands for
  /// @param rule that masked it most often
  public record Token(String token, String type, String rule, long count) {}

  private record Key(String type, String source, String part, String rule) {}

  private static final class Standing {
    private final Map<String, Long> rules = new TreeMap<>();
    private String type = "";

    long count() {
      return rules.values().stream().mapToLong(Long::longValue).sum();
    }

    String rule() {
      return rules.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  private final Map<Key, Long> counts = new HashMap<>();
  private final Map<String, Standing> tokens = new TreeMap<>();

  public void add(Document document) {
    var source = document.source().value();
    for (Masked mask : document.masks()) {
      count(mask.type(), source, "text", mask.rule());
      stands(document.text().substring(mask.start(), mask.end()), mask.type(), mask.rule());
    }
    outside(document.title(), source, "title");
    outside(document.place().toString(), source, "place");
    document.attributes().values().forEach(value -> outside(value, source, "metadata"));
    document.references().stream()
        .filter(Reference.ToLink.class::isInstance)
        .forEach(link -> outside(((Reference.ToLink) link).target(), source, "link"));
  }

  /// @param source the source's id
  /// @param name of its file or folder
  public void addSource(String source, String name) {
    outside(name, source, "source");
  }

  public void add(Account account) {
    outside(account.fullName(), "", "account");
    outside(account.displayName(), "", "account");
    outside(account.handle(), "", "account");
  }

  public void add(Channel channel) {
    outside(channel.name(), channel.source().value(), "channel");
    outside(channel.topic(), channel.source().value(), "channel");
  }

  private void outside(String text, String source, String part) {
    Placeholders.forEachIn(
        text,
        token -> {
          var type = Placeholders.type(token);
          count(type, source, part, ANY_RULE);
          stands(token, type, ANY_RULE);
        });
  }

  private void count(String type, String source, String part, String rule) {
    counts.merge(new Key(type, source, part, rule), 1L, Long::sum);
  }

  private void stands(String token, String type, String rule) {
    var standing = tokens.computeIfAbsent(token, t -> new Standing());
    standing.type = type;
    standing.rules.merge(rule, 1L, Long::sum);
  }

  /// By type, source and rule, most first.
  public List<Line> lines() {
    return counts.entrySet().stream()
        .map(e ->
            new Line(
                e.getKey().type(),
                e.getKey().source(),
                e.getKey().part(),
                e.getKey().rule(),
                e.getValue()))
        .sorted(
            Comparator.comparingLong(Line::count)
                .reversed()
                .thenComparing(Line::type)
                .thenComparing(Line::source)
                .thenComparing(Line::part)
                .thenComparing(Line::rule))
        .toList();
  }

  /// The tokens that stand most often.
  public List<Token> mostMasked(int count) {
    return tokens.entrySet().stream()
        .map(e ->
            new Token(e.getKey(), e.getValue().type, e.getValue().rule(), e.getValue().count()))
        .sorted(Comparator.comparingLong(Token::count).reversed().thenComparing(Token::token))
        .limit(count)
        .toList();
  }
}
