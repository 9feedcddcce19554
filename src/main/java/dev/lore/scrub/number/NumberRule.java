package dev.lore.scrub.number;

import dev.lore.scrub.span.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// One kind of number: how it is written, its check digits, and the words that stand near it.
///
/// @param type in Presidio's names where it has one
/// @param check asked with the value in upper case without separators; what fails is dropped
/// @param capitals whether small letters rule it out, where no word near it speaks for it
/// @param told whether it is nothing without a word near it
/// @param checked the score of a value that passes; 0 where there are no check digits
record NumberRule(
    String type,
    List<NumberForm> forms,
    Predicate<String> check,
    double checked,
    boolean capitals,
    boolean told,
    Context context) {

  static Builder of(String type) {
    return new Builder(type);
  }

  String name() {
    return "number." + type.toLowerCase(Locale.ROOT);
  }

  boolean hasCheckDigits() {
    return checked > 0;
  }

  static final class Builder {
    private final String type;
    private final List<NumberForm> forms = new ArrayList<>();
    private Predicate<String> check = value -> true;
    private double checked;
    private boolean capitals;
    private boolean told;

    private Builder(String type) {
      this.type = type;
    }

    /// Written just so.
    Builder form(String pattern, double score) {
      forms.add(new NumberForm(pattern, score, false));
      return this;
    }

    /// Written without separators, or with them anywhere.
    Builder loose(String pattern, double score) {
      forms.add(new NumberForm(pattern, score, true));
      return this;
    }

    /// What else has to be true of it; weaker than check digits.
    Builder only(Predicate<String> condition) {
      check = check.and(condition);
      return this;
    }

    /// Its check digits.
    ///
    /// @param score of a value that passes, without a word near it
    Builder check(Predicate<String> digits, double score) {
      check = check.and(digits);
      checked = score;
      return this;
    }

    /// Written in capitals: small letters make a word of it.
    Builder capitals() {
      capitals = true;
      return this;
    }

    /// So many things are written like it that only a word near it makes one.
    Builder told() {
      told = true;
      return this;
    }

    NumberRule near(String... words) {
      return new NumberRule(
          type, List.copyOf(forms), check, checked, capitals, told, Context.of(words));
    }
  }
}
