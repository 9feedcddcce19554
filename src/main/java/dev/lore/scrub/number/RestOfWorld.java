package dev.lore.scrub.number;

import static dev.lore.scrub.number.Checks.digit;
import static dev.lore.scrub.number.Checks.number;

import java.util.List;

/// Canada, Brazil, Turkey, South Africa, Nigeria.
final class RestOfWorld {
  private RestOfWorld() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of("CA_SIN")
            .form("###-###-###", 0.3)
            .form("#########", 0.05)
            .only(v -> v.charAt(0) != '0' && v.charAt(0) != '8' && !Checks.isSame(v))
            .check(Luhn::isValid, 0.4)
            .near("sin", "nas", "social insurance", "assurance sociale"),
        NumberRule.of("BR_CPF")
            .form("###########", 0.1)
            .form("###-###-###-##", 0.7)
            .check(v -> !Checks.isSame(v) && brazilian(v, 9, 11) && brazilian(v, 10, 11), 0.8)
            .near("cpf", "cadastro"),
        NumberRule.of("BR_CNPJ")
            .form("##############", 0.1)
            .form("##-###-###-####-##", 0.7)
            .check(v -> !Checks.isSame(v) && brazilian(v, 12, 9) && brazilian(v, 13, 9), 0.85)
            .near("cnpj"),
        NumberRule.of("TR_NATIONAL_ID")
            .form("###########", 0.1)
            .only(v -> v.charAt(0) != '0')
            .check(RestOfWorld::isTurkish, 0.8)
            .near("tc kimlik", "tckn", "kimlik", "turkish id"),
        turkishPlate()
            .only(v -> number(v, 0, 2) >= 1 && number(v, 0, 2) <= 81)
            .near("plaka", "plakası", "plate"),
        NumberRule.of("ZA_ID_NUMBER")
            .form("#############", 0.1)
            .only(v -> Checks.dayMonth(v, 4, 2) && v.charAt(10) <= '2' && v.charAt(11) >= '7')
            .check(Luhn::isValid, 0.7)
            .near("south african id", "rsa id", "sa id", "id number", "resident number"),
        NumberRule.of("NG_NIN")
            .form("###########", 0.05)
            .check(Checks::verhoeff, 0.12)
            .near("nin", "national identification"),
        NumberRule.of("NG_VEHICLE_REGISTRATION")
            .form("@@@-###@@", 0.4)
            .form("@@@###@@", 0.3)
            .near("plate", "plates", "vehicle", "registration"));
  }

  private static NumberRule.Builder turkishPlate() {
    var rule = NumberRule.of("TR_LICENSE_PLATE");
    for (var letters : List.of("@", "@@", "@@@")) {
      for (var digits : List.of("##", "###", "####")) {
        rule.form("##-" + letters + "-" + digits, 0.35);
        rule.form("##" + letters + digits, 0.2);
      }
    }
    return rule;
  }

  /// One of the two check digits, with weights counting down to 2 from the highest.
  private static boolean brazilian(String v, int at, int highest) {
    int sum = 0;
    int weight = 2;
    for (int i = at - 1; i >= 0; i--) {
      sum += digit(v, i) * weight;
      weight = weight == highest ? 2 : weight + 1;
    }
    int check = 11 - sum % 11;
    return (check > 9 ? 0 : check) == digit(v, at);
  }

  private static boolean isTurkish(String v) {
    int odd = digit(v, 0) + digit(v, 2) + digit(v, 4) + digit(v, 6) + digit(v, 8);
    int even = digit(v, 1) + digit(v, 3) + digit(v, 5) + digit(v, 7);
    int tenth = Math.floorMod(odd * 7 - even, 10);
    return tenth == digit(v, 9) && (odd + even + tenth) % 10 == digit(v, 10);
  }
}
