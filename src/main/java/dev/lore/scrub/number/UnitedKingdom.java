package dev.lore.scrub.number;

import static dev.lore.scrub.number.Checks.weighted;

import java.util.List;
import java.util.regex.Pattern;

/// NHS and National Insurance numbers, passports, driving licences, plates and postcodes.
final class UnitedKingdom {
  private static final Pattern INSURANCE =
      Pattern.compile("(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]");
  private static final Pattern LICENCE =
      Pattern.compile(
          "[A-Z]{1,5}9{0,4}\\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\\d|3[01])\\d[A-Z][A-Z9][A-Z0-9][A-Z]{2}");
  private static final Pattern PLATE =
      Pattern.compile(
          "[A-HJ-PR-Y][A-HJ-PR-Y](?:0[1-9]|[1-2]\\d|[567]\\d)[A-HJ-PR-Z]{3}"
              + "|[A-HJ-NPR-TV-Y]\\d{1,3}[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3}\\d{1,3}[A-HJ-NPR-TV-Y]");
  private static final Pattern POSTCODE =
      Pattern.compile(
          "GIR0AA|(?:[A-PR-UWYZ]\\d{1,2}|[A-PR-UWYZ][A-HK-Y]\\d{1,2}|[A-PR-UWYZ]\\d[A-HJKPSTUW]"
              + "|[A-PR-UWYZ][A-HK-Y]\\d[ABEHMNPRV-Y])\\d[ABD-HJLNP-UW-Z]{2}");

  private UnitedKingdom() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of("UK_NHS")
            .form("##########", 0.2)
            .form("###-###-####", 0.3)
            .check(UnitedKingdom::isHealth, 0.35)
            .near("nhs", "national health", "health service", "patient"),
        NumberRule.of("UK_NINO")
            .loose("@@######@", 0.6)
            .only(v -> INSURANCE.matcher(v).matches())
            .near("nino", "national insurance", "ni number", "ni no", "insurance"),
        NumberRule.of("UK_PASSPORT")
            .form("@@#######", 0.15)
            .near("passport", "passports", "travel document"),
        NumberRule.of("UK_DRIVING_LICENCE")
            .form("*******" + "*********", 0.5)
            .only(v -> LICENCE.matcher(v).matches())
            .near("driving", "licence", "license", "dvla"),
        plate(
                "***-**",
                "**-**",
                "**-***",
                "***-****",
                "***-***",
                "****-***",
                "*****",
                "******",
                "*******")
            .only(v -> PLATE.matcher(v).matches())
            .capitals()
            .near(
                "vehicle",
                "vehicles",
                "car",
                "reg",
                "registration",
                "plate",
                "number plate",
                "van"),
        NumberRule.of("UK_POSTCODE")
            .form("**-#@@", 0.3)
            .form("***-#@@", 0.4)
            .form("****-#@@", 0.5)
            .form("*****", 0.06)
            .form("******", 0.06)
            .form("*******", 0.06)
            .only(v -> POSTCODE.matcher(v).matches())
            .near("postcode", "post code", "address", "street", "road", "london", "lives", "send"));
  }

  private static NumberRule.Builder plate(String... patterns) {
    var rule = NumberRule.of("UK_VEHICLE_REGISTRATION");
    for (var pattern : patterns) {
      rule.form(pattern, pattern.length() < 7 ? 0.06 : 0.2);
    }
    return rule;
  }

  private static boolean isHealth(String v) {
    int check = 11 - weighted(v, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return !Checks.isSame(v) && check % 11 == Checks.digit(v, 9);
  }
}
