package dev.lore.role;

import dev.lore.model.Role;
import java.util.Optional;

/// Rules that are right more often than not where they say anything: the labels that training
/// starts from. What they cannot tell, most of all talk, is learned from the few labels made by
/// hand.
public final class StartingRules {
  private static final int FEW_CHARS = 60;
  private static final int MANY_CHARS = 500;

  private StartingRules() {}

  /// The role that the cues leave no doubt of.
  public static Optional<Role> of(RoleInput input) {
    var text = RoleFeatures.start(input.text()).strip();
    long asked = input.parent().map(p -> RoleFeatures.cues(p.text())).orElse(0L);
    return of(input, text, RoleFeatures.cues(text), asked);
  }

  /// @param cues of the text
  /// @param asked of what it answers
  static Optional<Role> of(RoleInput input, String text, long cues, long asked) {
    if (text.isEmpty() || text.length() > MANY_CHARS) {
      return Optional.empty();
    }
    if (Cue.ASKS.in(cues)) {
      boolean question = Cue.ASKS_FIRST.in(cues) || Cue.ANYONE.in(cues);
      return question ? Optional.of(Role.QUESTION) : Optional.empty();
    }
    if (Cue.DECIDED_FIRST.in(cues) || Cue.DECIDED.in(cues) && !Cue.NO_DECISION.in(cues)) {
      return Optional.of(Role.DECISION);
    }
    boolean isA = Cue.IS_A.in(cues);
    if (Cue.DONE_MEANS.in(cues) || isA && (Cue.DEFINES.in(cues) || Cue.FOR_NEWCOMERS.in(cues))) {
      return Optional.of(Role.DEFINITION);
    }
    if (Cue.ACTION.in(cues)
        || Cue.I_WILL_FIRST.in(cues)
        || Cue.PLEASE_DO.in(cues) && Cue.DEADLINE.in(cues)) {
      return Optional.of(Role.ACTION_ITEM);
    }
    boolean toAll = Cue.ANNOUNCES_FIRST.in(cues) || Cue.TO_ALL.in(cues);
    if (input.parent().isEmpty() && toAll && Cue.ANNOUNCES.in(cues)) {
      return Optional.of(Role.ANNOUNCEMENT);
    }
    if (text.length() < FEW_CHARS && (Cue.THANKS.in(cues) || Cue.LAUGHS.in(cues))) {
      return Optional.of(Role.SMALL_TALK);
    }
    return answer(input, text, cues, asked);
  }

  private static Optional<Role> answer(RoleInput input, String text, long cues, long asked) {
    if (input.parent().isEmpty() || input.parent().get().sameAuthor() || !Cue.ASKS.in(asked)) {
      return Optional.empty();
    }
    boolean answers = Cue.YES_NO.in(cues) || Cue.YOU_CAN.in(cues) || Cue.BECAUSE.in(cues);
    return answers && text.length() >= FEW_CHARS / 2 ? Optional.of(Role.ANSWER) : Optional.empty();
  }
}
