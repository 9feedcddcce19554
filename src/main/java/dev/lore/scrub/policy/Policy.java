package dev.lore.scrub.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Which action applies to which type. Immutable.
///
/// @param name shown in reports
/// @param fallback action for types that are not listed
/// @param actions by type, in Presidio's names; `PERSON` is an outsider, `COLLEAGUE` a person of
///   the workspace's own directory
/// @param minimumScores by type: findings below are not acted on
/// @param minimumScore for types that are not listed
public record Policy(
    String name,
    Action fallback,
    Map<String, Action> actions,
    Map<String, Double> minimumScores,
    double minimumScore) {
  /// A person who is not in the workspace's directory.
  public static final String OUTSIDER = "PERSON";

  /// A person of the workspace's directory.
  public static final String COLLEAGUE = "COLLEAGUE";

  /// Masks what identifies; colleagues' names, dates, places and links stay, because the knowledge
  /// base is about them.
  public static final Policy KEEP_COLLEAGUES =
      new Policy(
          "keep-colleagues",
          Action.MASK,
          Map.ofEntries(
              Map.entry("COLLEAGUE", Action.KEEP),
              Map.entry("PERSON", Action.PSEUDONYM),
              Map.entry("EMAIL_ADDRESS", Action.PSEUDONYM),
              Map.entry("DATE_TIME", Action.KEEP),
              Map.entry("LOCATION", Action.KEEP),
              Map.entry("ORGANIZATION", Action.KEEP),
              Map.entry("TITLE", Action.KEEP),
              Map.entry("NRP", Action.KEEP),
              Map.entry("AGE", Action.KEEP),
              Map.entry("URL", Action.KEEP)),
          Map.of(OUTSIDER, 0.85, "STREET_ADDRESS", 0.85),
          0.5);

  /// Masks everything that is found, guesses included.
  public static final Policy STRICT =
      new Policy(
          "strict",
          Action.MASK,
          Map.of("COLLEAGUE", Action.PSEUDONYM, "PERSON", Action.PSEUDONYM),
          Map.of(),
          0.02);

  /// Masks nothing. For material that was scrubbed elsewhere.
  public static final Policy OFF = new Policy("off", Action.KEEP, Map.of(), Map.of(), 1.1);

  public Policy {
    actions = Map.copyOf(actions);
    minimumScores = Map.copyOf(minimumScores);
  }

  /// Changes with what the policy does, whatever its name.
  public String digest() {
    var written =
        fallback + " " + minimumScore + new TreeMap<>(actions) + new TreeMap<>(minimumScores);
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has to know SHA-256", e);
    }
  }

  public Action action(String type) {
    return actions.getOrDefault(type, fallback);
  }

  /// The type as shown: colleagues and outsiders are both persons.
  public static String label(String type) {
    return type.equals(COLLEAGUE) ? OUTSIDER : type;
  }

  public boolean keeps(String type) {
    return action(type) == Action.KEEP;
  }

  public double minimumScore(String type) {
    return minimumScores.getOrDefault(type, minimumScore);
  }
}
