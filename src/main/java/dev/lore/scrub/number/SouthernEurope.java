package dev.lore.scrub.number;

import static dev.lore.scrub.number.Checks.digit;
import static dev.lore.scrub.number.Checks.number;

import java.util.List;
import java.util.regex.Pattern;

/// Spain: NIF, NIE, passport. Italy: codice fiscale, partita IVA, identity card, passport, licence.
/// France: social security (NIR), SIREN and SIRET. Portugal: NIF.
final class SouthernEurope {
  private static final String CONTROL = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final Pattern FISCAL_CODE =
      Pattern.compile("[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]");
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  private SouthernEurope() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of("ES_NIF")
            .form("########@", 0.3)
            .form("########-@", 0.3)
            .form("#######@", 0.3)
            .form("#######-@", 0.3)
            .check(v -> control(v.substring(0, v.length() - 1), v), 0.8)
            .near("nif", "dni", "documento nacional", "identificación"),
        NumberRule.of("ES_NIE")
            .form("@#######@", 0.3)
            .form("@#######-@", 0.3)
            .only(v -> "XYZ".indexOf(v.charAt(0)) >= 0)
            .check(v -> control("XYZ".indexOf(v.charAt(0)) + v.substring(1, 8), v), 0.85)
            .near("nie", "extranjero", "identificación"),
        NumberRule.of("ES_PASSPORT").form("@@@######", 0.15).near("pasaporte", "passport"),
        NumberRule.of("IT_FISCAL_CODE")
            .form("****************", 0.5)
            .only(v -> FISCAL_CODE.matcher(v).matches())
            .near("codice fiscale", "cf", "fiscale"),
        NumberRule.of("IT_VAT_CODE")
            .form("###########", 0.1)
            .form("IT###########", 0.5)
            .check(
                v -> !v.endsWith("00000000000") && Luhn.isValid(v.substring(v.length() - 11)), 0.25)
            .near("piva", "partita iva", "p.iva", "pi", "vat"),
        NumberRule.of("IT_IDENTITY_CARD")
            .form("@@#####@@", 0.2)
            .form("#######@@", 0.1)
            .form("@@#######", 0.1)
            .form("@@-#######", 0.1)
            .near("carta", "identità", "carta identità", "cie", "documento"),
        NumberRule.of("IT_PASSPORT")
            .form("@@#######", 0.1)
            .near("passaporto", "passport", "viaggio"),
        NumberRule.of("IT_DRIVER_LICENSE")
            .form("@@#######@", 0.2)
            .form("U1*******@", 0.3)
            .only(v -> !v.contains("A") || v.charAt(0) != 'U')
            .near("patente", "guida", "licenza", "license"),
        NumberRule.of("FR_NIR")
            .loose("###############", 0.2)
            .only(v -> v.charAt(0) == '1' || v.charAt(0) == '2')
            .check(v -> 97 - Long.parseLong(v, 0, 13, 10) % 97 == number(v, 13, 15), 0.85)
            .near("sécurité sociale", "securite sociale", "nir", "numéro de sécu", "insee"),
        NumberRule.of("FR_SIRET")
            .loose("##############", 0.1)
            .check(Luhn::isValid, 0.1)
            .near("siret"),
        NumberRule.of("FR_SIREN")
            .loose("#########", 0.05)
            .check(Luhn::isValid, 0.1)
            .near("siren", "rcs"),
        NumberRule.of("PT_NIF")
            .loose("#########", 0.05)
            .check(
                v -> {
                  int check = 11 - Checks.weighted(v, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
                  return (check > 9 ? 0 : check) == digit(v, 8);
                },
                0.1)
            .near("nif", "contribuinte"));
  }

  private static boolean control(String digits, String value) {
    return CONTROL.charAt(Integer.parseInt(digits) % 23) == value.charAt(value.length() - 1);
  }

  /// Whether the last letter of a codice fiscale is the control character of the rest.
  static boolean isFiscalCode(String v) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      char c = v.charAt(i);
      int value = Character.isDigit(c) ? c - '0' : c - 'A';
      sum += i % 2 == 1 ? value : ODD[value];
    }
    return sum % 26 == v.charAt(15) - 'A';
  }
}
