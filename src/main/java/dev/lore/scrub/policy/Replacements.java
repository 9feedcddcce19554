package dev.lore.scrub.policy;

import dev.lore.scrub.span.Finding;
import java.util.Optional;

/// Carries out a policy on single values. Thread-safe.
public final class Replacements {
  private final Policy policy;
  private final Pseudonyms pseudonyms;
  private final Optional<Surrogates> surrogates;
  private final Optional<Vault> vault;

  /// @param vault where values go whose action is [Action#VAULT]; without one they get a token only
  public Replacements(Policy policy, Pseudonyms pseudonyms, Optional<Vault> vault) {
    this.policy = policy;
    this.pseudonyms = pseudonyms;
    this.vault = vault;
    this.surrogates =
        policy.actions().containsValue(Action.SURROGATE)
            ? Optional.of(new Surrogates(pseudonyms))
            : Optional.empty();
  }

  /// What stands in place of a value.
  public String of(Finding finding, String value) {
    var type = Policy.label(finding.type());
    return switch (policy.action(finding.type())) {
      case KEEP -> value;
      case MASK -> "[" + type + "]";
      case REDACT -> "[REDACTED]";
      case PSEUDONYM -> pseudonyms.token(type, value);
      case SURROGATE ->
          surrogates.flatMap(s -> s.of(type, value)).orElseGet(() -> pseudonyms.token(type, value));
      case VAULT -> {
        var token = pseudonyms.token(type, value);
        vault.ifPresent(v -> v.keep(token, value));
        yield token;
      }
    };
  }
}
