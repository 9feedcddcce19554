package dev.lore.scrub.number;

import java.util.List;
import java.util.stream.Stream;

/// All rules there are. To add one, put it into the file of its country, or a new file here.
final class NumberRules {
  private NumberRules() {}

  static List<NumberRule> all() {
    return Stream.of(
            Iban.rules(),
            VatIds.rules(),
            UnitedStates.rules(),
            UnitedKingdom.rules(),
            Germany.rules(),
            SouthernEurope.rules(),
            NorthernEurope.rules(),
            India.rules(),
            AsiaPacific.rules(),
            RestOfWorld.rules())
        .flatMap(List::stream)
        .toList();
  }
}
