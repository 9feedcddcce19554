package dev.lore.scrub.number;

import static dev.lore.scrub.number.Checks.digit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tracking numbers of parcels, by carrier, with their check digits where the carrier has them.
final class Parcels {
  static final String TYPE = "TRACKING_NUMBER";
  private static final String[] WORDS = {
    "tracking",
    "track",
    "parcel",
    "package",
    "shipment",
    "shipped",
    "shipping",
    "delivery",
    "courier",
    "waybill",
    "fedex",
    "ups",
    "usps",
    "dhl",
    "ontrac",
    "purolator",
    "dpd",
    "yodel",
    "lasership",
    "canada post",
    "label",
    "consignment"
  };
  private static final Set<String> COUNTRIES =
      new HashSet<>(Arrays.asList(Locale.getISOCountries()));
  private static final int[] EXPRESS = {3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1};
  private static final int[] GROUND = {1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1};

  private Parcels() {}

  static List<NumberRule> rules() {
    return List.of(
        // UPS
        rule("1Z****************", 0.9).check(v -> ups(v.substring(2)), 0.95).near(WORDS),
        rule("@##########", 0.2)
            .only(v -> "AHJKTV".indexOf(v.charAt(0)) >= 0)
            .check(v -> ups(v.substring(1)), 0.45)
            .near(WORDS),
        // Universal Postal Union S10
        rule("@@#########@@", 0.5)
            .only(v -> COUNTRIES.contains(v.substring(11)))
            .check(Parcels::isPostalUnion, 0.95)
            .near(WORDS),
        // FedEx
        rule("############", 0.1).check(v -> weighted(v, EXPRESS, 0), 0.4).near(WORDS),
        rule("###############", 0.1).check(v -> mod10(v, 1, 3), 0.3).near(WORDS),
        rule("00################", 0.1)
            .only(v -> !Checks.isSame(v.substring(0, 17)))
            .check(v -> mod10(v, 3, 1), 0.4)
            .near(WORDS),
        rule("96####################", 0.2)
            .only(v -> !v.substring(2, 20).matches("0+"))
            .check(v -> mod10(v.substring(7), 1, 3), 0.7)
            .near(WORDS),
        rule("96################################", 0.3)
            .check(v -> weighted(v, GROUND, 20), 0.85)
            .near(WORDS),
        rule("##################################", 0.2)
            .only(v -> v.charAt(0) != '9')
            .check(v -> weighted(v, GROUND, 20), 0.8)
            .near(WORDS),
        rule("3###############################", 0.2)
            .check(v -> weighted(v.substring(0, 28), EXPRESS, 16), 0.8)
            .near(WORDS),
        // USPS
        rule("####################", 0.1)
            .check(v -> mod10(v, 3, 1) || mod10("91" + v, 3, 1), 0.45)
            .near(WORDS),
        postal("9#####################").near(WORDS),
        postal("9#########################").near(WORDS),
        postal("420#####9#####################").near(WORDS),
        postal("420#########9#####################").near(WORDS),
        postal("420#####9#########################").near(WORDS),
        // DHL
        rule("##########", 0.05).check(Parcels::isExpress, 0.36).near(WORDS),
        rule("###########", 0.05).check(Parcels::isExpress, 0.25).near(WORDS),
        NumberRule.of(TYPE)
            .form("##############", 0.2)
            .form("####-##########", 0.25)
            .only(v -> "567".indexOf(v.charAt(0)) >= 0)
            .near(WORDS),
        prefixed("J@@##########", "J@@#########", "J@@@##########", "J@@@#########").near(WORDS),
        commerce().near(WORDS),
        // DPD
        rule("###########################*", 0.3)
            .only(Parcels::isPlace)
            .check(Parcels::mod37And36, 0.9)
            .near(WORDS),
        rule("##############*", 0.1)
            .only(v -> Character.isLetter(v.charAt(14)) || digit(v, 0) == 0)
            .check(Parcels::mod37And36, 0.6)
            .near(WORDS),
        // North America
        rule("################", 0.05).check(v -> mod10(v, 3, 1), 0.3).near(WORDS),
        rule("77#########", 0.1)
            .only(v -> v.charAt(2) == '7' || v.charAt(2) == '8')
            .check(Luhn::isValid, 0.4)
            .near(WORDS),
        rule("072########", 0.1).check(Luhn::isValid, 0.4).near(WORDS),
        rule("780########", 0.1).check(Luhn::isValid, 0.4).near(WORDS),
        rule("80#########", 0.1).check(Luhn::isValid, 0.4).near(WORDS),
        rule("C##############", 0.2).check(v -> onTrac(v, '4'), 0.8).near(WORDS),
        rule("D##############", 0.2).check(v -> onTrac(v, '5'), 0.8).near(WORDS),
        rule("############", 0.05)
            .only(v -> v.charAt(0) <= '5' && !Checks.isSame(v))
            .check(Luhn::isValid, 0.3)
            .near(WORDS),
        prefixed(
                "TBA############",
                "TBC############",
                "TBM############",
                "GFUS##############",
                "LTN########N1",
                "SP##################",
                "JD################",
                "JJD################",
                "YT################",
                "1LS71###########",
                "1LS72##########",
                "1LS71##########",
                "1LS7############1",
                "1LSCX**********")
            .near(WORDS),
        NumberRule.of(TYPE)
            .loose("@#####################", 0.6)
            .only(v -> "CDKLSUXZ".indexOf(v.charAt(0)) >= 0)
            .near(WORDS),
        NumberRule.of(TYPE)
            .loose("@##########", 0.4)
            .only(v -> "AFC".indexOf(v.charAt(0)) >= 0)
            .near(WORDS),
        NumberRule.of(TYPE).form("@@@#########", 0.4).near(WORDS),
        NumberRule.of(TYPE)
            .loose("L@########", 0.4)
            .only(
                v -> "AIEHNX".indexOf(v.charAt(1)) >= 0 && v.charAt(2) >= '1' && v.charAt(2) <= '3')
            .near(WORDS));
  }

