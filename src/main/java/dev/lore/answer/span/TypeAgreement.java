package dev.lore.answer.span;

/// Whether a stretch holds what a type of question asks for.
final class TypeAgreement {
  private TypeAgreement() {}

  /// 1 where it does, -1 where it does not, 0 where the type asks for nothing that words show.
  ///
  /// @param any traits of all words together
  static int of(QuestionType type, int any, int numbers, int capitals, int words) {
    return switch (type) {
      case HOW_MANY -> sign(numbers > 0 || has(any, Traits.PERCENT));
      case HOW_MUCH -> sign(numbers > 0);
      case HOW_LONG -> sign(has(any, Traits.TIME_UNIT) || (numbers > 0 && words < 4));
      case WHEN -> sign(has(any, Traits.YEAR | Traits.CALENDAR | Traits.TIME_UNIT) || numbers > 0);
      case WHO, WHERE -> sign(capitals > 0);
      case YES_NO, WHO_KNOWS, HOW, WHY, DEFINITION, WHAT -> 0;
    };
  }

  private static boolean has(int any, int traits) {
    return (any & traits) != 0;
  }

  private static int sign(boolean agrees) {
    return agrees ? 1 : -1;
  }
}
