package dev.lore.role;

import dev.lore.learn.LinearModel;
import dev.lore.model.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Tells what a message does. A linear model; about 20,000 messages a second and core; thread-safe.
public final class RoleClassifier {
  /// Changes whenever a message may get another role.
  public static final String VERSION = "role-1";

  /// Below it the most likely role is a guess.
  private static final double LEAST = 0.25;

  /// A decision is shown as a fact, so it has to be surer; see decision 120.
  private static final double LEAST_DECISION = 0.4;

  private static final Role[] ROLES = Role.values();

  private final LinearModel model;
  private final RoleFeatures features = new RoleFeatures();

  /// @param model over [RoleFeatures], one class a role in their order, without [Role#UNSURE]
  public RoleClassifier(LinearModel model) {
    if (model.features() != RoleFeatures.COUNT || model.classes() != ROLES.length - 1) {
      throw new IllegalArgumentException(
          "the role model has "
              + model.features()
              + " features and "
              + model.classes()
              + " classes; expected "
              + RoleFeatures.COUNT
              + " and "
              + (ROLES.length - 1)
              + "; train it anew");
    }
    this.model = model;
  }

  /// What was found.
  ///
  /// @param probability calibrated; that of the most likely role where the role is unsure
  public record Found(Role role, double probability) {}

  private static final class Shared {
    static final RoleClassifier SHIPPED = readShipped();
  }

  /// With the model that ships with Lore, read once; its card is `model-card.md` beside it.
  public static RoleClassifier shipped() {
    return Shared.SHIPPED;
  }

  public Found of(RoleInput input) {
    if (input.text().isBlank()) {
      return new Found(Role.UNSURE, 0);
    }
    return choose(model.probabilities(features.of(input)));
  }

  private static Found choose(double[] probabilities) {
    var best = Role.UNSURE;
    double highest = 0;
    double first = 0;
    for (int c = 0; c < probabilities.length; c++) {
      var role = ROLES[c + 1];
      first = Math.max(first, probabilities[c]);
      boolean sure = role != Role.DECISION || probabilities[c] >= LEAST_DECISION;
      if (sure && probabilities[c] > highest) {
        highest = probabilities[c];
        best = role;
      }
    }
    return highest < LEAST ? new Found(Role.UNSURE, first) : new Found(best, highest);
  }

  private static RoleClassifier readShipped() {
    try (var in =
        Objects.requireNonNull(
            RoleClassifier.class.getResourceAsStream("model.bin"),
            "the role model is in the jar")) {
      return new RoleClassifier(LinearModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the role model in the jar cannot be read; build anew", e);
    }
  }
}