  private static NumberRule.Builder rule(String pattern, double score) {
    return NumberRule.of(TYPE).loose(pattern, score);
  }

  private static NumberRule.Builder postal(String pattern) {
    return rule(pattern, 0.3)
        .only(v -> !v.substring(v.indexOf('9') + 1).matches("0+"))
        .check(
            v -> {
              var serial =
                  v.length() == 30 && v.charAt(8) == '9'
                      ? v.substring(8)
                      : v.length() == 34
                          ? v.substring(v.charAt(8) == '9' && v.charAt(12) != '9' ? 8 : 12)
                          : v;
              if (v.length() == 34 && v.charAt(8) == '9' && isMailer(v.substring(8))) {
                return true;
              }
              return isMailer(serial);
            },
            0.85);
  }

  private static boolean isMailer(String serial) {
    return "12345".indexOf(serial.charAt(1)) >= 0
        && (serial.charAt(1) == '4'
            ? mod10(
                new StringBuilder(serial.substring(0, serial.length() - 1))
                    .reverse()
                    .append(serial.charAt(serial.length() - 1))
                    .toString(),
                3,
                1)
            : mod10(serial, 3, 1));
  }

  private static NumberRule.Builder prefixed(String... patterns) {
    var rule = NumberRule.of(TYPE);
    for (var pattern : patterns) {
      rule.loose(pattern, 0.8);
    }
    return rule;
  }

  private static NumberRule.Builder commerce() {
    var rule = NumberRule.of(TYPE);
    for (var prefix : List.of("GM", "LX", "RX", "UV", "CN", "SG", "TH", "HK", "MY")) {
      for (int length = 14; length <= 22; length++) {
        rule.loose(prefix + "*".repeat(length - 2), 0.4);
      }
    }
    return rule.only(v -> v.chars().filter(Character::isDigit).count() >= 10);
  }

  /// Mod 10 with alternating weights; the first digit has the first weight.
  private static boolean mod10(String v, int first, int second) {
    int sum = 0;
    int last = v.length() - 1;
    for (int i = 0; i < last; i++) {
      int value = Character.isDigit(v.charAt(i)) ? digit(v, i) : (v.charAt(i) - 3) % 10;
      sum += value * (i % 2 == 0 ? first : second);
    }
    return !Checks.isSame(v) && (10 - sum % 10) % 10 == digit(v, last);
  }

  private static boolean ups(String v) {
    return Character.isDigit(v.charAt(v.length() - 1)) && mod10(v, 1, 2);
  }

  private static boolean onTrac(String v, char prefix) {
    return mod10(prefix + v.substring(1), 1, 2)
        || (v.charAt(1) == prefix && mod10(v.substring(1), 1, 2));
  }

  /// FedEx: a weighted sum modulo 11, then modulo 10.
  private static boolean weighted(String v, int[] weights, int from) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += digit(v, from + i) * weights[i];
    }
    return !Checks.isSame(v) && sum % 11 % 10 == digit(v, from + weights.length);
  }

  private static boolean isExpress(String v) {
    int last = v.length() - 1;
    return !Checks.isSame(v) && Long.parseLong(v, 0, last, 10) % 7 == digit(v, last);
  }

  private static boolean isPostalUnion(String v) {
    int sum = Checks.weighted(v.substring(2), 8, 6, 4, 2, 3, 5, 9, 7);
    int check = 11 - sum % 11;
    return (check == 10 ? 0 : check == 11 ? 5 : check) == digit(v, 10);
  }

  private static boolean isPlace(String v) {
    return !v.startsWith("000", 24);
  }

  /// ISO/IEC 7064, MOD 37,36.
  private static boolean mod37And36(String v) {
    int rest = 36;
    for (int i = 0; i < v.length() - 1; i++) {
      rest = (rest + Character.digit(v.charAt(i), 36)) % 36;
      rest = (rest == 0 ? 36 : rest) * 2 % 37;
    }
    return (37 - rest) % 36 == Character.digit(v.charAt(v.length() - 1), 36);
  }
}
