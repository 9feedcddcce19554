package dev.lore.topics;

import dev.lore.model.Claim;
import dev.lore.model.Evidence;
import java.util.List;

/// What a topic is, from the best of three places; the page says which.
public sealed interface Definition {
  /// The words to show.
  String text();

  /// What supports it; empty only for [Described].
  List<Evidence> evidence();

  /// A colleague, or a document of the team, says what it is.
  ///
  /// @param others further sentences that say it, best first
  /// @param quality 0 to 1
  record Said(Claim claim, List<Claim> others, double quality) implements Definition {
    public Said {
      others = List.copyOf(others);
    }

    @Override
    public String text() {
      return claim.text();
    }

    @Override
    public List<Evidence> evidence() {
      return claim.evidence();
    }
  }

  /// Nobody says what it is; this is the passage that tells most about it.
  record Mentioned(Claim claim) implements Definition {
    @Override
    public String text() {
      return claim.text();
    }

    @Override
    public List<Evidence> evidence() {
      return claim.evidence();
    }
  }

  /// The catalog's description, from outside the team.
  ///
  /// @param origin where the description comes from, as [dev.lore.model.Topic#origin()]
  record Described(String text, String origin) implements Definition {
    @Override
    public List<Evidence> evidence() {
      return List.of();
    }
  }
}
