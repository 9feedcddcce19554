package dev.lore.scrub.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Bank accounts as ISO 13616 writes them: country, check digits (MOD 97,10), a length by country.
final class Iban {
  /// Lengths of the IBAN registry.
  private static final Map<Integer, String> COUNTRIES =
      Map.ofEntries(
          Map.entry(15, "NO"),
          Map.entry(16, "BE"),
          Map.entry(18, "DK FK FI FO GL NL SD"),
          Map.entry(19, "MK SI"),
          Map.entry(20, "AT BA EE KZ LT LU MN XK"),
          Map.entry(21, "CH HR LI LV"),
          Map.entry(22, "VA BG BH CR DE GB GE IE ME RS"),
          Map.entry(23, "AE GI IL IQ OM SO TL"),
          Map.entry(24, "AD CZ ES MD PK RO SA SE SK TN VG"),
          Map.entry(25, "LY PT ST"),
          Map.entry(26, "IS TR"),
          Map.entry(27, "BI DJ FR GR IT MC MR SM"),
          Map.entry(28, "AL AZ BY CY DO GT HU LB NI PL SV"),
          Map.entry(29, "EG BR PS QA UA"),
          Map.entry(30, "JO KW MU YE"),
          Map.entry(31, "MT SC"),
          Map.entry(32, "LC"),
          Map.entry(33, "RU"));

  private Iban() {}

  static List<NumberRule> rules() {
    var rules = new ArrayList<NumberRule>();
    COUNTRIES.forEach((length, countries) -> {
      var rule = NumberRule.of("IBAN_CODE");
      for (var country : countries.split(" ")) {
        rule.loose(country + "##" + "*".repeat(length - 4), 0.5);
      }
      rules.add(
          rule.check(v -> Checks.mod97(v.substring(4) + v.substring(0, 4)) == 1, 1)
              .near("iban", "bank", "account", "swift", "bic"));
    });
    return rules;
  }
}
