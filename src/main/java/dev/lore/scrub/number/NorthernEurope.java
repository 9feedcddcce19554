package dev.lore.scrub.number;

import static dev.lore.scrub.number.Checks.dayMonth;
import static dev.lore.scrub.number.Checks.digit;
import static dev.lore.scrub.number.Checks.number;

import java.util.List;

/// Netherlands: BSN. Belgium: national number. Sweden, Finland, Denmark, Norway, Poland: personal
/// numbers.
final class NorthernEurope {
  private static final String FINNISH = "0123456789ABCDEFHJKLMNPRSTUVWXY";

  private NorthernEurope() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of("NL_BSN")
            .loose("#########", 0.05)
            .check(
                v ->
                    !Checks.isSame(v)
                        && (Checks.weighted(v, 9, 8, 7, 6, 5, 4, 3, 2) - digit(v, 8)) % 11 == 0,
                0.12)
            .near("bsn", "burgerservicenummer", "sofinummer", "burger"),
        NumberRule.of("BE_NATIONAL_NUMBER")
            .form("###########", 0.1)
            .form("##-##-##-###-##", 0.5)
            .check(NorthernEurope::isBelgian, 0.6)
            .near("rijksregister", "registre national", "national number", "nn"),
        NumberRule.of("SE_PERSONNUMMER")
            .form("######-####", 0.4)
            .form("########-####", 0.5)
            .form("##########", 0.1)
            .form("############", 0.2)
            .only(v -> dayMonth(v, v.length() - 6, v.length() - 8))
            .check(v -> Luhn.isValid(v.substring(v.length() - 10)), 0.6)
            .near("personnummer", "pnr", "swedish id", "personal identity", "samordningsnummer"),
        NumberRule.of("SE_ORGANISATIONSNUMMER")
            .form("######-####", 0.3)
            .form("##########", 0.1)
            .only(v -> digit(v, 2) >= 2)
            .check(Luhn::isValid, 0.35)
            .near("organisationsnummer", "orgnummer", "org nr", "företag", "company identity"),
        NumberRule.of("FI_PERSONAL_IDENTITY_CODE")
            .form("######*****", 0.3)
            .form("######-####", 0.3)
            .form("######-***@", 0.3)
            .check(NorthernEurope::isFinnish, 0.85)
            .near("hetu", "henkilötunnus", "personbeteckning", "personal identity"),
        NumberRule.of("DK_CPR")
            .form("######-####", 0.3)
            .only(v -> dayMonth(v, 0, 2))
            .near("cpr", "personnummer", "cpr-nummer"),
        NumberRule.of("NO_FODSELSNUMMER")
            .form("###########", 0.1)
            .form("######-#####", 0.3)
            .check(NorthernEurope::isNorwegian, 0.8)
            .near("fødselsnummer", "fodselsnummer", "personnummer"),
        NumberRule.of("PL_PESEL")
            .form("###########", 0.1)
            .only(v ->
                number(v, 2, 4) % 20 >= 1
                    && number(v, 2, 4) % 20 <= 12
                    && number(v, 4, 6) >= 1
                    && number(v, 4, 6) <= 31)
            .check(
                v ->
                    (10 - Checks.weighted(v, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3) % 10) % 10
                        == digit(v, 10),
                0.5)
            .near("pesel"),
        NumberRule.of("PL_NIP")
            .form("##########", 0.05)
            .form("###-###-##-##", 0.4)
            .check(v -> Checks.weighted(v, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(v, 9), 0.1)
            .near("nip", "podatnika"));
  }

  private static boolean isBelgian(String v) {
    long first = Long.parseLong(v, 0, 9, 10);
    int check = number(v, 9, 11);
    return number(v, 2, 4) <= 12
        && (97 - first % 97 == check || 97 - (2_000_000_000L + first) % 97 == check);
  }

  private static boolean isFinnish(String v) {
    int length = v.length();
    int separators = length == 11 ? 1 : 0;
    if (length != 10 + separators) {
      return false;
    }
    if (separators == 1 && "ABCDEFYXWVU".indexOf(v.charAt(6)) < 0) {
      return false;
    }
    var serial = v.substring(6 + separators, 9 + separators);
    if (!serial.chars().allMatch(Character::isDigit) || !dayMonth(v, 0, 2)) {
      return false;
    }
    int rest = Integer.parseInt(v.substring(0, 6) + serial) % 31;
    return FINNISH.charAt(rest) == v.charAt(length - 1);
  }

  private static boolean isNorwegian(String v) {
    int first = 11 - Checks.weighted(v, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11;
    int second = 11 - Checks.weighted(v, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return first % 11 == digit(v, 9) && second % 11 == digit(v, 10);
  }
}
